import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { receiver, SECRET } from '../main/outbox/support.ts';
import { answerOf, runMuster } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted } from './support/usb-devices.ts';
import { sighted } from './support/watch.ts';

const story = eachStory();

it('delivers what a watch logs to a folder, shows how far, and sends it again by hand', async () => {
  const { bench, data, watch } = story();
  const folder = join(data, 'share');
  mkdirSync(folder);
  await answerOf(['outbox', 'set', '--data', data, '--folder', folder]);
  const monday = await watch({ session: 'Monday' });
  await bench.plug(booted('1-1', 'TEST00A021'));
  await monday.next(sighted('TEST00A021'));
  await monday.stop();

  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
  );
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { type: 'muster.device.logged.v1', subject: 'TEST00A021', data: { session: 'Monday' } },
  ]);
  const status = await answerOf(['outbox', 'status', '--data', data, '--json']);
  expect(status).toMatchObject([{ target: 'folder', address: folder, gaveUp: [] }]);

  const server = await receiver(() => ({ status: 200 }));
  const secret = join(data, 'secret.txt');
  writeFileSync(secret, SECRET);
  await answerOf(['outbox', 'set', '--data', data, '--folder', folder, '--url', server.url]);
  const replay = ['outbox', 'replay', '--data', data, '--after', '0', '--target', 'url'];
  const without = await runMuster(replay);
  expect([without.code, without.stderr]).toEqual([
    1,
    'muster outbox replay: The url did not take everything (no-secret). What is left waits in the log.\n',
  ]);
  const replayed = await runMuster([...replay, '--secret', secret]);
  server.close();

  expect(replayed.code).toBe(0);
  expect(server.received.map(({ event }) => [event.type, event.subject])).toEqual([
    ['muster.device.logged.v1', 'TEST00A021'],
  ]);
  expect(existsSync(join(data, 'outbox'))).toBe(false);
});
