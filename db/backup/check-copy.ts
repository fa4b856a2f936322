import type Database from 'better-sqlite3';

import { readBench } from '../bench-row.ts';
import type { ChainPoint } from '../chain.ts';
import { checkWhole } from '../check-whole.ts';
import { chainFindings, checkForeignKeys, checkSchema, newestPoint, pointAt } from '../checks.ts';
import type { Finding } from '../finding.ts';
import { fileVersion } from '../migrate.ts';
import { CURRENT_VERSION } from '../migrations/index.ts';
import { APPLICATION_ID } from '../pragmas.ts';
import { UNWATCHED, WorkCancelled, type Work } from '../work.ts';
import { openToLook } from './open-to-look.ts';

/** The content of a copy of a log, after all of it was read back. */
export interface CopyReport {
  readonly ok: boolean;
  readonly benchId: string;
  readonly version: number;
  readonly newest: ChainPoint;
  readonly findings: readonly Finding[];
}

const NOTHING: ChainPoint = { seq: 0, hash: '' };

/** Reads a copy through its own connection: every page, every hash, the schema of its version. */
export function checkCopy(file: string, work: Work = UNWATCHED): CopyReport {
  let db: Database.Database | null = null;
  try {
    db = openToLook(file);
    return checkOpen(db, work);
  } catch (error) {
    if (error instanceof WorkCancelled) throw error;
    return bad(`${String(error)}`);
  } finally {
    db?.close();
  }
}

/** Whether a copy that was found intact contains exactly this row. */
export function holdsPoint(file: string, { seq, hash }: ChainPoint): boolean {
  const db = openToLook(file);
  try {
    return pointAt(db, readBench(db)?.id ?? '', seq).hash === hash;
  } finally {
    db.close();
  }
}

function checkOpen(db: Database.Database, work: Work): CopyReport {
  const version = fileVersion(db);
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    return bad('not a Muster log');
  }
  if (version > CURRENT_VERSION) return bad(`written by a newer Muster (version ${version})`);
  const benchId = readBench(db)?.id ?? '';
  const { seq: rows } = newestPoint(db, benchId);
  // SQLite's own check takes about as long as the chain, and cannot report progress.
  const { chain, pages } = checkWhole(db, benchId, (seq) => work.tell(seq, 2 * rows));
  const findings = [
    ...pages(),
    // A plain walk has already compared the bench of every row.
    ...(chain.isPlain ? [] : checkForeignKeys(db)),
    ...checkSchema(db, version),
    ...chainFindings(chain),
  ];
  return { ok: findings.length === 0, benchId, version, newest: chain.end, findings };
}

const bad = (detail: string): CopyReport => ({
  ok: false,
  benchId: '',
  version: 0,
  newest: NOTHING,
  findings: [{ kind: 'integrity', detail }],
});
