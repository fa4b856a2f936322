import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openLog } from '../../db/index.ts';
import type { Clock } from '../../enrollment/ports.ts';
import { createFormats } from '../../words/formats.ts';
import { ticking } from '../db/support/entries.ts';
import { opened, temporaryFolder } from '../db/support/log-world.ts';
import { macAt, startScriptedBench } from './support/scripted-bench.ts';

const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;
const START_MS = Date.UTC(2026, 10, 23, 9, 0, 0);

/** A wall clock that a test sets at will, and a monotonic one that only advances. */
function settable(): Clock & { set: (ms: number) => void } {
  let wallMs = START_MS;
  let monoMs = 0;
  return {
    nowMs: () => (wallMs += 1),
    monoMs: () => (monoMs += 1),
    set: (ms) => {
      wallMs = ms;
    },
  };
}

/** Logs one Mac after each setting of the clock and returns what the log then holds. */
async function logThrough(settings: readonly number[]) {
  const folder = temporaryFolder();
  const clock = settable();
  const log = opened(folder, { clock });
  const { bench, usb, openSession } = await startScriptedBench(log, clock);
  openSession('Clocks');
  settings.forEach((ms, n) => {
    clock.set(ms);
    usb.onAttach({ usb: macAt(n), ancestors: [], noticedBy: 'event' });
  });
  const snapshot = bench.snapshot();
  await bench.stop();
  log.close();
  const reader = openLog(folder, { mode: 'read', clock: ticking() });
  if (!reader.ok) throw new Error(reader.problem.kind);
  const rows = [...reader.log.readAll()];
  reader.log.close();
  return { rows, snapshot };
}

/** How many rows precede one that was written earlier. */
const inversions = (values: readonly (string | number)[]): number =>
  values.filter((value, index) => index > 0 && value <= (values[index - 1] ?? value)).length;

const anyJumps = fc.array(fc.integer({ min: -10 * YEAR_MS, max: 10 * YEAR_MS }), {
  minLength: 2,
  maxLength: 12,
});

describe('a clock that jumps', () => {
  test('by up to ten years either way never changes the order of the rows or of their ids', async () => {
    await fc.assert(
      fc.asyncProperty(anyJumps, async (jumps) => {
        const { rows, snapshot } = await logThrough(jumps.map((jump) => START_MS + jump));
        expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
        expect(inversions(rows.map(({ id }) => id))).toBe(0);
        const places = snapshot.devices.map(({ serial }) => serial?.value);
        expect(places).toEqual(jumps.map((_, n) => macAt(n).serialText));
      }),
      { numRuns: 25 },
    );
  });

  test('control: by wall time the same rows would stand in another order', async () => {
    const { rows } = await logThrough([START_MS, START_MS - 10 * YEAR_MS, START_MS + YEAR_MS]);
    expect(inversions(rows.map(({ atMs }) => atMs))).toBeGreaterThan(0);
  });

  test('keeps the time that never steps back beside the wall time', async () => {
    const { rows } = await logThrough([START_MS, START_MS - YEAR_MS, START_MS + YEAR_MS]);
    const times = rows.map(({ atMs }) => atMs);
    expect(Math.min(...times)).toBeLessThan(START_MS);
    expect(Math.max(...times)).toBeGreaterThan(START_MS);
  });
});

/** Nights on which an hour is repeated or skipped, and the second that was added in 2016. */
const NIGHTS = [
  ['summer time begins in Berlin', 'Europe/Berlin', Date.UTC(2026, 2, 29, 0, 59, 58)],
  ['summer time ends in Berlin', 'Europe/Berlin', Date.UTC(2026, 9, 25, 0, 59, 58)],
  ['summer time ends in New York', 'America/New_York', Date.UTC(2026, 10, 1, 5, 59, 58)],
  ['half an hour in Lord Howe', 'Australia/Lord_Howe', Date.UTC(2026, 3, 4, 14, 59, 58)],
  ['a leap second', 'UTC', Date.UTC(2016, 11, 31, 23, 59, 58)],
] as const;

test.each(NIGHTS)('%s: order and durations stay', async (_, zone, atMs) => {
  // A leap second repeats a second of UTC: the clock is set back by one.
  const settings = [0, 1000, 2000, 1000, 3000].map((ms) => atMs + ms);
  const { rows } = await logThrough(settings);
  expect(inversions(rows.map(({ id }) => id))).toBe(0);
  // The zone only decides how times are shown; what is stored is UTC.
  const { clockSeconds, duration } = createFormats('en-GB', zone);
  expect(rows.slice(-5).map(({ atMs: at }) => Math.floor((at - atMs) / 1000))).toEqual([
    0, 1, 2, 1, 3,
  ]);
  for (const { atMs: at } of rows) expect(clockSeconds(at)).toMatch(/^\d\d:\d\d:\d\d$/);
  expect(duration(-5000)).not.toContain('-');
});
