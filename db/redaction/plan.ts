import type Database from 'better-sqlite3';

import {
  clockDoubt,
  firstYoung,
  type ClockDoubt,
  type TimedRow,
} from '../../enrollment/redaction/clock-doubt.ts';
import { readLedger } from '../../enrollment/ledger/ledger.ts';
import { REDACTION_PIECE_ROWS } from '../../enrollment/redaction-event.ts';
import { nameFinder } from '../../enrollment/redaction/removed-name.ts';
import { readBench } from '../bench-row.ts';
import { connectAsReader } from '../connect.ts';
import { logFiles } from '../log-files.ts';
import { LOG_COLUMNS, type LogRow } from '../log-row.ts';
import { createReads } from '../read-log.ts';
import { eraseOld, removeName, type RowChange } from './changes.ts';
import { findOld, type OldData, type OldSession } from './old-data.ts';
import { copiesWith, type OldCopies } from './old-copies.ts';
import { spansOf } from './redacted-span.ts';
import type { OlderWish, RedactionWish } from './wish.ts';

/** What a redaction would remove, in numbers; planning changes nothing. */
export interface RedactionPlan {
  /** Rows that would lose content. */
  readonly rows: number;
  /** The same by kind of row. */
  readonly byKind: Readonly<Record<string, number>>;
  /** Sessions whose devices would go, oldest first; empty for a name. */
  readonly sessions: readonly OldSession[];
  /** How many rows will record the removal. */
  readonly pieces: number;
  /** Sessions that stay because the times of the rows contradict their order. */
  readonly held: number;
  /** How the clock disagrees with the log; null if it does not, and for a name. */
  readonly clock: ClockDoubt | null;
  /** The name is in the path of a folder that Muster writes to, which must then be chosen again. */
  readonly exportFolder: boolean;
  /** The session that must be closed first. */
  readonly openSession: string | null;
  /** What would still hold the data outside the log. */
  readonly copies: OldCopies;
}

/** Null if there is no such change: the name is too short to search for. */
export function planRedaction(folder: string, wish: RedactionWish): RedactionPlan | null {
  const db = connectAsReader(folder);
  try {
    return planIn(db, folder, wish)?.plan ?? null;
  } finally {
    db.close();
  }
}

/** The plan with what carries it out. */
export interface FoundChange {
  readonly plan: RedactionPlan;
  readonly change: RowChange;
  readonly old: OldData | null;
}

/** The same through an open connection. */
export function planIn(
  db: Database.Database,
  folder: string,
  wish: RedactionWish,
): FoundChange | null {
  const bench = readBench(db);
  const reads = createReads(db, bench?.id ?? '');
  const old = wish.kind === 'older' ? findOld(reads, wish.beforeMs, youngSeq(db, wish)) : null;
  const change = wish.kind === 'name' ? removeName(wish.name) : old && eraseOld(old);
  if (change === null) return null;
  const byKind: Record<string, number> = {};
  let firstSeq = Infinity;
  let rows = 0;
  for (const row of allRows(db)) {
    if (change.apply(row) === row) continue;
    rows += 1;
    firstSeq = Math.min(firstSeq, row.seq);
    byKind[row.kind] = (byKind[row.kind] ?? 0) + 1;
  }
  const spans = [...spansOf(db), ...(rows === 0 ? [] : [{ firstSeq, row: null }])];
  const copies = copiesWith(logFiles(folder), db, spans, benchNameWithout(wish, bench?.name ?? ''));
  const sessions = [...(old?.sessions.values() ?? [])];
  const pieces = Math.ceil(rows / REDACTION_PIECE_ROWS);
  const openSession = openSessionOf(reads);
  const held = old?.held ?? 0;
  const exportFolder = rows > 0 && wish.kind === 'name' && isInExportFolder(reads, wish.name);
  const clock = wish.kind === 'older' ? clockDoubt(newestMs(db), wish.nowMs) : null;
  return {
    plan: { rows, byKind, sessions, pieces, held, clock, exportFolder, openSession, copies },
    change,
    old,
  };
}

const LONGEST_BENCH_NAME = 80;

/** The name of the bench after this removal: it is not chained, and may be a person's. */
export const benchNameWithout = (wish: RedactionWish, name: string): string =>
  wish.kind === 'name'
    ? (nameFinder(wish.name)?.remove(name) ?? name).slice(0, LONGEST_BENCH_NAME)
    : name;

/**
 * Number of the first row after which everything is young; Infinity if a person confirmed the
 * clock.
 */
function youngSeq(db: Database.Database, wish: OlderWish): number {
  if (wish.isClockRight) return Infinity;
  const newestFirst = db
    .prepare<[], TimedRow>('SELECT seq, at_ms AS atMs FROM log ORDER BY seq DESC')
    .iterate();
  return Math.min(laterSeq(db, wish), firstYoung(newestFirst, wish));
}

/** The first row written at that moment or later. A row dated in the future does not count. */
function laterSeq(db: Database.Database, { beforeMs, nowMs }: OlderWish): number {
  const seq: unknown = db
    .prepare('SELECT min(seq) FROM log NOT INDEXED WHERE at_ms BETWEEN ? AND ?')
    .pluck()
    .get(beforeMs, nowMs);
  return typeof seq === 'number' ? seq : Infinity;
}

function newestMs(db: Database.Database): number | null {
  const atMs: unknown = db.prepare('SELECT at_ms FROM log ORDER BY seq DESC LIMIT 1').pluck().get();
  return typeof atMs === 'number' ? atMs : null;
}

/** Every row in order, one at a time; the log must not be written meanwhile. */
export const allRows = (db: Database.Database): Iterable<LogRow> =>
  db.prepare<[], LogRow>(`SELECT ${LOG_COLUMNS} FROM log ORDER BY seq`).iterate();

function isInExportFolder(reads: ReturnType<typeof createReads>, name: string): boolean {
  const { autoExport, handOvers, folders, outbox } = readLedger(reads.readOutline());
  const settings = [autoExport?.setting, outbox?.setting, ...handOvers.values()];
  const set = settings.map((one) => one?.folder ?? '');
  return [...set, ...folders.values()].some((folder) => nameFinder(name)?.isIn(folder) === true);
}

function openSessionOf(reads: ReturnType<typeof createReads>): string | null {
  let open: string | null = null;
  for (const { event } of reads.readOutline()) {
    if (event.kind === 'session-opened' || event.kind === 'session-reopened')
      open = event.sessionId;
    if (event.kind === 'session-closed' && event.sessionId === open) open = null;
  }
  return open;
}
