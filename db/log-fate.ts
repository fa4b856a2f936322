import type Database from 'better-sqlite3';

/** What the chain says of the log as a whole. */
export interface LogFate {
  /**
   * The bench that the log belongs to now: the one its chain began with, until a restore took a new
   * id.
   */
  readonly identity: string;
  /** The bench that wrote this row. */
  readonly identityAt: (seq: number) => string;
  /** Numbers of the rows that record a restore. */
  readonly restored: readonly number[];
  /** Number of the newest row that records a restart of the tip; null if there is none. */
  readonly tipBegun: number | null;
}

/** Queried at each start, so it has its own index; a test reads the plan. */
export const FATE_SQL = `
SELECT seq, kind, body FROM log INDEXED BY log_fate
WHERE kind IN ('log-restored', 'tip-begun') AND seq > 0 ORDER BY seq`;

interface FateRow {
  readonly seq: number;
  readonly kind: string;
  readonly body: string;
}

/** Reads it from a log of the newest version. */
export function readFate(db: Database.Database, benchId: string): LogFate {
  const rows = db.prepare<[], FateRow>(FATE_SQL).all();
  const restored = rows.filter(({ kind }) => kind === 'log-restored');
  const begun = rows.filter(({ kind }) => kind === 'tip-begun');
  const identityAt = (seq: number): string =>
    identityIn(restored.findLast((row) => row.seq <= seq)) ?? benchId;
  return {
    identity: identityAt(Infinity),
    identityAt,
    restored: restored.map(({ seq }) => seq),
    tipBegun: begun.at(-1)?.seq ?? null,
  };
}

/** A tampered row has no effect here; the chain check names it. */
function identityIn(row: FateRow | undefined): string | null {
  try {
    const { benchId } = JSON.parse(row?.body ?? '{}') as { readonly benchId?: unknown };
    return typeof benchId === 'string' ? benchId : null;
  } catch {
    return null;
  }
}
