import { z } from 'zod';

import type { ClockDoubt } from '../enrollment/redaction/clock-doubt.ts';
import type { CopyLeft } from '../enrollment/redaction/copy-fault.ts';
import { RETENTION_DAYS } from '../enrollment/redaction/retention-days.ts';
import { ask } from './ask.ts';

const wish = z.discriminatedUnion('kind', [
  /** Devices of sessions closed at least this many days ago. */
  z.strictObject({
    kind: z.literal('older'),
    days: z.number().int().min(RETENTION_DAYS.least).max(RETENTION_DAYS.most),
    /** A person has confirmed the clock of this computer, which disagrees with the log. */
    isClockRight: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('name'), name: z.string().trim().min(1).max(80) }),
]);
export type RemovalWish = z.output<typeof wish>;

/** Removing data from the log, and the licences of what ships. */
export const removalRequests = {
  /** Counts what would be removed; changes nothing. */
  planRemoval: ask({ wish }).answers<RemovalPlan>(),
  /**
   * Removes it; only without an open session. `removeCopies`: old backups are removed as well,
   * including those of what the log lost earlier. `why` stays in the log; null if the log itself
   * has nothing to lose.
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
  /** Sessions whose devices would be removed, oldest first; empty for a name. */
  readonly sessions: readonly {
    readonly name: string;
    readonly closedAtMs: number;
    readonly devices: number;
  }[];
  /** Sessions that stay because the times of their rows contradict their order. */
  readonly held: number;
  /** How the clock of this computer disagrees with the log; null if it agrees. */
  readonly clock: ClockDoubt | null;
  /** The name is part of the path of the automatic export's folder, which would no longer exist. */
  readonly exportFolder: boolean;
  /** Copies of the log that hold it as well, or may. */
  readonly copies: number;
}

export interface RemovedData {
  readonly rows: number;
  /** What still holds it besides the log, or may. */
  readonly left: readonly CopyLeft[];
}

/** A third-party part of Muster. */
export interface ShippedLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as stated by the part. */
  readonly licence: string;
  readonly text: string;
}
