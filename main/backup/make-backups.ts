import type { BackupFault } from '../../contract/log-health.ts';
import type { Backup, BackupReason } from '../../db/index.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import { run } from '../worker/run.ts';

export interface BackupParts {
  readonly bench: Pick<Bench, 'onChange' | 'confirmLog'>;
  readonly folder: string;
  readonly clock: Clock;
}

/**
 * Makes backups while the bench works. If the disk became full during a backup, the backup filled
 * it, so the log continues without a person's confirmation once the copy is gone or done.
 */
export function createBackups({ bench, folder, clock }: BackupParts): {
  readonly make: (reason: BackupReason) => Promise<Backup>;
  /** Why the last one failed; null if it succeeded. */
  readonly fault: () => BackupFault | null;
} {
  let fault: BackupFault | null = null;
  return {
    fault: () => fault,
    make: async (reason) => {
      let isFilled = false;
      const stop = bench.onChange((change) => {
        const log = change.kind === 'live' ? change.parts.log : undefined;
        if (log) isFilled = log.kind === 'failed' && log.fault === 'disk-full';
      });
      try {
        const made = await run('backUp', folder, { reason, nowMs: clock.nowMs() }).answer;
        fault = null;
        return made;
      } catch (error) {
        fault = faultOfBackup(error, clock.nowMs());
        throw error;
      } finally {
        stop();
        if (isFilled) bench.confirmLog();
      }
    },
  };
}

/** What an error says about a failed backup; it may have come from a worker. */
export function faultOfBackup(error: unknown, atMs: number): BackupFault {
  const detail = error instanceof Error ? error.message : String(error);
  const need: unknown = error instanceof Error && 'needBytes' in error ? error.needBytes : null;
  return { atMs, detail, needBytes: typeof need === 'number' ? need : null };
}
