import { describe, expect, test } from 'vitest';

import { opened, temporaryFolder } from './support/log-world.ts';
import { nthId, sightings } from './support/entries.ts';
import { attack, behindTheBack, closedLog, dumpRows } from './support/raw.ts';

const COLUMNS =
  'id, bench_id, at_ms, mono_ms, kind, session_id, device_key, body, encoding, prev_hash, hash';

/** Writes the second row again under this number and id, linked as asked. */
const insert = (
  verb: string,
  seq: number,
  id: string,
  prevHash = '(SELECT hash FROM log ORDER BY seq DESC LIMIT 1)',
) => `
${verb} INTO log (seq, ${COLUMNS})
SELECT ${seq}, '${id}', bench_id, at_ms, mono_ms, kind, session_id, device_key, body, encoding, ${prevHash}, hash
FROM log WHERE seq = 2`;

describe('the file itself refuses, whoever writes to it,', () => {
  test.each([
    ['to change a row', `UPDATE log SET body = '{}' WHERE seq = 2`, 'append-only'],
    ['to remove a row', 'DELETE FROM log WHERE seq = 3', 'append-only'],
    ['to remove all rows', 'DELETE FROM log', 'append-only'],
    ['a row that leaves a gap', insert('INSERT', 5, nthId(9)), 'must follow the newest'],
    ['a row at the place of another', insert('INSERT OR REPLACE', 2, nthId(9)), 'must follow'],
    ['a row with the id of another', insert('INSERT OR REPLACE', 4, nthId(2)), 'must follow'],
    [
      'a row that is not linked',
      insert('INSERT', 4, nthId(9), `'${'0'.repeat(64)}'`),
      'must follow',
    ],
    ['to remove the bench', 'DELETE FROM bench', 'never removed'],
    ['to give the bench another id', `UPDATE bench SET id = '${nthId(1)}'`, 'only the name'],
  ])('%s', (_, sql, message) => {
    const folder = closedLog(3);
    expect(() => behindTheBack(folder, sql)).toThrow(message);
    const log = opened(folder);
    expect(log.count()).toBe(3);
  });

  test('but takes the next row, and a new name of the bench', () => {
    const folder = closedLog(3);
    behindTheBack(folder, insert('INSERT', 4, nthId(9)));
    behindTheBack(folder, `UPDATE bench SET name = 'Bench 4'`);
    expect(dumpRows(folder)).toContain(nthId(9));
    expect(opened(folder, { mode: 'read' }).benchName).toBe('Bench 4');
  });
});

test('control: without its guards the file takes any change', () => {
  const folder = closedLog(3);
  attack(folder, `UPDATE log SET body = '{}' WHERE seq = 2`, 'DELETE FROM log');
  expect(dumpRows(folder)).toBe('[]');
});

test('an empty append writes nothing', () => {
  const log = opened(temporaryFolder());
  expect(log.append([])).toEqual([]);
  log.append(sightings(1, 2));
  expect(log.count()).toBe(2);
});
