import type {
  BackupFault,
  LogCheck,
  LogHealth,
  LogRescue,
  LogState,
} from '../../contract/log-health.ts';
import {
  areRowsWhole,
  inWorker,
  listBackups,
  logFiles,
  tipKeptSince,
  type Backup,
  type BackupReason,
  type BenchLog,
  type SpaceLeft,
  type VerifyReport,
} from '../../db/index.ts';
import type { Clock, Diagnostics } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { createBackups, faultOfBackup } from './make-backups.ts';
import { isReplaced, rescueLog, type Rescuable, type RescuePlace } from './rescue-log.ts';

/** What looks after the log while the bench runs. */
export interface LogKeeper {
  /** A backup that a person asks for; rejects when there is none at the end. */
  readonly backUpNow: () => Promise<NonNullable<LogHealth['backup']>>;
  /** Copies a log whose file is gone to these places; null while its file is the one that was opened. */
  readonly rescue: (places: readonly RescuePlace[]) => LogRescue | null;
  /** Stops; resolves when the work in hand has ended, with what became of the rows. */
  readonly stop: () => Promise<LogRescue | null>;
}

export interface LogKeeperParts {
  readonly bench: Pick<Bench, 'onChange' | 'setHealth' | 'confirmLog'>;
  readonly log: Rescuable & Pick<BenchLog, 'spaceLeft'>;
  readonly folder: string;
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
  /** Where a log is copied to without being asked; only its backups, unless nobody can choose. */
  readonly places?: readonly RescuePlace[];
  /** How often the room on the disk is looked at. */
  readonly lookMs?: number;
  /** How often a copy that failed is tried again. */
  readonly retryMs?: number;
}

const LOOK_MS = 10_000;
const RETRY_MS = 5000;

/**
 * The one keeper of the log, whichever face writes it: checks the whole log beside the bench, backs it
 * up when a session is closed, copies it to a safe place when its file was moved, replaced or
 * overwritten, and warns before the disk is full. Every outcome is told as health of the log.
 */
export function keepLog(parts: LogKeeperParts): LogKeeper {
  const { bench, log, folder, clock, diagnostics } = parts;
  const { lookMs = LOOK_MS, retryMs = RETRY_MS } = parts;
  const { places = [{ into: logFiles(folder).backups }] } = parts;
  let check: LogCheck = { kind: 'running' };
  let rescue: LogRescue | null = null;
  let backupFault: BackupFault | null = null;
  let work: Promise<void> = Promise.resolve();
  let turn: NodeJS.Immediate | null = null;
  let lowSpaceBytes = lowSpace(log.spaceLeft());

  const tell = (): void => {
    const [newest] = listBackups(logFiles(folder));
    const backup = newest ? { atMs: newest.atMs, rows: newest.newest.seq } : null;
    bench.setHealth({ check, backup, backupFault, rescue, lowSpaceBytes });
  };
  const look = (): void => {
    const space = log.spaceLeft();
    const now = lowSpace(space);
    // What the system does not tell of is neither little nor enough.
    if (space === null || now === lowSpaceBytes) return;
    lowSpaceBytes = now;
    tell();
  };
  const doNext = (what: string, job: () => Promise<void>): void => {
    work = work
      .then(job)
      .catch((error: unknown) => diagnostics.fault(what, error))
      .then(tell);
  };
  const verify = async (): Promise<void> => {
    const report = await inWorker('verify', { folder });
    check = checkOf(report, clock.nowMs());
    if (!report.ok) diagnostics.warn('The log is not well', { problems: report.problems });
  };
  const backups = createBackups({ bench, folder, clock });
  const backUp = async (reason: BackupReason): Promise<Backup> => {
    try {
      const made = await backups.make(reason);
      backupFault = null;
      return made;
    } catch (error) {
      backupFault = faultOfBackup(error, clock.nowMs());
      throw error;
    }
  };

  const rescueTo = (to: readonly RescuePlace[]): LogRescue | null => {
    if (rescue === null || rescue.kind === 'copied') return rescue;
    rescue = rescueLog(log, to, clock.nowMs());
    if (rescue.kind === 'not-copied')
      diagnostics.warn('The log could not be copied', { detail: rescue.detail });
    tell();
    return rescue;
  };
  const mind = (state: LogState): void => {
    if (state.kind === 'writable') {
      if (rescue !== null) {
        rescue = null;
        tell();
      }
    } else if (state.fault === 'replaced' && rescue === null) {
      rescue = { kind: 'copying' };
      tell();
      // Not within the write that failed; but before anything else that this process does.
      turn = setImmediate(() => rescueTo(places));
    }
  };

  const stop = bench.onChange((change) => {
    if (change.kind === 'logged' && change.event.event.kind === 'session-closed') {
      doNext('The backup at the end of a session failed', async () => {
        await backUp('session-closed');
      });
    }
    if (change.kind === 'log') mind(change.state);
  });
  tell();
  doNext('The full check of the log failed', verify);
  const looking = setInterval(look, lookMs);
  const retrying = setInterval(() => {
    if (rescue?.kind === 'not-copied') rescueTo(places);
  }, retryMs);
  return {
    backUpNow: async () => {
      const made = work.then(() => backUp('by-hand'));
      // Whoever asked is told of a failure; whoever waits for the end of the work is not.
      work = made.then(
        () => undefined,
        () => undefined,
      );
      try {
        const { atMs, newest } = await made;
        return { atMs, rows: newest.seq };
      } finally {
        tell();
      }
    },
    rescue: rescueTo,
    stop: async () => {
      clearInterval(looking);
      clearInterval(retrying);
      stop();
      if (turn !== null) clearImmediate(turn);
      await work;
      // Nobody may have looked since the last commit.
      if (rescue === null && isReplaced(log)) rescue = { kind: 'copying' };
      return rescueTo(places);
    },
  };
}

/** Below this, or a fifth of a smaller disk, a person should make room before the log stops. */
const LITTLE_BYTES = 1024 ** 3;
const LITTLE_SHARE = 0.2;
/** Told in steps, so that a number that only trembles is no news. */
const STEP_BYTES = 1024 ** 2;

/** The room that is left once it is little, in whole megabytes; null while there is enough. */
export function lowSpace(space: SpaceLeft | null): number | null {
  if (space === null) return null;
  const little = Math.min(LITTLE_BYTES, space.diskBytes * LITTLE_SHARE);
  if (space.freeBytes >= little) return null;
  return Math.floor(space.freeBytes / STEP_BYTES) * STEP_BYTES;
}

function checkOf(report: VerifyReport, atMs: number): LogCheck {
  const { rows, range } = report;
  if (areRowsWhole(report)) return { kind: 'verified', atMs, rows, tipSince: tipKeptSince(report) };
  return { kind: 'damaged', atMs, rows, firstBad: range?.from ?? null, lastBad: range?.to ?? null };
}
