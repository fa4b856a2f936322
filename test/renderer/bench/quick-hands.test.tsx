import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { LINGER_MS } from '../../../renderer/state/linger.ts';
import { en } from '../../../words/en.ts';
import { windowOver, type OpenedWindow } from '../support/window-over.tsx';

// On a busy machine a row would have left before it is checked; `linger.test.ts` tests that it
// leaves.
beforeEach(() => {
  const wait = globalThis.setTimeout;
  const staying = (work: () => void, ms?: number) => (ms === LINGER_MS ? 0 : wait(work, ms));
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(staying as typeof wait);
});
afterEach(() => vi.restoreAllMocks());

const start = { events: worlds.lanes(), technician: 'Ana' } as const;
/** The one device that came back, while it waits and just after. */
const comeBack = () => {
  const row = document.querySelector<HTMLElement>('[data-lane="seen-again"], [data-settled]');
  if (row === null) throw new Error('no row');
  return within(row);
};
const accepted = ({ bench }: OpenedWindow): string[] => {
  const keys: string[] = [];
  bench.onChanges(({ changes }) => {
    for (const change of changes) {
      if (change.kind !== 'logged' || change.event.event.kind !== 'exception-accepted') continue;
      keys.push(change.event.event.deviceKey);
    }
  });
  return keys;
};

it('keeps the place of a row that was accepted, says so, and gives the focus to the next one', async () => {
  const opened = await windowOver(start);
  const keys = accepted(opened);
  const button = comeBack().getByRole('button', { name: /^Accept, / });
  button.focus();
  await opened.user.click(button);
  await expect.poll(() => comeBack().queryByText(en.lanes.passed)).not.toBeNull();
  expect(keys).toHaveLength(1);
  expect(document.querySelector('[data-lane="seen-again"]')).toBeNull();
  expect(document.activeElement?.hasAttribute('data-act')).toBe(true);
  // The way back is available as long as the row is.
  await opened.user.click(comeBack().getByRole('button', { name: /^Undo, / }));
  await expect.poll(() => document.querySelector('[data-lane="seen-again"]')).not.toBeNull();
});

it('takes a double click on any button for one click', async () => {
  const opened = await windowOver(start);
  const keys = accepted(opened);
  const [first, second] = screen.getAllByRole('button', { name: /^(Accept|Set aside), Port/ });
  if (!first || !second) throw new Error('too few exceptions');
  await act(async () => {
    fireEvent.click(first, { detail: 1 });
    await Promise.resolve();
  });
  fireEvent.click(second, { detail: 2 });
  expect(keys).toHaveLength(1);
  // The control: a separate click counts.
  await act(async () => {
    fireEvent.click(second, { detail: 1 });
    await Promise.resolve();
  });
  await expect.poll(() => keys.length).toBe(2);
});
