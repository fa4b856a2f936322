import type { DeviceKey } from './device-key.ts';
import type { ExceptionKind } from './exception-kind.ts';
import type { SourcedSerial } from './identity.ts';
import type { Serial } from './serial.ts';

/** A profile revision by its ids. */
export interface ProfileChoice {
  readonly profileId: string;
  readonly revision: number;
}

/**
 * What becomes of a device whose exception a person has looked at: it goes on with it, or it was put
 * aside and is held until that is taken back.
 */
export const ACCEPT_OUTCOMES = ['goes-on', 'set-aside'] as const;
export type AcceptOutcome = (typeof ACCEPT_OUTCOMES)[number];

/**
 * What people put right or add by hand, without the session and device that each carries. Nothing is
 * edited in place: the old value stands in an earlier row, or in `from` where no earlier row has it.
 */
export type CorrectionBody =
  /** The device is staged for another profile than the one it had. */
  | { readonly kind: 'device-reassigned'; readonly from: ProfileChoice; readonly to: ProfileChoice }
  /**
   * Two rows that were made one are two again: `deviceKey` stays what it was before, and `part` stands
   * for itself again. What was sighted since stays with `deviceKey`.
   */
  | { readonly kind: 'device-split'; readonly part: DeviceKey; readonly reason: string | null }
  /** Replaces the note of the device; null removes it. */
  | { readonly kind: 'device-noted'; readonly note: string | null }
  /** Whether the device is damaged, as a person saw it. */
  | {
      readonly kind: 'damage-recorded';
      readonly isDamaged: boolean;
      readonly remark: string | null;
    }
  /** Takes back a serial that a person entered; what the device itself showed stays. */
  | {
      readonly kind: 'serial-withdrawn';
      readonly serial: Serial;
      /** What its port had said of it before the entry; absent where it said nothing. */
      readonly guess?: SourcedSerial;
    }
  /** A label was read that names this device: its box, its sticker, its asset tag. */
  | {
      readonly kind: 'label-scanned';
      readonly label: 'serial' | 'asset-tag';
      readonly raw: string;
      readonly serial: Serial;
    }
  /** A person has looked at an exception and says what becomes of the device. */
  | {
      readonly kind: 'exception-accepted';
      readonly exception: ExceptionKind;
      readonly remark: string | null;
      /** Absent: it goes on. */
      readonly outcome?: AcceptOutcome;
    }
  | { readonly kind: 'exception-reopened'; readonly exception: ExceptionKind };

/** Where a device was logged before: in another session of this bench's log. */
export interface EarlierVisit {
  readonly sessionId: string;
  readonly sessionName: string;
  /** Name of the profile at that time. */
  readonly profileName: string;
  /** Id of the bench that logged it. */
  readonly benchId: string;
  /** UTC ms of its last sighting there. */
  readonly atMs: number;
  /** The entered serial that it was found by; absent where the device itself showed who it is. */
  readonly entered?: Serial;
}
