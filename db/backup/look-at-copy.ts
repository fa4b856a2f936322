import { existsSync, rmSync } from 'node:fs';

import type Database from 'better-sqlite3';

import { readBench, type Bench } from '../bench-row.ts';
import { newestPoint, pointAt } from '../checks.ts';
import type { ChainPoint } from '../chain.ts';
import { sizeOf } from '../cold-head.ts';
import { openToLook } from './open-to-look.ts';

/** What a copy of a log says of itself. */
export interface CopyLook {
  readonly bench: Bench;
  readonly newest: ChainPoint;
  /** Open read-only during the inspection. */
  readonly db: Database.Database;
  /** Whether it has exactly this row. */
  readonly holds: (point: ChainPoint) => boolean;
}

/**
 * Inspects a file as a log, and leaves no new files beside it. Null if SQLite cannot read it as
 * one.
 */
export function lookAtCopy<Value>(file: string, look: (copy: CopyLook) => Value): Value | null {
  const beside = ['-wal', '-shm'].map((ending) => `${file}${ending}`);
  const came = beside.filter((name) => !existsSync(name));
  try {
    const db = openToLook(file);
    try {
      const bench = readBench(db);
      if (bench === null) return null;
      const holds = ({ seq, hash }: ChainPoint): boolean =>
        pointAt(db, bench.id, seq).hash === hash;
      return look({ bench, newest: newestPoint(db, bench.id), db, holds });
    } finally {
      db.close();
    }
  } catch {
    return null;
  } finally {
    // A WAL with rows belongs to someone who has opened the copy in the meantime.
    if ((sizeOf(`${file}-wal`) ?? 0) === 0)
      for (const name of came) if (existsSync(name)) rmSync(name);
  }
}
