import type { LogCheck, LogHealth, LogRescue } from '../../contract/log-health.ts';
import {
  areRowsWhole,
  listBackups,
  logFiles,
  tipKeptSince,
  type BenchLog,
  type VerifyReport,
} from '../../db/index.ts';
import type { Clock, Diagnostics } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { run } from '../worker/run.ts';
import { createRescueKeeper } from './keep-rescue.ts';
import { keepProjection } from './keep-projection.ts';
import { createSpaceWatch } from './low-space.ts';
import { createBackups } from './make-backups.ts';
import type { Rescuable, RescueTarget } from './rescue-log.ts';

/** What looks after the log while the bench runs. */
export interface LogKeeper {
  /** A backup on request; rejects if it fails. */
  readonly backUpNow: () => Promise<NonNullable<LogHealth['backup']>>;
  /**
   * Copies a log whose file was replaced to these places; null while its file is the one that was
   * opened.
   */
  readonly rescue: (places: readonly RescueTarget[]) => LogRescue | null;
  /** Stops; resolves when the current job has ended, with the outcome for the rows. */
  readonly stop: () => Promise<LogRescue | null>;
}

export interface LogKeeperParts {
  readonly bench: Pick<Bench, 'onChange' | 'setHealth' | 'confirmLog'>;
  readonly log: Rescuable & Pick<BenchLog, 'spaceLeft' | 'newest' | 'projected'>;
  readonly folder: string;
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
  /** Where a log is copied to unasked; only its backups, unless no person can choose. */
  readonly places?: readonly RescueTarget[];
  /** How often free disk space is checked. */
  readonly lookMs?: number;
  /** How often a failed copy is retried. */
  readonly retryMs?: number;
}

const LOOK_MS = 10_000;
const RETRY_MS = 5000;

/**
 * The one keeper of the log, with or without a window: verifies the whole log while the bench
 * works, backs it up when a session is closed, copies it to a safe place when its file was moved,
 * replaced or overwritten, projects it, and warns before the disk is full. Every outcome is reported as health
 * of the log.
 */
export function keepLog(parts: LogKeeperParts): LogKeeper {
  const { bench, log, folder, clock, diagnostics } = parts;
  const { lookMs = LOOK_MS, retryMs = RETRY_MS } = parts;
  const { places = [{ into: logFiles(folder).backups }] } = parts;
  let check: LogCheck = { kind: 'running' };

  const tell = (): void => {
    const [newest] = listBackups(logFiles(folder));
    const backup = newest ? { atMs: newest.atMs, rows: newest.newest.seq } : null;
    bench.setHealth({
      check,
      backup,
      backupFault: backups.fault(),
      rescue: rescue.state(),
      freeBytes: space.free(),
      lowSpaceBytes: space.low(),
    });
  };
  const verify = async (): Promise<void> => {
    const report = await run('verify', folder).answer;
    check = checkOf(report, clock.nowMs());
    if (!report.ok) diagnostics.warn('The log is not well', { problems: report.problems });
  };
  const work = createWork(diagnostics, tell);
  const space = createSpaceWatch(log);
  const backups = createBackups({ bench, folder, clock });
  const projection = keepProjection({ bench, log, folder, diagnostics });
  const rescue = createRescueKeeper({ log, clock, diagnostics, places, tell });

  const unsubscribe = bench.onChange((change) => {
    if (change.kind === 'logged' && change.event.event.kind === 'session-closed')
      work.add('The backup at the end of a session failed', () => backups.make('session-closed'));
    if (change.kind === 'live' && change.parts.log) rescue.onLogState(change.parts.log);
  });
  tell();
  work.add('The full check of the log failed', verify);
  void work.ended().then(projection.begin);
  const looking = setInterval(() => {
    if (space.look()) tell();
  }, lookMs);
  const retrying = setInterval(rescue.retry, retryMs);
  return {
    backUpNow: async () => {
      const { atMs, newest } = await work.ask(() => backups.make('by-hand'));
      return { atMs, rows: newest.seq };
    },
    rescue: rescue.copyTo,
    stop: async () => {
      clearInterval(looking);
      clearInterval(retrying);
      unsubscribe();
      rescue.stop();
      await projection.stop();
      await work.ended();
      return rescue.end();
    },
  };
}

/** Jobs one after another; `tell` follows each of them. */
function createWork(diagnostics: Diagnostics, tell: () => void) {
  let last: Promise<void> = Promise.resolve();
  return {
    /** A job without an observer: on failure, `what` goes to the diagnostics. */
    add: (what: string, job: () => Promise<unknown>): void => {
      last = last
        .then(job)
        .catch((error: unknown) => diagnostics.fault(what, error))
        .then(tell);
    },
    /** A job whose caller receives its failure; the queue continues. */
    ask: async <Answer>(job: () => Promise<Answer>): Promise<Answer> => {
      const made = last.then(job);
      last = made.then(
        () => undefined,
        () => undefined,
      );
      return made.finally(tell);
    },
    ended: (): Promise<void> => last,
  };
}

function checkOf(report: VerifyReport, atMs: number): LogCheck {
  const { rows, range } = report;
  if (areRowsWhole(report)) return { kind: 'verified', atMs, rows, tipSince: tipKeptSince(report) };
  return { kind: 'damaged', atMs, rows, firstBad: range?.from ?? null, lastBad: range?.to ?? null };
}
