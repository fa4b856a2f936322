import { z } from 'zod';

import { CLOSE_CONCERNS } from '../enrollment/close-concern.ts';
import { ACCEPT_OUTCOMES } from '../enrollment/correction.ts';
import { EXCEPTION_KINDS } from '../enrollment/exception-kind.ts';
import type { ScanOutcome } from '../enrollment/scan/scan-outcome.ts';
import type { ActionLabel } from '../enrollment/correction/undo.ts';
import { deviceKey, deviceKeys, id, person, reason } from './fields.ts';

/** What the window may ask about corrections, exceptions, scans, and who is at the bench. */

const note = z.string().trim().min(1).max(2000).nullable();
const exception = z.enum(EXCEPTION_KINDS);

/** Inputs of those requests. They are about the open session unless they name one. */
export const correctionInputs = {
  reassignDevices: z.strictObject({ deviceKeys, profileId: id }),
  /** `part` is the row that was merged into the device last: `Device.joined`. */
  splitDevice: z.strictObject({ deviceKey, part: deviceKey, reason }),
  noteDevices: z.strictObject({ deviceKeys, note }),
  recordDamage: z.strictObject({ deviceKeys, isDamaged: z.boolean(), remark: reason }),
  /** Without outcome the devices go on with it. */
  acceptException: z.strictObject({
    deviceKeys,
    exception,
    remark: reason,
    outcome: z.enum(ACCEPT_OUTCOMES).optional(),
  }),
  reopenException: z.strictObject({ deviceKeys, exception }),
  undoLast: z.undefined(),
  /**
   * Everything that a scanner sent, as it sent it. `selected` is the device in focus on the screen;
   * `reading` the serial that a person chose after the answer `unclear`.
   */
  scan: z.strictObject({
    raw: z.string().min(1).max(200),
    selected: deviceKey.nullable(),
    reading: z.string().max(20).optional(),
  }),
  /** Drops the scanned serial that waits for its device. */
  cancelScan: z.undefined(),
  /** Without input nothing is let pass. */
  closeSession: z
    .strictObject({
      despite: z.array(z.enum(CLOSE_CONCERNS)).max(CLOSE_CONCERNS.length).readonly(),
    })
    .optional(),
  reopenSession: z.strictObject({ sessionId: id }),
  saveTechnician: z.strictObject({ name: person, badge: person.nullable() }),
  removeTechnician: z.strictObject({ name: person }),
  /** Main asks where. */
  writeCorrections: z.strictObject({ sessionId: id }),
} as const;

/** What those requests answer with. */
export interface CorrectionOutputs {
  /** How many devices had another profile before. */
  readonly reassignDevices: { readonly changed: number };
  readonly splitDevice: null;
  readonly noteDevices: null;
  readonly recordDamage: null;
  readonly acceptException: null;
  readonly reopenException: null;
  /** What was taken back. */
  readonly undoLast: { readonly label: ActionLabel };
  readonly scan: ScanOutcome;
  readonly cancelScan: null;
  readonly closeSession: null;
  readonly reopenSession: null;
  readonly saveTechnician: null;
  readonly removeTechnician: null;
  /** Null when no file was chosen. */
  readonly writeCorrections: { readonly fileName: string; readonly rows: number } | null;
}
