import { z } from 'zod';

import { ACCEPT_OUTCOMES } from '../enrollment/correction.ts';
import type { ActionLabel } from '../enrollment/correction.ts';
import { EXCEPTION_KINDS } from '../enrollment/exception-kind.ts';
import type { ScanOutcome } from '../enrollment/scan/scan-outcome.ts';
import { ask } from './ask.ts';
import { closeKinds, deviceKey, deviceKeys, id, person, reason } from './fields.ts';

const note = z.string().trim().min(1).max(2000).nullable();
const exception = z.enum(EXCEPTION_KINDS);

/**
 * Corrections, exceptions, scans, and the technician; for the open session unless they name one.
 */
export const correctionRequests = {
  /** Answers with how many devices had another profile before. */
  reassignDevices: ask({ deviceKeys, profileId: id }).answers<{ readonly changed: number }>(),
  /** `part` is the row that was merged into the device last: `Device.joined`. */
  splitDevice: ask({ deviceKey, part: deviceKey, reason }).answers<null>(),
  noteDevices: ask({ deviceKeys, note }).answers<null>(),
  recordDamage: ask({ deviceKeys, isDamaged: z.boolean(), remark: reason }).answers<null>(),
  /** Without an outcome the devices stay in use. */
  acceptException: ask({
    deviceKeys,
    exception,
    remark: reason,
    outcome: z.enum(ACCEPT_OUTCOMES).optional(),
  }).answers<null>(),
  reopenException: ask({ deviceKeys, exception }).answers<null>(),
  /** Answers with what was undone. With `actionId`, only that action, and only while it is the newest. */
  undoLast: ask(z.strictObject({ actionId: id }).optional()).answers<{
    readonly label: ActionLabel;
  }>(),
  /**
   * The raw input of a scanner. `selected` is the device in focus on the screen; `reading` the
   * serial that a person chose after the answer `unclear`.
   */
  scan: ask({
    raw: z.string().min(1).max(200),
    selected: deviceKey.nullable(),
    reading: z.string().max(20).optional(),
  }).answers<ScanOutcome>(),
  /** Drops the scanned serial that waits for its device. */
  cancelScan: ask().answers<null>(),
  /** Without input, nothing is overridden. */
  closeSession: ask(
    z
      .strictObject({
        despite: closeKinds,
      })
      .optional(),
  ).answers<null>(),
  reopenSession: ask({ sessionId: id }).answers<null>(),
  setTechnician: ask({ name: person.nullable() }).answers<null>(),
  saveTechnician: ask({ name: person, badge: person.nullable() }).answers<null>(),
  removeTechnician: ask({ name: person }).answers<null>(),
  /** Main asks where; null if cancelled. */
  writeCorrections: ask({ sessionId: id }).answers<{
    readonly fileName: string;
    readonly rows: number;
  } | null>(),
} as const;
