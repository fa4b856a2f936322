import { expect, it } from 'vitest';

import { devicesIn } from './support/data-folder.ts';
import { answerOf, runMuster } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted } from './support/usb-devices.ts';
import { sightedAt } from './support/watch.ts';

const SERIAL = 'TEST00A01234';
const OTHER = 'TEST00A05678';
const story = eachStory();

it('logs a Mac that USB cannot show from its label, and knows it once it is plugged in', async () => {
  const { bench, data, watch } = story();
  const first = await watch({ session: 'Order 4711' });
  await first.stop();

  const label = (serial: string) => ['label', serial, '--data', data, '--by', 'Ana'];
  expect(await answerOf([...label(SERIAL), '--model', 'MacBook Air 2017'])).toEqual({
    kind: 'label-logged',
    serial: SERIAL,
    model: 'MacBook Air 2017',
  });
  await answerOf(label(OTHER));
  expect(await runMuster(label(SERIAL))).toMatchObject({ code: 1 });
  const upc = await runMuster(label('194252707456'));
  expect(upc).toMatchObject({ code: 1 });
  expect(upc.stderr).toContain('UPC');
  expect(devicesIn(data)).toMatchObject([
    {
      serial: SERIAL,
      provenance: 'label',
      state: 'label-only',
      port: null,
      mode: null,
      firstSeen: null,
      label: { raw: SERIAL, by: 'Ana', model: 'MacBook Air 2017' },
    },
    { serial: OTHER, state: 'label-only' },
  ]);
  expect(await answerOf([...label(OTHER), '--remove'])).toMatchObject({ kind: 'label-removed' });
  expect(await runMuster([...label(OTHER), '--remove'])).toMatchObject({ code: 1 });

  const next = await watch({ session: 'Order 4711' });
  await bench.plug(booted('1-1', SERIAL));
  await next.next(sightedAt('1-1'));
  await next.stop();
  expect(devicesIn(data)).toMatchObject([
    { serial: SERIAL, provenance: 'usb-mac', state: 'logged', port: '1-1', label: { by: 'Ana' } },
  ]);
});
