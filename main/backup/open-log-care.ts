import type { Recovery } from '../../contract/log-health.ts';
import { failed, ok, type Result } from '../../contract/failure.ts';
import type { RequestAnswer } from '../../contract/requests.ts';
import type { LogRecovery, RestoreWish } from './recovery.ts';
import type { LogKeeper } from './keep-log.ts';

/** What a person may do for an open log. */
export interface OpenLogCare {
  readonly find: () => Promise<Result<Recovery>>;
  readonly restore: (wish: RestoreWish) => Promise<Result<null>>;
  readonly backUp: () => Promise<Result<RequestAnswer<'backUpNow'>>>;
  /** Copies a log whose file was replaced to the file that a person chose. */
  readonly rescueTo: (file: string) => Result<null>;
}

export interface OpenLogCareParts {
  readonly find: LogRecovery['find'];
  /** Null until the bench has begun. */
  readonly keeper: () => LogKeeper | null;
  /** Closes the log, restores, and opens it again. */
  readonly restore: (wish: RestoreWish) => Promise<Result<null>>;
}

/** The care of the open log. */
export const careOfOpenLog = ({ find, keeper, restore }: OpenLogCareParts): OpenLogCare => ({
  find,
  restore,
  rescueTo: (file) => {
    const rescue = keeper()?.rescue([{ to: file }]) ?? null;
    // Without a rescue the file is back in place, and there is nothing to copy.
    return rescue?.kind === 'not-copied'
      ? failed({ kind: 'backup-failed', detail: rescue.detail })
      : ok(null);
  },
  backUp: async () => {
    try {
      const backup = await keeper()?.backUpNow();
      return backup ? ok(backup) : failed({ kind: 'backup-failed', detail: 'still starting' });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return failed({ kind: 'backup-failed', detail });
    }
  },
});
