import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { logFiles, verifyLog } from '../../db/index.ts';
import { keepTip, readTip, type TipKeeper } from '../../db/tip-file.ts';
import { createTipFollower } from '../../db/tip-follower.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import { entry, sightings } from './support/entries.ts';
import { opened, temporaryFolder } from './support/log-world.ts';
import { closedLog, copyOf } from './support/raw.ts';

const endOfTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const tipFile = (folder: string): string => logFiles(folder).tip;

/** Overwrites a part of the tip, as a torn write would. */
function spoil(folder: string, from: number, to: number): void {
  const bytes = readFileSync(tipFile(folder));
  writeFileSync(tipFile(folder), bytes.fill('#', from, to));
}

function listening(): { diagnostics: Diagnostics; heard: string[] } {
  const heard: string[] = [];
  const hear = (message: string): void => void heard.push(message);
  return { diagnostics: { info: hear, warn: hear, fault: hear }, heard };
}

describe('the tip', () => {
  test('follows at the end of each turn and stands in one of two slots', async () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    const slots: number[] = [];
    for (const n of [1, 2, 3]) {
      log.append(sightings(n, n));
      await endOfTurn();
      const reading = readTip(tipFile(folder));
      if (reading.kind !== 'tip') throw new Error(reading.kind);
      expect(reading.tip).toEqual({ ...log.newest(), since: 0 });
      slots.push(reading.slot);
    }
    expect(slots[0]).not.toBe(slots[1]);
    expect(slots[2]).toBe(slots[0]);
  });

  test('that could not be written once is written with the next commit, or when the log is closed', async () => {
    const point = (seq: number) => ({ seq, hash: 'a'.repeat(64) });
    const failedOnce = async () => {
      const file = tipFile(temporaryFolder());
      const keeper = keepTip(file, { kind: 'missing' }, point(0));
      let isBroken = true;
      const write: TipKeeper['write'] = (newest) => {
        if (isBroken) throw new Error('EIO: i/o error, write');
        keeper.write(newest);
      };
      const { diagnostics, heard } = listening();
      const follower = createTipFollower({ ...keeper, write }, diagnostics);
      follower.follow(point(1), []);
      await endOfTurn();
      expect(heard).toEqual(['the tip of the log could not be written']);
      isBroken = false;
      return { follower, reading: () => readTip(file) };
    };
    const one = await failedOnce();
    one.follower.follow(point(2), []);
    await endOfTurn();
    expect(one.reading()).toMatchObject({ tip: { seq: 2 } });
    one.follower.close();
    const other = await failedOnce();
    expect(other.reading()).toMatchObject({ tip: { seq: 0 } });
    other.follower.close();
    expect(other.reading()).toMatchObject({ tip: { seq: 1 } });
  });

  test('follows at once when a session is closed', () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    log.append(sightings(1, 2));
    expect(readTip(tipFile(folder))).toMatchObject({ tip: { seq: 0 } });
    log.append([entry(3, { kind: 'session-closed', sessionId: 'session-1' })]);
    expect(readTip(tipFile(folder))).toMatchObject({ tip: { seq: 3 } });
  });

  test('with its newest slot torn is one turn behind, which is no damage', async () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    for (const n of [1, 2, 3]) {
      log.append(sightings(n, n));
      await endOfTurn();
    }
    const copy = copyOf(folder);
    const reading = readTip(tipFile(copy));
    if (reading.kind !== 'tip') throw new Error(reading.kind);
    spoil(copy, reading.slot * 4096 + 20, reading.slot * 4096 + 60);
    expect(readTip(tipFile(copy))).toMatchObject({ tip: { seq: 2 } });
    expect(verifyLog(copy)).toMatchObject({ ok: true, rows: 3, tip: { seq: 2 } });
    expect(opened(copy).count()).toBe(3);
  });

  test('that lags behind the log is no damage, and catches up when the log is opened', () => {
    const folder = closedLog(5);
    const old = readFileSync(tipFile(folder));
    const log = opened(folder);
    log.append(sightings(6, 9));
    log.close();
    writeFileSync(tipFile(folder), old);
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 9, tip: { seq: 5 } });
    opened(folder).close();
    expect(verifyLog(folder)).toMatchObject({ ok: true, tip: { seq: 9, since: 0 } });
  });

  test('that cannot be read is named, and made anew with the row since which it is kept', () => {
    const folder = closedLog(5);
    spoil(folder, 0, 8192);
    expect(verifyLog(folder)).toMatchObject({ ok: false, problems: [{ kind: 'tip-unreadable' }] });
    const { diagnostics, heard } = listening();
    opened(folder, { diagnostics }).close();
    expect(heard).toEqual(['the tip of the log is made anew']);
    expect(verifyLog(folder)).toMatchObject({
      ok: false,
      rows: 6,
      firstBad: null,
      tip: { seq: 6, since: 6 },
      problems: [{ kind: 'tip-kept-since', seq: 6 }],
    });
  });

  test('is there from the first row on', () => {
    const folder = closedLog(0);
    expect(readTip(tipFile(folder))).toMatchObject({ tip: { seq: 0, since: 0 } });
  });

  test('can be found nowhere but in a file', () => {
    const folder = temporaryFolder();
    expect(readTip(tipFile(folder))).toEqual({ kind: 'missing' });
    mkdirSync(tipFile(folder));
    expect(readTip(tipFile(folder))).toEqual({ kind: 'unreadable' });
  });
});

test('a log that vanished beside its tip is not replaced by an empty one', () => {
  const folder = closedLog(5);
  rmSync(logFiles(folder).log);
  const log = () => opened(folder);
  expect(log).toThrow('"cut-off","from":1,"to":5');
  expect(() => readFileSync(logFiles(folder).log)).toThrow('ENOENT');
});
