import { failed, ok, type Result } from '../../contract/failure.ts';
import type { Recovery } from '../../contract/log-health.ts';
import { REQUESTS, type HandlersOf, type RequestHandlers } from '../../contract/requests.ts';
import type { readingRequests } from '../../contract/reading.ts';
import type { RestoreWish } from '../backup/recovery.ts';
import type { WhatAndNext } from '../../words/sentence.ts';

/** How to recover a damaged log. */
export interface RecoveryActions {
  readonly find: () => Promise<Result<Recovery>>;
  readonly restore: (wish: RestoreWish) => Promise<Result<null>>;
  readonly setAside: () => Promise<Result<null>>;
  readonly reading: HandlersOf<typeof readingRequests>;
}

/**
 * For a log that cannot be opened: the window can ask why, and recover a damaged log; nothing more.
 */
export function stoppedHandlers(
  { what, next }: WhatAndNext,
  recovery: RecoveryActions | null,
): RequestHandlers {
  const refuse = () => failed({ kind: 'log-unavailable', detail: what });
  const refusals = Object.fromEntries(REQUESTS.map((name) => [name, refuse]));
  const stopped = {
    ...(refusals as unknown as RequestHandlers),
    getStart: () => ok({ kind: 'stopped', what, next, canRecover: recovery !== null } as const),
  };
  if (recovery === null) return stopped;
  return {
    ...stopped,
    getRecovery: () => recovery.find(),
    restoreBackup: (wish) => recovery.restore(wish),
    setLogAside: () => recovery.setAside(),
    ...recovery.reading,
  };
}
