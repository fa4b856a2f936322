import type { LogCheck } from '../../contract/log-health.ts';
import {
  inWorker,
  listBackups,
  logFiles,
  type BackupReason,
  type BenchLog,
  type VerifyReport,
} from '../../db/index.ts';
import type { Clock, Diagnostics } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';

/** What looks after the log while the bench runs. */
export interface LogKeeper {
  /** Stops; resolves when the work in hand has ended. */
  readonly stop: () => Promise<void>;
}

export interface LogKeeperParts {
  readonly bench: Pick<Bench, 'onChange' | 'setHealth'>;
  readonly log: Pick<BenchLog, 'rescue'>;
  readonly folder: string;
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
}

/**
 * Checks the whole log beside the bench, backs it up when a session is closed, and copies it out of
 * the open file when that was moved or replaced. Every outcome is told to the window.
 */
export function keepLog({ bench, log, folder, clock, diagnostics }: LogKeeperParts): LogKeeper {
  let check: LogCheck = { kind: 'running' };
  let isRescued = false;
  let work: Promise<void> = Promise.resolve();

  const tell = (): void => {
    const [newest] = listBackups(logFiles(folder));
    const backup = newest ? { atMs: newest.atMs, rows: newest.newest.seq } : null;
    bench.setHealth({ check, backup });
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
  const backUp = async (reason: BackupReason): Promise<void> => {
    await inWorker('backup', { folder, reason, nowMs: clock.nowMs() });
  };
  const rescue = (): Promise<void> => {
    log.rescue(clock.nowMs());
    return Promise.resolve();
  };

  const stop = bench.onChange((change) => {
    if (change.kind === 'logged' && change.event.event.kind === 'session-closed') {
      doNext('The backup at the end of a session failed', () => backUp('session-closed'));
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
  return {
    stop: async () => {
      stop();
      await work;
    },
  };
}

function checkOf(report: VerifyReport, atMs: number): LogCheck {
  const { ok, rows, range } = report;
  if (ok) return { kind: 'verified', atMs, rows };
  return { kind: 'damaged', atMs, rows, firstBad: range?.from ?? null, lastBad: range?.to ?? null };
}
