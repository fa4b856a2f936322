import { describe, expect, test } from 'vitest';

import { backUpLog, listBackups, logFiles, planRedaction, verifyLog } from '../../../db/index.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import type { NewEvent } from '../../../enrollment/ports.ts';
import { nthId, nthSerial, sighted } from '../support/entries.ts';
import { opened, temporaryFolder } from '../support/log-world.ts';
import { dumpRows } from '../support/raw.ts';
import { BETWEEN_MS, FORGET, NOW_MS, oldLog, OLDER, redact, SETTINGS } from './old-log.ts';

const DAY_MS = 86_400_000;

/** What a nightly timer requests, with a clock that is off by this many days. */
const olderBy = (days: number, isClockRight = false) => ({
  ...({ kind: 'older', nowMs: NOW_MS + days * DAY_MS, isClockRight } as const),
  beforeMs: BETWEEN_MS + days * DAY_MS,
});

describe('a clock that does not fit the log', () => {
  test.each([
    ['ahead', 400],
    ['ahead', 31],
    ['behind', -1],
    ['behind', -36_500],
  ] as const)(
    '%s by %d days removes nothing until a person says that it is right',
    (doubt, days) => {
      const folder = oldLog(5);
      backUpLog(folder, { reason: 'by-hand', nowMs: NOW_MS });
      const before = dumpRows(folder);
      const wish = olderBy(days);
      expect(planRedaction(folder, wish)).toMatchObject({ clock: doubt });
      expect(redact(folder, wish, { removeCopies: true })).toEqual({ ok: false, why: 'clock-odd' });
      expect(dumpRows(folder)).toBe(before);
      expect(listBackups(logFiles(folder))).toHaveLength(1);
    },
  );

  test('counts once a person says so, and then leaves a backup that is newer than any', () => {
    const folder = oldLog(5);
    const { name } = backUpLog(folder, { reason: 'by-hand', nowMs: NOW_MS });
    const done = redact(folder, olderBy(400, true), { removeCopies: true });
    expect(done).toMatchObject({ ok: true, left: [] });
    const [newest, ...others] = listBackups(logFiles(folder));
    expect([newest?.reason, others]).toEqual(['redacted', []]);
    expect(newest?.name).not.toBe(name);
    expect(verifyLog(folder)).toMatchObject({ ok: true });
  });

  test('stands in the way of no name', () => {
    const folder = oldLog(5);
    expect(planRedaction(folder, FORGET)).toMatchObject({ clock: null, held: 0 });
    expect(redact(folder, FORGET)).toMatchObject({ ok: true });
  });

  test('control: one that fits it removes what is old', () => {
    const folder = oldLog(5);
    expect(planRedaction(folder, OLDER)).toMatchObject({ clock: null, held: 0 });
    expect(redact(folder, OLDER)).toMatchObject({ ok: true, rows: 8 });
  });
});

const DAYS_BETWEEN_ROWS = 20;
const LONGEST_GAP_MS = 400 * DAY_MS;

/**
 * A session of one Mac for each of these times, opened and closed at that time, of a bench that was
 * used in between. A time years ahead or behind comes from a wrong clock.
 */
function sessionsAt(times: readonly number[]): string {
  const folder = temporaryFolder();
  const log = opened(folder);
  const profile = {
    kind: 'profile-saved',
    profileId: 'p',
    revision: 1,
    settings: SETTINGS,
  } as const;
  const rows: NewEvent[] = [{ id: nthId(0), atMs: 0, monoMs: 0, by: null, event: profile }];
  const used = { kind: 'technician-saved', technician: { name: 'Ole', badge: null } } as const;
  for (const [index, atMs] of times.entries()) {
    const before = times[index - 1] ?? atMs;
    for (
      let usedMs = before;
      atMs - before < LONGEST_GAP_MS;
      usedMs += DAYS_BETWEEN_ROWS * DAY_MS
    ) {
      if (usedMs >= atMs) break;
      rows.push({ id: nthId(rows.length + 1), atMs: usedMs, monoMs: 0, by: null, event: used });
    }
    const sessionId = `session-${String(index)}`;
    const name = `Visit ${String(index)}`;
    const opens = { kind: 'session-opened', sessionId, name } as const;
    const events: readonly BenchEvent[] = [
      { ...opens, profileId: 'p', revision: 1, target: null },
      sighted(index + 1, sessionId).event,
      { kind: 'session-closed', sessionId },
    ];
    for (const event of events)
      rows.push({ id: nthId(rows.length + 1), atMs, monoMs: 0, by: null, event });
  }
  log.append(rows);
  log.close();
  return folder;
}

const erasedIn = (folder: string, count: number): readonly boolean[] => {
  const text = dumpRows(folder) ?? '';
  return Array.from({ length: count }, (_, index) => !text.includes(nthSerial(index + 1)));
};

const OLD_MS = BETWEEN_MS - DAY_MS;
const IN_2036_MS = NOW_MS + 3650 * DAY_MS;

describe('a row whose time was given by a wrong clock', () => {
  test.each([
    ['a session of now that an empty battery put into 1970', [OLD_MS, NOW_MS, 0, NOW_MS], [0]],
    ['no old one behind a day of 2036', [OLD_MS, IN_2036_MS, OLD_MS, NOW_MS], [0, 2]],
    ['nothing, when all times follow each other', [OLD_MS, OLD_MS + 1, NOW_MS - 1, NOW_MS], [0, 1]],
  ] as const)('keeps %s', (_, times, erased) => {
    const folder = sessionsAt(times);
    const held = times.filter((atMs) => atMs < BETWEEN_MS).length - erased.length;
    expect(planRedaction(folder, OLDER)).toMatchObject({ held, clock: null });
    expect(redact(folder, OLDER)).toMatchObject({ ok: true });
    const expected = times.map((_none, index) => erased.some((one) => one === index));
    expect(erasedIn(folder, times.length)).toEqual(expected);
  });

  test('makes no session of yesterday old, though the clock of now is as wrong', () => {
    const folder = sessionsAt([OLD_MS, NOW_MS, IN_2036_MS]);
    const days = (IN_2036_MS - NOW_MS) / DAY_MS;
    expect(planRedaction(folder, olderBy(days))).toMatchObject({ held: 1, clock: null });
    expect(redact(folder, olderBy(days))).toMatchObject({ ok: true });
    expect(erasedIn(folder, 3)).toEqual([true, false, false]);
  });

  test('control: a person can say that such a clock is right', () => {
    const folder = sessionsAt([OLD_MS, NOW_MS, IN_2036_MS]);
    const days = (IN_2036_MS - NOW_MS) / DAY_MS;
    expect(redact(folder, olderBy(days, true))).toMatchObject({ ok: true });
    expect(erasedIn(folder, 3)).toEqual([true, true, false]);
  });

  test('control: by its time alone the session of now would be erased', () => {
    const folder = sessionsAt([OLD_MS, NOW_MS, 0, NOW_MS]);
    const wish = { ...OLDER, isClockRight: true };
    expect(planRedaction(folder, wish)).toMatchObject({ held: 0 });
    expect(redact(folder, wish)).toMatchObject({ ok: true });
    expect(erasedIn(folder, 4)).toEqual([true, false, true, false]);
  });
});
