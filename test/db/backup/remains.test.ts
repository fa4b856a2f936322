import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { backUpLog, logFiles, planRestore, restoreLog, setLogAside } from '../../../db/index.ts';
import { openProblemWords } from '../../../main/host/open-problem-words.ts';
import { sightings } from '../support/entries.ts';
import { opened, refused, temporaryFolder } from '../support/log-world.ts';
import { closedLog, copyOf } from '../support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 9, 0, 0);

/** A log with twenty rows in its WAL, whose main file and tip are gone. */
function loneWal(lose: (log: string) => void): string {
  const live = temporaryFolder();
  const log = opened(live);
  log.append(sightings(1, 20));
  const folder = copyOf(live);
  log.close();
  lose(logFiles(folder).log);
  rmSync(logFiles(folder).tip);
  return folder;
}

const PARTS = [
  ['a WAL without its file', () => loneWal((log) => rmSync(log)), 'muster.db-wal'],
  ['a WAL beside an empty file', () => loneWal((log) => truncateSync(log, 0)), 'muster.db-wal'],
  ['a second file that cannot be read', () => lostTip(), 'muster.tip'],
] as const;

function lostTip(): string {
  const folder = closedLog(5);
  rmSync(logFiles(folder).log);
  writeFileSync(logFiles(folder).tip, '');
  return folder;
}

describe.each(PARTS)('%s', (_, make, name) => {
  test('is told, and no log is begun beside it', () => {
    const folder = make();
    const part = join(folder, name);
    const problem = refused(folder);
    expect(problem).toEqual({
      kind: 'log-vanished',
      folder,
      copies: [],
      setAside: 0,
      remains: [part],
    });
    expect(openProblemWords(problem).what).toContain(`parts of one are there: ${part}`);
    expect(existsSync(part)).toBe(true);
  });

  test('goes into quarantine when a new log is begun on purpose', () => {
    const folder = make();
    const event = setLogAside(folder, AT_MS) ?? expect.unreachable();
    expect(existsSync(join(logFiles(folder).quarantine, event.folder, name))).toBe(true);
    expect(existsSync(join(folder, name))).toBe(false);
    const begun = opened(folder, { beginsAnew: true, firstEvent: event });
    expect(begun.count()).toBe(1);
    begun.close();
  });

  test('says nothing of how many rows a restore loses', () => {
    const folder = make();
    const { file } = backUpLog(closedLog(5), { reason: 'by-hand', nowMs: AT_MS });
    expect(planRestore(folder, file)).toMatchObject({ relation: 'unknown', lost: 0 });
    const done = restoreLog(folder, { from: file, nowMs: AT_MS });
    expect(done.ok && existsSync(join(done.quarantine, name))).toBe(true);
  });
});

test('control: an empty folder is begun without a word', () => {
  expect(opened(temporaryFolder()).count()).toBe(0);
});
