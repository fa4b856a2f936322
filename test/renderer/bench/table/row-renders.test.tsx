import { act, screen } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';

import { bootedSighting, keyOfBooted } from '../../../../renderer/gallery/history.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { windowOver } from '../../support/window-over.tsx';

/** React keeps on each element the props with which it was drawn last: others for each time. */
function lastProps(element: Element): unknown {
  const name = Object.keys(element).find((key) => key.startsWith('__reactProps$'));
  if (name === undefined) throw new Error('React did not draw it.');
  return (element as unknown as Readonly<Record<string, unknown>>)[name];
}

const rowsByKey = (): ReadonlyMap<string, unknown> =>
  new Map(
    [...document.querySelectorAll<HTMLElement>('[data-device-key]')].map((row) => [
      row.dataset['deviceKey'] ?? '',
      lastProps(row),
    ]),
  );

it('draws the row of a device that came back, and no other', async () => {
  const { bench } = await windowOver({ events: worlds.crowd(12), technician: 'Ana' });
  await screen.findAllByRole('rowheader');
  const before = rowsByKey();
  expect(before.size).toBeGreaterThan(5);
  const drawn = (): readonly string[] =>
    [...rowsByKey()].flatMap(([key, props]) => (before.get(key) === props ? [] : [key]));
  act(() => {
    bench.log({
      kind: 'device-sighted',
      sessionId: 's-1',
      deviceKey: keyOfBooted(3),
      sighting: bootedSighting(3, '1-1.9'),
      remembered: null,
    });
  });
  await expect.poll(drawn, { timeout: 20_000 }).toContain(keyOfBooted(3));
  expect(drawn()).toEqual([keyOfBooted(3)]);
});

it('draws no list again because time goes by', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { bench } = await windowOver({ events: worlds.crowd(12), technician: 'Ana' });
  await screen.findAllByRole('rowheader');
  await act(() => vi.advanceTimersByTimeAsync(1000));
  const before = lastProps(screen.getByRole('grid'));
  // The reminders are looked at every two seconds.
  await act(() => vi.advanceTimersByTimeAsync(2500));
  expect(lastProps(screen.getByRole('grid'))).toBe(before);
  // Control: an arrival draws it.
  act(() => {
    bench.log({
      kind: 'device-sighted',
      sessionId: 's-1',
      deviceKey: keyOfBooted(99),
      sighting: bootedSighting(99, '1-1.9'),
      remembered: null,
    });
  });
  await expect
    .poll(() => lastProps(screen.getByRole('grid')) === before, { timeout: 20_000 })
    .toBe(false);
});
