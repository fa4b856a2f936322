import { readFileSync, rmSync, writeFileSync } from 'node:fs';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import type { ChainPoint } from '../../db/chain.ts';
import { pointAt } from '../../db/checks.ts';
import { logFiles, verifyLog, type VerifyReport } from '../../db/index.ts';
import { beginTip } from '../../db/tip-file.ts';
import { sightings } from './support/entries.ts';
import { opened, refused, temporaryFolder } from './support/log-world.ts';
import { attack, behindTheBack, closedLog, copyOf } from './support/raw.ts';

const kinds = (report: VerifyReport): readonly string[] => report.problems.map(({ kind }) => kind);

/** Swaps everything of two rows but their numbers. */
const swap = (left: number, right: number): string => `
UPDATE log SET seq = 900 WHERE seq = ${left};
UPDATE log SET seq = ${left} WHERE seq = ${right};
UPDATE log SET seq = ${right} WHERE seq = 900;`;

describe('verify', () => {
  test('finds nothing in a log as it was written', () => {
    const folder = closedLog(20);
    expect(verifyLog(folder)).toMatchObject({
      ok: true,
      rows: 20,
      firstBad: null,
      range: null,
      tip: { seq: 20, since: 0 },
      problems: [],
    });
  });

  test('finds nothing in an empty log', () => {
    expect(verifyLog(closedLog(0))).toMatchObject({ ok: true, rows: 0 });
  });

  test('works beside a live writer', () => {
    const folder = temporaryFolder();
    const log = opened(folder);
    for (let round = 0; round < 5; round += 1) {
      log.append(sightings(round * 10 + 1, round * 10 + 10));
      expect(verifyLog(folder)).toMatchObject({ ok: true, rows: round * 10 + 10 });
    }
  });

  test.each([
    [
      'an edited body',
      `UPDATE log SET body = replace(body, 'Mac', 'Pad') WHERE seq = 7`,
      'content-differs',
      7,
      7,
    ],
    ['an edited time', 'UPDATE log SET at_ms = at_ms + 1 WHERE seq = 1', 'content-differs', 1, 1],
    [
      'a name put to a row',
      `UPDATE log SET technician = '' WHERE seq = 3`,
      'content-differs',
      3,
      3,
    ],
    [
      'an edited serial',
      `UPDATE log SET serial = 'ZZ99999999' WHERE seq = 3`,
      'content-differs',
      3,
      3,
    ],
    [
      'an edited hash',
      `UPDATE log SET hash = '${'0'.repeat(64)}' WHERE seq = 4`,
      'content-differs',
      4,
      5,
    ],
    [
      'an edited link',
      `UPDATE log SET prev_hash = '${'0'.repeat(64)}' WHERE seq = 4`,
      'link-differs',
      4,
      4,
    ],
    ['another encoding', 'UPDATE log SET encoding = 2 WHERE seq = 5', 'unknown-encoding', 5, 5],
    ['two rows that changed places', swap(3, 9), 'link-differs', 3, 10],
    ['a removed row', 'DELETE FROM log WHERE seq = 8', 'missing', 8, 8],
    ['removed rows', 'DELETE FROM log WHERE seq BETWEEN 8 AND 11', 'missing', 8, 11],
    ['a removed first row', 'DELETE FROM log WHERE seq = 1', 'missing', 1, 1],
  ])('names %s', (_, sql, what, from, to) => {
    const folder = closedLog(20);
    attack(folder, sql);
    expect(verifyLog(folder)).toMatchObject({
      ok: false,
      firstBad: { seq: from, what },
      range: { from, to },
      problems: [{ kind: 'bad-row', what, from, to }],
    });
  });

  test('names dropped guards', () => {
    const folder = closedLog(3);
    behindTheBack(folder, 'DROP TRIGGER log_is_never_changed');
    expect(verifyLog(folder)).toMatchObject({
      ok: false,
      firstBad: null,
      problems: [{ kind: 'schema-differs', name: 'log_is_never_changed' }],
    });
  });

  test('names another bench put under the rows', () => {
    const folder = closedLog(3);
    behindTheBack(
      folder,
      `PRAGMA foreign_keys = 0;
       DROP TRIGGER bench_keeps_its_id;
       UPDATE bench SET id = '019a0000-0000-7000-8000-00000000ffff';`,
    );
    const report = verifyLog(folder);
    expect(report.firstBad).toEqual({ seq: 1, what: 'link-differs' });
    expect(kinds(report)).toContain('foreign-key');
  });
});

describe('rows cut off at the end', () => {
  const cut = (folder: string): void => attack(folder, 'DELETE FROM log WHERE seq > 15');

  test('are named with the help of the tip', () => {
    const folder = closedLog(20);
    cut(folder);
    expect(verifyLog(folder)).toMatchObject({
      ok: false,
      firstBad: { seq: 16, what: 'cut-off' },
      range: { from: 16, to: 20 },
      problems: [{ kind: 'cut-off', from: 16, to: 20 }],
    });
  });

  test('control: go unseen without the tip, whose absence is named', () => {
    const folder = closedLog(20);
    cut(folder);
    rmSync(logFiles(folder).tip);
    expect(verifyLog(folder)).toMatchObject({
      ok: false,
      rows: 15,
      firstBad: null,
      problems: [{ kind: 'tip-missing' }],
    });
  });

  test('together with the tip stay a finding for ever, whatever is written after them', () => {
    const folder = closedLog(20);
    cut(folder);
    rmSync(logFiles(folder).tip);
    const lost = { ok: false, firstBad: null, problems: [{ kind: 'tip-kept-since', seq: 16 }] };
    const log = opened(folder);
    expect(log.findEvent(log.newestId() ?? '')?.event).toEqual({
      kind: 'tip-begun',
      why: 'missing',
    });
    log.append(sightings(30, 40));
    log.close();
    expect(verifyLog(folder)).toMatchObject({ ...lost, rows: 27 });

    // An attacker who makes a matching tip would have to remove the row from the chain as well.
    beginTip(logFiles(folder).tip, { ...rowOf(folder, 27), since: 0 });
    opened(folder).close();
    expect(verifyLog(folder)).toMatchObject(lost);
  });

  test('control: in a log that kept its tip there is no such finding', () => {
    const folder = closedLog(20);
    opened(folder).close();
    expect(verifyLog(folder)).toMatchObject({ ok: true, rows: 20, problems: [] });
  });

  test('stop the writer too', () => {
    const folder = closedLog(20);
    cut(folder);
    expect(refused(folder)).toEqual({
      kind: 'damaged',
      findings: [{ kind: 'cut-off', from: 16, to: 20 }],
    });
  });
});

describe('a chain that was computed anew', () => {
  /** Another log of the same bench and length, whose row 10 has different content. */
  function forged(): string {
    const honest = closedLog(9);
    const forgery = copyOf(honest);
    const [log, other] = [opened(honest), opened(forgery)];
    log.append(sightings(10, 20));
    other.append(sightings(30, 40));
    log.close();
    other.close();
    rmSync(logFiles(forgery).tip);
    writeFileSync(logFiles(forgery).tip, readTipBytes(honest));
    return forgery;
  }

  test('is named by the tip', () => {
    expect(verifyLog(forged())).toMatchObject({
      ok: false,
      problems: [{ kind: 'tip-differs', seq: 20 }],
    });
  });

  test('control: passes when its own tip comes along, so the tip belongs with each export', () => {
    const folder = forged();
    beginTip(logFiles(folder).tip, { ...rowOf(folder, 20), since: 0 });
    expect(verifyLog(folder)).toMatchObject({ ok: true, tip: { seq: 20, since: 0 } });
  });
});

test('verify says why a log cannot be checked', () => {
  expect(verifyLog(temporaryFolder())).toMatchObject({
    ok: false,
    problems: [{ kind: 'not-opened', problem: { kind: 'no-log' } }],
  });
});

function readTipBytes(folder: string): Buffer {
  return readFileSync(logFiles(folder).tip);
}

function rowOf(folder: string, seq: number): ChainPoint {
  const db = new Database(logFiles(folder).log, { readonly: true });
  try {
    return pointAt(db, '', seq);
  } finally {
    db.close();
  }
}
