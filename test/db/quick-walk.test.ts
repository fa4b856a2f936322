import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { genesisHash, walkChain, type ChainPoint } from '../../db/chain.ts';
import { logFiles } from '../../db/index.ts';
import { LOG_COLUMNS, type LogRow } from '../../db/log-row.ts';
import { quickWalk, type RawRow } from '../../db/quick-walk.ts';
import { entry, sighted } from './support/entries.ts';
import { opened, temporaryFolder } from './support/log-world.ts';

const NAMES = LOG_COLUMNS.split(', ');

interface Chain {
  readonly rows: readonly RawRow[];
  readonly start: ChainPoint;
  readonly benchId: string;
}

/** Three rows with every kind of text, as the file holds them. */
function threeRows(): Chain {
  const folder = temporaryFolder();
  const log = opened(folder);
  log.append([
    sighted(1),
    entry(2, { kind: 'session-closed', sessionId: 'session-1' }, 'Bench é\u0000, 2 of 3'),
    entry(3, { kind: 'session-closed', sessionId: 'Zoë 💻' }),
  ]);
  const db = new Database(logFiles(folder).log, { readonly: true });
  const rows = db.prepare<[], RawRow>(`SELECT ${LOG_COLUMNS} FROM log ORDER BY seq`).raw().all();
  db.close();
  return { rows, start: { seq: 0, hash: genesisHash(log.benchId) }, benchId: log.benchId };
}

const named = (row: RawRow): LogRow =>
  Object.fromEntries(NAMES.map((name, index) => [name, row[index]])) as unknown as LogRow;

describe('the quick look at the chain', () => {
  test('ends where the walk row by row ends', () => {
    const { rows, start, benchId } = threeRows();
    expect(quickWalk(rows, start, benchId)).toEqual(walkChain(rows.map(named), start).end);
    expect(quickWalk([], start, benchId)).toEqual(start);
  });

  test.each(NAMES.map((name, column) => [name, column] as const))(
    'calls no row good whose %s was changed, in value or in type',
    (_, column) => {
      const { rows, start, benchId } = threeRows();
      for (const [at, row] of rows.entries()) {
        const value = row[column];
        const others = [null, '', 'x', 0, 7, 0.5, Buffer.from(String(value)), `${String(value)}1`];
        for (const other of others) {
          if (other === value) continue;
          const edited = rows.with(at, row.with(column, other));
          expect(quickWalk(edited, start, benchId)).toBeNull();
        }
      }
    },
  );

  test('calls no row good that is gone, doubled, out of order, or of another bench', () => {
    const { rows, start, benchId } = threeRows();
    const [one = [], two = [], three = []] = rows;
    for (const wrong of [
      [two, three],
      [one, three],
      [one, one, two],
      [two, one, three],
    ]) {
      expect(quickWalk(wrong, start, benchId)).toBeNull();
    }
    expect(quickWalk(rows, start, 'another bench')).toBeNull();
  });
});
