import type { LogCheck, LogHealth } from '../../contract/log-health.ts';
import {
  inWorker,
  listBackups,
  logFiles,
  type Backup,
  type BackupReason,
  type BenchLog,
  type SpaceLeft,
  type VerifyReport,
} from '../../db/index.ts';
import type { Clock, Diagnostics } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';

/** What looks after the log while the bench runs. */
export interface LogKeeper {
  /** A backup that a person asks for; rejects when there is none at the end. */
  readonly backUpNow: () => Promise<NonNullable<LogHealth['backup']>>;
  /** Stops; resolves when the work in hand has ended. */
  readonly stop: () => Promise<void>;
}

export interface LogKeeperParts {
  readonly bench: Pick<Bench, 'onChange' | 'setHealth'>;
  readonly log: Pick<BenchLog, 'rescue' | 'spaceLeft'>;
  readonly folder: string;
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
  /** How often the room on the disk is looked at. */
  readonly lookMs?: number;
}

const LOOK_MS = 10_000;

/**
 * Checks the whole log beside the bench, backs it up when a session is closed, and copies it out of
 * the open file when that was moved or replaced. Warns before the disk is full. Every outcome is told
 * to the window.
 */
export function keepLog(parts: LogKeeperParts): LogKeeper {
  const { bench, log, folder, clock, diagnostics, lookMs = LOOK_MS } = parts;
  let check: LogCheck = { kind: 'running' };
  let isRescued = false;
  let work: Promise<void> = Promise.resolve();

  let lowSpaceBytes = lowSpace(log.spaceLeft());

  const tell = (): void => {
    const [newest] = listBackups(logFiles(folder));
    const backup = newest ? { atMs: newest.atMs, rows: newest.newest.seq } : null;
    bench.setHealth({ check, backup, lowSpaceBytes });
  };
  const look = (): void => {
    const now = lowSpace(log.spaceLeft());
    if (now === lowSpaceBytes) return;
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
  const backUp = (reason: BackupReason): Promise<Backup> =>
    inWorker('backup', { folder, reason, nowMs: clock.nowMs() });
  const rescue = (): Promise<void> => {
    log.rescue({ nowMs: clock.nowMs() });
    return Promise.resolve();
  };

  const stop = bench.onChange((change) => {
    if (change.kind === 'logged' && change.event.event.kind === 'session-closed') {
      doNext('The backup at the end of a session failed', async () => {
        await backUp('session-closed');
      });
    }
    if (change.kind !== 'log') return;
    if (change.state.kind === 'writable') isRescued = false;
    else if (change.state.fault === 'replaced' && !isRescued) {
      isRescued = true;
      doNext('The log could not be copied out of its open file', rescue);
    }
  });
  tell();
  doNext('The full check of the log failed', verify);
  const timer = setInterval(look, lookMs);
  return {
    backUpNow: async () => {
      const made = work.then(() => backUp('by-hand'));
      // Whoever asked is told of a failure; whoever waits for the end of the work is not.
      work = made.then(
        () => undefined,
        () => undefined,
      );
      const { atMs, newest } = await made;
      tell();
      return { atMs, rows: newest.seq };
    },
    stop: async () => {
      clearInterval(timer);
      stop();
      await work;
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
  const { ok, rows, range } = report;
  if (ok) return { kind: 'verified', atMs, rows };
  return { kind: 'damaged', atMs, rows, firstBad: range?.from ?? null, lastBad: range?.to ?? null };
}
