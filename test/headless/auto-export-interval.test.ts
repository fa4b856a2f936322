import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, it } from 'vitest';

import { eventsIn } from './support/data-folder.ts';
import { answerOf } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted } from './support/usb-devices.ts';
import { sighted, type Match } from './support/watch.ts';

const story = eachStory();

const EVERY_MINUTES = 5;
const FAST_CLOCK = pathToFileURL(join(import.meta.dirname, 'support', 'fast-clock.ts')).href;
/** Five minutes of this clock are one second. */
const env = { ...process.env, NODE_OPTIONS: `--import ${FAST_CLOCK}` };

const isWritten: Match = ({ kind }) => kind === 'export-written';

it('writes at each interval only what is new since the last file', async () => {
  const { bench, data, watch } = story();
  const share = join(data, 'share');
  mkdirSync(share);
  await answerOf([
    'auto-export',
    '--data',
    data,
    '--folder',
    share,
    '--format',
    'serials',
    '--every',
    String(EVERY_MINUTES),
  ]);
  const monday = await watch({ session: 'Monday', env });
  await bench.plug(booted('1-1', 'TEST00A051'));
  await monday.next(sighted('TEST00A051'));
  const first = await monday.next(isWritten);
  expect(first).toMatchObject({ number: 1, format: 'serials', trigger: 'interval', rows: 1 });

  await bench.plug(booted('1-2', 'TEST00A052'));
  await monday.next(sighted('TEST00A052'));
  expect(await monday.next(isWritten)).toMatchObject({ number: 2, trigger: 'interval', rows: 1 });
  await monday.stop();

  const texts = readdirSync(share)
    .sort()
    .map((name) => readFileSync(join(share, name), 'utf8'));
  expect(texts).toEqual(['TEST00A051\r\n', 'TEST00A052\r\n']);
  const events = eventsIn(data);
  const [openedMs = 0] = timesOf('session-opened', events);
  const [firstMs = 0, secondMs = 0] = timesOf('export-written', events);
  const apart = [firstMs - openedMs, secondMs - firstMs];
  for (const ms of apart) expect(ms).toBeGreaterThanOrEqual(EVERY_MINUTES * 60_000);
});

const timesOf = (kind: string, events: ReturnType<typeof eventsIn>): readonly number[] =>
  events.filter(({ event }) => event.kind === kind).map(({ atMs }) => atMs);
