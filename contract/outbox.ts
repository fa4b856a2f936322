import { z } from 'zod';

import type { GaveUp } from '../enrollment/ledger/outbox-state.ts';
import {
  OUTBOX_TARGETS,
  type OutboxSetting,
  type OutboxTarget,
} from '../enrollment/outbox-event.ts';
import { ask } from './ask.ts';

/** How the delivery to one target stands. */
export type TargetStatus =
  | { readonly kind: 'off' }
  /** Everything was delivered, or is on its way. */
  | { readonly kind: 'current' }
  /** The target does not take events: they wait in the log, and are tried again. */
  | {
      readonly kind: 'waiting';
      /** An HTTP status, `no-answer`, `no-secret`, or why a file was not written. */
      readonly why: string;
      readonly sinceMs: number;
    };

/** Where events for asset tools go, and how that stands. */
export interface OutboxView {
  readonly setting: OutboxSetting | null;
  readonly targets: Readonly<Record<OutboxTarget, TargetView>>;
}

interface TargetView {
  readonly status: TargetStatus;
  /** Events that the target refused for good, oldest first. */
  readonly gaveUp: readonly GaveUp[];
}

/** Events for asset tools (ADR 0020). */
export const outboxRequests = {
  /**
   * What is logged from then on goes there. Answers with the new secret if the address is another:
   * it is shown this once. Null if no folder was chosen.
   */
  setOutbox: ask({
    folder: z.enum(['keep', 'choose', 'none']),
    url: z.string().trim().min(1).max(2000).nullable(),
  }).answers<{ readonly secret: string | null } | null>(),
  /** Makes another secret; the receiver must be given it. */
  renewOutboxSecret: ask().answers<{ readonly secret: string }>(),
  /** Tries at once what waits. */
  tryOutbox: ask().answers<null>(),
  /** Delivers again from the first event that was given up. */
  replayOutbox: ask({ target: z.enum(OUTBOX_TARGETS) }).answers<null>(),
} as const;
