import type Database from 'better-sqlite3';

import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import type { DeviceLog, ListedPage, ProjectedList, ProjectedRow } from '../../enrollment/ports.ts';
import { NotBelieved } from './believe.ts';
import { firstRow } from './schema.ts';
import {
  LIST_COLUMNS,
  listDigest,
  listedDigest,
  type ListedRow,
  type ListRow,
} from './stored-rows.ts';

const LISTS_SQL = `SELECT ${LIST_COLUMNS} FROM list ORDER BY number`;
const LIST_SQL = `SELECT ${LIST_COLUMNS} FROM list WHERE import_id = ?`;
const COLUMNS = 'row, serial, tag, line, body, listed.digest AS digest';
const LISTED_SQL = `
SELECT ${COLUMNS} FROM listed WHERE row >= ? AND row < ? ORDER BY row`;
/** A row with the list that it is in; both halves of its number are whole numbers. */
const FOUND = `
SELECT ${COLUMNS}, import_id AS importId FROM listed INDEXED BY %
JOIN list ON list.number = listed.row / ${2 ** 32}`;
const SERIALS_SQL = `${FOUND.replace('%', 'listed_by_serial')}
WHERE serial IN (SELECT value FROM json_each(?)) ORDER BY row`;
const TAG_SQL = `${FOUND.replace('%', 'listed_by_tag')} WHERE tag = ? ORDER BY row LIMIT ?`;
const TEXT_SQL = `${FOUND.replace('INDEXED BY %', '')}
WHERE listed.row > ? AND listed.row <= ? AND instr(line, ?) > 0 ORDER BY listed.row`;

/** Rows per page of a search: a few milliseconds. */
const PAGE_ROWS = 5000;
const PAGE_END_SQL = `SELECT row FROM listed WHERE row > ? ORDER BY row LIMIT 1 OFFSET ${PAGE_ROWS}`;

/** The lists, oldest first. */
export function listsOf(db: Database.Database): readonly ListRow[] {
  const lists = db.prepare<[], ListRow>(LISTS_SQL).all();
  if (lists.some((list) => listDigest(list) !== list.digest)) throw new NotBelieved();
  return lists;
}

/** A list whose rows are read when they are asked for, and are held only as long as somebody uses them. */
export function lateList(
  { importId, sessionId, taken, count }: ListRow,
  read: () => ExpectedRow[],
): ProjectedList {
  let held: WeakRef<ExpectedRow[]> | null = null;
  return {
    importId,
    sessionId,
    taken,
    stored: count,
    get rows() {
      const rows = held?.deref() ?? read();
      held = new WeakRef(rows);
      return rows;
    },
  };
}

/** The first rows of a list; those that were imported since are folded from the log. */
export function listRows(
  db: Database.Database,
  { importId, count }: Pick<ListRow, 'importId' | 'count'>,
): ExpectedRow[] {
  const list = db.prepare<[string], ListRow>(LIST_SQL).get(importId);
  if (list === undefined) throw new NotBelieved();
  const rows = db
    .prepare<[number, number], ListedRow>(LISTED_SQL)
    .all(firstRow(list.number), firstRow(list.number) + count);
  if (rows.length !== count) throw new NotBelieved();
  return rows.map(checkedRow);
}

/** The same from the log. */
export function loggedRows(
  log: Pick<DeviceLog, 'readOutline'>,
  { importId, count }: Pick<ListRow, 'importId' | 'count'>,
): ExpectedRow[] {
  const rows: ExpectedRow[] = [];
  for (const { event } of log.readOutline()) {
    if (rows.length >= count) break;
    if (event.kind !== 'expected-listed' || event.importId !== importId) continue;
    for (const row of event.rows) rows.push(row);
  }
  return rows;
}

function checkedRow(row: ListedRow): ExpectedRow {
  if (listedDigest(row) !== row.digest) throw new NotBelieved();
  return JSON.parse(row.body) as ExpectedRow;
}

type FoundRow = ListedRow & Pick<ListRow, 'importId'>;

const foundRow = (found: FoundRow): ProjectedRow => ({
  importId: found.importId,
  index: found.row % 2 ** 32,
  row: checkedRow(found),
});

export const rowsOfSerials = (
  db: Database.Database,
  serials: readonly string[],
): readonly ProjectedRow[] =>
  db.prepare<[string], FoundRow>(SERIALS_SQL).all(JSON.stringify(serials)).map(foundRow);

export const rowsOfTag = (
  db: Database.Database,
  tag: string,
  most: number,
): readonly ProjectedRow[] =>
  db.prepare<[string, number], FoundRow>(TAG_SQL).all(tag, most).map(foundRow);

export function searchRows(db: Database.Database, text: string, after: number): ListedPage {
  const next = db.prepare<[number], number>(PAGE_END_SQL).pluck().get(after) ?? null;
  const rows = db
    .prepare<[number, number, string], FoundRow>(TEXT_SQL)
    .all(after, next ?? Number.MAX_SAFE_INTEGER, text);
  return { rows: rows.map(foundRow), next };
}
