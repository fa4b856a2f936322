import { expect, it } from 'vitest';

import { devicesIn } from './support/data-folder.ts';
import { answerOf, runMuster } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { booted } from './support/usb-devices.ts';
import { sightedAt } from './support/watch.ts';

const SERIAL = 'TEST00A01234';
const OTHER = 'TEST00A05678';
const story = eachStory();

it('says which of two Macs has one serial, and leaves them out of the next order', async () => {
  const { bench, data, watch } = story();
  const first = await watch({ session: 'Order 4711' });
  for (const [port, serial] of [
    ['1-1', SERIAL],
    ['1-2', SERIAL],
    ['1-3', OTHER],
  ] as const) {
    await bench.plug(booted(port, serial));
    await first.next(sightedAt(port));
  }
  await first.stop();

  const settle = ['settle', '--data', data, '--serial', SERIAL, '--by', 'Ana'];
  expect(await runMuster(settle)).toMatchObject({ code: 2 });
  const elsewhere = await runMuster([...settle, '--port', '1-3']);
  expect(elsewhere).toMatchObject({ code: 1 });
  expect(elsewhere.stderr).toContain(`was shown at 1-1, 1-2, not at 1-3`);
  expect(await answerOf([...settle, '--port', '1-2'])).toMatchObject({ rows: 2, port: '1-2' });
  expect(devicesIn(data).map(({ port, state }) => [port, state])).toEqual([
    ['1-1', 'refused'],
    ['1-2', 'logged'],
    ['1-3', 'logged'],
  ]);

  const next = await watch({ session: 'Order 4712', more: ['--still-here', 'leave-out'] });
  const left = await next.total(3, ({ kind }) => kind === 'device-left-out');
  expect(left.map(({ port }) => port).sort()).toEqual(['1-1', '1-2', '1-3']);
  expect(new Set(left.map(({ of }) => of))).toEqual(new Set(['Order 4711']));
  await bench.unplug('1-3');
  await bench.plug(booted('1-3', OTHER));
  await next.next(sightedAt('1-3'));
  await next.stop();
  expect(devicesIn(data).filter(({ session }) => session === 'Order 4712')).toMatchObject([
    { serial: OTHER },
  ]);
  // Where nobody says so, nothing is left out.
  const last = await watch({ session: 'Order 4713' });
  await last.stop();
  expect(devicesIn(data).filter(({ session }) => session === 'Order 4713')).toHaveLength(3);
});
