import type Database from 'better-sqlite3';

import { readPresent } from './backup/present-log.ts';
import { readBench } from './bench-row.ts';
import type { BadRow } from './row-fault.ts';
import { checkWhole, type CheckPlan } from './check-whole.ts';
import { chainFindings, checkForeignKeys, checkSchema, checkTip } from './checks.ts';
import { connectAsReader } from './connect.ts';
import type { Finding } from './finding.ts';
import { readFate, type LogFate } from './log-fate.ts';
import { logFiles, type LogFiles } from './log-files.ts';
import { errorCode, OpenRefused, problemOf, type OpenProblem } from './open-problem.ts';
import { readTip, type Tip, type TipReading } from './tip-file.ts';

/** The file could not be opened for checking. */
export interface NotOpened {
  readonly kind: 'not-opened';
  readonly problem: OpenProblem;
}

/** The result of a full check of a log. */
export interface VerifyReport {
  /** True if nothing was found. */
  readonly ok: boolean;
  /** How many rows could be read. */
  readonly rows: number;
  /** The first row that is not as written, or the first missing one. */
  readonly firstBad: {
    readonly seq: number;
    readonly what: BadRow['what'] | 'cut-off' | 'tip-differs';
  } | null;
  /** From the first to the last bad row; everything before `from` is vouched for. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** How far the log reaches according to the tip file; null if unknown. */
  readonly tip: Tip | null;
  readonly problems: readonly (Finding | NotOpened)[];
  /**
   * Rows whose content a person had removed; redaction rows of the chain say who and why. Absent:
   * none.
   */
  readonly redacted?: number;
  /** Numbers of the rows that record a restore. Absent: none. */
  readonly restored?: readonly number[];
}

/**
 * Checks the whole log: SQLite's own check, the schema, every hash from the first row, and the tip.
 * Opens its own reading connection and works beside an active writer. Slow on a long log: call it
 * off the event loop if a window waits.
 */
export function verifyLog(folder: string, plan?: CheckPlan): VerifyReport {
  const files = logFiles(folder);
  // The tip first: the log read afterwards can only be newer.
  const reading = readTip(files.tip);
  try {
    const db = connectAsReader(folder);
    try {
      return verifyOpen(db, reading, plan);
    } finally {
      db.close();
    }
  } catch (error) {
    const problem =
      error instanceof OpenRefused ? error.problem : problemOf(error, files.log, folder);
    return notOpened(problem, files, reading);
  }
}

/**
 * Every row is as it was written, though it is unknown whether rows were cut off before the tip
 * restarted.
 */
export const areRowsWhole = ({ problems }: VerifyReport): boolean =>
  problems.every(({ kind }) => kind === 'tip-kept-since');

/**
 * The row since which the tip has been kept, if it was restarted; null if it has been kept from the
 * first on.
 */
export const tipKeptSince = ({ problems }: VerifyReport): number | null =>
  problems.find((problem) => problem.kind === 'tip-kept-since')?.seq ?? null;

function verifyOpen(db: Database.Database, reading: TipReading, plan?: CheckPlan): VerifyReport {
  const benchId = benchIdOf(db);
  // Counted in one snapshot, so that rows written meanwhile are left to the next check.
  const [{ chain, pages }, tipFindings] = db.transaction(
    () =>
      [
        checkWhole(db, benchId, undefined, plan),
        attempt(() => checkTip(db, benchId, reading)),
      ] as const,
  )();
  const fate = fateOf(db, benchId);
  const problems = [
    ...chainFindings(chain),
    ...tipFindings,
    ...sinceFindings(fate, reading),
    ...attempt(pages),
    // A plain walk has already compared the bench of every row.
    ...(chain.isPlain ? [] : attempt(() => checkForeignKeys(db))),
    ...attempt(() => checkSchema(db)),
  ];
  const redacted = chain.redacted?.size ?? 0;
  const { restored } = fate;
  return {
    ...report(chain.rows, reading, problems),
    ...(redacted > 0 && { redacted }),
    ...(restored.length > 0 && { restored }),
  };
}

/** If the index is damaged, the other checks report it. */
function fateOf(db: Database.Database, benchId: string): Pick<LogFate, 'restored' | 'tipBegun'> {
  try {
    return readFate(db, benchId);
  } catch {
    return { restored: [], tipBegun: null };
  }
}

/**
 * A restarted tip is reported by its row, and in older logs without such rows by the tip itself.
 */
function sinceFindings(
  { tipBegun }: Pick<LogFate, 'tipBegun'>,
  reading: TipReading,
): readonly Finding[] {
  const since = Math.max(tipBegun ?? 0, reading.kind === 'tip' ? reading.tip.since : 0);
  return since > 0 ? [{ kind: 'tip-kept-since', seq: since }] : [];
}

// Without its bench no row can follow, so the first one is named.
function benchIdOf(db: Database.Database): string {
  try {
    return readBench(db)?.id ?? '';
  } catch {
    return '';
  }
}

// A damaged page can make a check throw; that is a finding too.
function attempt(check: () => readonly Finding[]): readonly Finding[] {
  try {
    return check();
  } catch (error) {
    return [{ kind: 'integrity', detail: `${errorCode(error)} ${String(error)}` }];
  }
}

/**
 * A file of a newer app is left alone; one that SQLite cannot open in place says nothing of its
 * rows.
 */
const UNREAD: ReadonlySet<OpenProblem['kind']> = new Set([
  'newer-version',
  'folder-not-writable',
  'not-a-file',
  'write-cut-off',
]);

/**
 * What cannot be opened may still be readable in part, such as a log with only the header of its
 * WAL damaged: then the tip says which rows are missing.
 */
function notOpened(problem: OpenProblem, files: LogFiles, reading: TipReading): VerifyReport {
  const known = reading.kind === 'tip' ? reading.tip.seq : 0;
  const isRead = known > 0 && !UNREAD.has(problem.kind);
  const whole = isRead ? readPresent(files).wholeRows : known;
  const lost: readonly Finding[] =
    whole < known ? [{ kind: 'cut-off', from: whole + 1, to: known }] : [];
  return report(0, reading, [{ kind: 'not-opened', problem }, ...lost]);
}

function report(
  rows: number,
  reading: TipReading,
  problems: VerifyReport['problems'],
): VerifyReport {
  const bad = problems.flatMap((finding) => badRange(finding));
  const first = bad.toSorted((left, right) => left.from - right.from)[0];
  return {
    ok: problems.length === 0,
    rows,
    firstBad: first === undefined ? null : { seq: first.from, what: first.what },
    range:
      first === undefined
        ? null
        : { from: first.from, to: Math.max(...bad.map((range) => range.to)) },
    tip: reading.kind === 'tip' ? reading.tip : null,
    problems,
  };
}

type BadRange = {
  readonly what: NonNullable<VerifyReport['firstBad']>['what'];
  readonly from: number;
  readonly to: number;
};

function badRange(finding: Finding | NotOpened): readonly BadRange[] {
  switch (finding.kind) {
    case 'bad-row':
      return [{ what: finding.what, from: finding.from, to: finding.to }];
    case 'cut-off':
      return [{ what: 'cut-off', from: finding.from, to: finding.to }];
    case 'tip-differs':
      return [{ what: 'tip-differs', from: finding.seq, to: finding.seq }];
    default:
      return [];
  }
}
