import { randomUUID } from 'node:crypto';

import type Database from 'better-sqlite3';

import type { OpenOptions } from './open-options.ts';

/** The bench that this file belongs to. Its name may change, its id never does. */
export interface Bench {
  readonly id: string;
  readonly name: string;
}

/** The one row of `bench`, or null in a file whose creation was interrupted. */
export function readBench(db: Database.Database): Bench | null {
  const row = db.prepare<[], Bench>('SELECT id, name FROM bench').get();
  return row ?? null;
}

/** Gives a new file its bench. */
export function createBench(db: Database.Database, options: OpenOptions): Bench {
  const bench = { id: options.ids?.next() ?? randomUUID(), name: options.benchName ?? 'Bench' };
  db.prepare(
    'INSERT INTO bench (only_row, id, name, created_at_ms) VALUES (1, @id, @name, @createdAtMs)',
  ).run({ ...bench, createdAtMs: Math.trunc(options.clock.nowMs()) });
  return bench;
}
