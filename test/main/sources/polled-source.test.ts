import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';

import { createPolledSource, type Answer } from '../../../main/sources/polled-source.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SETTLE_MS = 1500;
const EVERY_MS = 30_000;

/** A source whose answer takes `tookMs`; `asked` holds the times, from its start. */
function aSource(tookMs = 0) {
  const startMs = Date.now();
  const asked: number[] = [];
  const source = createPolledSource({
    source: 'ioreg',
    nowMs: Date.now,
    settleMs: SETTLE_MS,
    everyMs: EVERY_MS,
    ask: async (): Promise<Answer> => {
      asked.push(Date.now() - startMs);
      if (tookMs > 0) await new Promise((resolve) => setTimeout(resolve, tookMs));
      return { kind: 'absent' };
    },
  });
  source.start({ onState: () => undefined, onReadings: () => undefined });
  onTestFinished(() => source.stop());
  return { source, asked };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('asks at its start and then at its own pace', async () => {
  const { asked } = aSource();
  await pass(2 * EVERY_MS);
  expect(asked).toEqual([0, EVERY_MS, 2 * EVERY_MS]);
});

it('asks once more for a device that came too shortly before to have settled', async () => {
  const { source, asked } = aSource();
  await pass(1000);
  source.look();
  await pass(1400);
  source.look();
  await pass(10_000);
  expect(asked).toEqual([0, 2500, 4000]);
});

it('asks once for a device that settled before it was asked', async () => {
  const { source, asked } = aSource();
  await pass(1000);
  source.look();
  await pass(10_000);
  expect(asked).toEqual([0, 2500]);
});

it('asks once more for a device that came while it was asked', async () => {
  const { source, asked } = aSource(4000);
  await pass(3000);
  source.look();
  await pass(20_000);
  expect(asked).toEqual([0, 5500]);
});

it('does not let a storm of attaches push the look away, and looks once after it', async () => {
  const { source, asked } = aSource();
  for (let ms = 0; ms < 10_000; ms += 100) {
    await pass(100);
    source.look();
  }
  await pass(10_000);
  expect(asked.slice(0, 3)).toEqual([0, 1600, 3100]);
  expect(asked.at(-1)).toBeGreaterThanOrEqual(10_000 + SETTLE_MS);
  expect(asked.at(-1)).toBeLessThan(10_000 + 3 * SETTLE_MS);
});

it.each([-7_200_000, 7_200_000])('keeps its pace when the clock is set by %d ms', async (byMs) => {
  let asked = 0;
  const source = createPolledSource({
    source: 'ioreg',
    nowMs: Date.now,
    settleMs: SETTLE_MS,
    everyMs: EVERY_MS,
    ask: () => {
      asked += 1;
      return Promise.resolve({ kind: 'absent' });
    },
  });
  source.start({ onState: () => undefined, onReadings: () => undefined });
  onTestFinished(() => source.stop());
  await pass(1000);
  vi.setSystemTime(Date.now() + byMs);
  source.look();
  await pass(SETTLE_MS);
  expect(asked).toBe(2);
});
