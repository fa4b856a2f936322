import { z } from 'zod';

import type { ClockDoubt } from '../enrollment/redaction/clock-doubt.ts';
import type { CopyLeft } from '../enrollment/redaction/copy-fault.ts';
import { RETENTION_DAYS } from '../enrollment/redaction/retention-days.ts';
import { ask } from './ask.ts';

const wish = z.discriminatedUnion('kind', [
  /** Devices of sessions that were closed at least so many days ago. */
  z.strictObject({
    kind: z.literal('older'),
    days: z.number().int().min(RETENTION_DAYS.least).max(RETENTION_DAYS.most),
    /** A person has looked at the clock of this computer, which does not fit the log. */
    isClockRight: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('name'), name: z.string().trim().min(1).max(80) }),
]);
export type RemovalWish = z.output<typeof wish>;

/** Removing data from the log, and the licences of what ships. */
export const leastDataRequests = {
  /** Says in numbers what would go; changes nothing. */
  planRemoval: ask({ wish }).answers<RemovalPlan>(),
  /**
   * Removes it; only without an open session. `removeCopies`: old backups go, too, also those of what the
   * log lost before. `why` stays in the log; null where the log itself has nothing to lose.
   */
  removeData: ask({
    wish,
    why: z.string().trim().min(1).max(200).nullable(),
    removeCopies: z.boolean(),
  }).answers<RemovedData>(),
  getLicences: ask().answers<readonly ShippedLicence[]>(),
} as const;

/** What would be removed. */
export interface RemovalPlan {
  readonly rows: number;
  /** Sessions whose devices would go, oldest first; empty for a name. */
  readonly sessions: readonly {
    readonly name: string;
    readonly closedAtMs: number;
    readonly devices: number;
  }[];
  /** Sessions that stay since the times of the rows contradict their order. */
  readonly held: number;
  /** How the clock of this computer does not fit the log; null when it does. */
  readonly clock: ClockDoubt | null;
  /** The name stands in the path of the automatic export's folder, which leads nowhere then. */
  readonly exportFolder: boolean;
  /** Copies of the log that hold it too, or may. */
  readonly copies: number;
}

export interface RemovedData {
  readonly rows: number;
  /** What still holds it beside the log, or may. */
  readonly left: readonly CopyLeft[];
}

/** A part of Muster that others made. */
export interface ShippedLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the part says it. */
  readonly licence: string;
  readonly text: string;
}
