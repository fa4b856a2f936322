import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { BenchChange, ChangeBatch } from '../../../contract/changes.ts';
import { createChangeFeed } from '../../../main/bench/change-feed.ts';

const PART: BenchChange = { kind: 'live', parts: { technician: 'Ada' } };
const ROW = { kind: 'logged', event: {} } as BenchChange;

beforeEach(() => vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A feed and the kinds of changes in each batch that left it. */
function followed() {
  const feed = createChangeFeed();
  const batches: string[] = [];
  const numbers: number[] = [];
  feed.subscribe(({ from, to, changes }: ChangeBatch) => {
    batches.push(changes.map(({ kind }) => kind).join());
    for (let number = from; number <= to; number++) numbers.push(number);
  });
  return { feed, batches, numbers };
}

it('sends a row at once although something else was just told', async () => {
  const { feed, batches, numbers } = followed();
  feed.push(PART);
  await vi.advanceTimersByTimeAsync(10);
  feed.push(PART);
  feed.push(ROW);
  await vi.advanceTimersByTimeAsync(0);
  expect(batches).toEqual(['live', 'live,logged']);
  expect(numbers).toEqual([1, 2, 3]);
});

it('control: rows wait for earlier rows, and so does what is told after them', async () => {
  const { feed, batches, numbers } = followed();
  feed.push(ROW);
  await vi.advanceTimersByTimeAsync(10);
  feed.push(ROW);
  feed.push(PART);
  feed.push(ROW);
  await vi.advanceTimersByTimeAsync(10);
  expect(batches).toEqual(['logged']);
  await vi.advanceTimersByTimeAsync(30);
  expect(batches).toEqual(['logged', 'logged,live,logged']);
  expect(numbers).toEqual([1, 2, 3, 4]);
});
