import { renameSync, statSync } from 'node:fs';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { logFiles, verifyLog } from '../../db/index.ts';
import { sightings } from './support/entries.ts';
import { opened, temporaryFolder } from './support/log-world.ts';

const QUIET_MS = 250;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A log whose commits have left this many rows in the WAL, each with a commit of its own. */
function waiting(rows: number) {
  const folder = temporaryFolder();
  const log = opened(folder);
  const size = (): number => statSync(logFiles(folder).log).size;
  const append = (n: number): unknown => log.append(sightings(n, n));
  for (let n = 1; n <= rows; n += 1) append(n);
  return { folder, file: logFiles(folder).log, append, size, before: size() };
}

/** Half as many commits as make SQLite move its pages. */
const ENOUGH = 70;

test('rows move into the file when nothing was logged for a moment, not before', () => {
  const { folder, append, size, before } = waiting(ENOUGH);
  vi.advanceTimersByTime(QUIET_MS - 1);
  append(ENOUGH + 1);
  vi.advanceTimersByTime(QUIET_MS - 1);
  expect(size()).toBe(before);
  vi.advanceTimersByTime(1);
  expect(size()).toBeGreaterThan(before);
  append(ENOUGH + 2);
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows: ENOUGH + 2 });
});

test('control: a few rows stay where they are', () => {
  const { size, before } = waiting(5);
  vi.advanceTimersByTime(QUIET_MS);
  expect(size()).toBe(before);
});

test('nothing moves into a file that is not what was left, and nothing more is logged', () => {
  const { file, append, before } = waiting(ENOUGH);
  renameSync(file, `${file}.old`);
  vi.advanceTimersByTime(QUIET_MS);
  expect(statSync(`${file}.old`).size).toBe(before);
  expect(() => append(ENOUGH + 1)).toThrow(expect.objectContaining({ kind: 'replaced' }));
});
