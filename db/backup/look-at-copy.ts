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
  /** Open for as long as it is looked at, and only to read. */
  readonly db: Database.Database;
  /** Whether it has this very row. */
  readonly holds: (point: ChainPoint) => boolean;
}

/**
 * Looks at a file as a log, and leaves nothing beside it that was not there. Null when SQLite cannot
 * read it as one.
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
    // A WAL with rows in it is somebody's who opened the copy meanwhile.
    if ((sizeOf(`${file}-wal`) ?? 0) === 0)
      for (const name of came) if (existsSync(name)) rmSync(name);
  }
}
