import { rmSync } from 'node:fs';

import Database from 'better-sqlite3';

import { checkCopy } from '../backup/check-copy.ts';
import { linkHash, type ChainPoint } from '../chain.ts';
import { flushFile } from '../flush-file.ts';
import { INSERT_ROW_SQL, type LogRow, type RowContent } from '../log-row.ts';
import { migrate } from '../migrate.ts';
import { createPrivateFile } from '../private-file.ts';
import { allRows } from './plan.ts';

/** Rows added at the end, once all others are known. */
type NewRows = (newest: ChainPoint) => readonly RowContent[];

/** How to rewrite a log. */
export interface Rewrite {
  /** Where the new file is made; it is synced and read back. */
  readonly draft: string;
  /** The replacement of a row; the identical row if nothing changes. */
  readonly change: (row: LogRow) => RowContent;
  readonly more?: NewRows;
  /** The name of the bench in the new file; if omitted, unchanged. */
  readonly benchName?: (name: string) => string;
  /** For tests: a hook between the steps. */
  readonly onRow?: (seq: number) => void;
}

/**
 * Writes a log into a new file, row by row, so that none of its pages contains what is removed.
 * Numbers, links and hashes of all rows stay as they are. Throws if the new file is not intact.
 */
export function rewriteLog(source: Database.Database, rewrite: Rewrite): ChainPoint {
  writeAnew(source, rewrite);
  flushFile(rewrite.draft);
  const made = checkCopy(rewrite.draft);
  if (!made.ok) throw new Error(`the new log is not whole: ${JSON.stringify(made.findings)}`);
  return made.newest;
}

/** The same without the check and the sync, for a file that is still to be changed. */
export function writeAnew(source: Database.Database, rewrite: Rewrite): void {
  removeDraft(rewrite.draft);
  createPrivateFile(rewrite.draft);
  const target = new Database(rewrite.draft);
  try {
    // The file counts only once it is intact and synced; until then a cut discards it.
    target.pragma('journal_mode = MEMORY');
    target.pragma('synchronous = OFF');
    migrate(target);
    target.transaction(() => copyRows(source, target, rewrite))();
  } finally {
    target.close();
  }
}

/** Removes the remains of an interrupted rewrite, which contain copies of rows. */
export function removeDraft(draft: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm'])
    rmSync(`${draft}${ending}`, { force: true });
}

interface BenchRow {
  readonly only_row: number;
  readonly id: string;
  readonly name: string;
  readonly created_at_ms: number;
}

function copyRows(
  source: Database.Database,
  target: Database.Database,
  { change, more, benchName, onRow }: Rewrite,
): void {
  const bench = source
    .prepare<[], BenchRow>('SELECT only_row, id, name, created_at_ms FROM bench')
    .get();
  if (bench === undefined) throw new Error('the log has no bench');
  target
    .prepare(
      `INSERT INTO bench (only_row, id, name, created_at_ms)
       VALUES (@only_row, @id, @name, @created_at_ms)`,
    )
    .run({ ...bench, name: benchName?.(bench.name) ?? bench.name });
  const insert = target.prepare<[LogRow]>(INSERT_ROW_SQL);
  let newest: ChainPoint = { seq: 0, hash: '' };
  for (const row of allRows(source)) {
    insert.run({ ...row, ...change(row) });
    newest = row;
    onRow?.(row.seq);
  }
  for (const content of more?.(newest) ?? []) {
    const row = { ...content, prev_hash: newest.hash, hash: linkHash(newest.hash, content) };
    insert.run(row);
    newest = row;
  }
}
