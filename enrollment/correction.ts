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
 * What becomes of a device once a person has reviewed its exception: it continues with the
 * exception accepted, or it is set aside and held until that is undone.
 */
export const ACCEPT_OUTCOMES = ['goes-on', 'set-aside'] as const;
export type AcceptOutcome = (typeof ACCEPT_OUTCOMES)[number];

/**
 * What people correct or add by hand, without the session and device that each carries. Nothing is
 * edited in place: the old value is in an earlier row, or in `from` if no earlier row has it.
 */
export type CorrectionBody =
  /** The device is staged for a different profile. */
  | { readonly kind: 'device-reassigned'; readonly from: ProfileChoice; readonly to: ProfileChoice }
  /**
   * Two merged rows become separate again: `deviceKey` reverts to what it was before the merge, and
   * `part` is its own row again. Sightings since the merge stay with `deviceKey`.
   */
  | {
      readonly kind: 'device-split';
      readonly part: DeviceKey;
      readonly reason: string | null;
      /** USB showed that the serial of the label `part` is not the device's; no person split them. */
      readonly isOverruled?: true;
    }
  /** Replaces the note of the device; null removes it. */
  | { readonly kind: 'device-noted'; readonly note: string | null }
  /** Whether the device is damaged, according to a person. */
  | {
      readonly kind: 'damage-recorded';
      readonly isDamaged: boolean;
      readonly remark: string | null;
    }
  /** Removes a serial that a person entered; what the device itself reported stays. */
  | {
      readonly kind: 'serial-withdrawn';
      readonly serial: Serial;
      /**
       * What its port suggested before the entry; absent if nothing. Only in rows from before file
       * version 70, which undid an entry in this way.
       */
      readonly guess?: SourcedSerial;
    }
  /** A label that names this device was read: its box, its sticker or its asset tag. */
  | {
      readonly kind: 'label-scanned';
      readonly label: 'serial' | 'asset-tag';
      readonly raw: string;
      readonly serial: Serial;
    }
  /** USB has not shown the device: a person logged it from its label, without port and mode. */
  | {
      readonly kind: 'label-logged';
      readonly serial: Serial;
      readonly source: 'typed' | 'scan';
      /** Exactly what the person or scanner entered. */
      readonly raw: string;
      /** What the person says it is; null if they did not. */
      readonly model: string | null;
    }
  /** A person has reviewed an exception and decides what becomes of the device. */
  | {
      readonly kind: 'exception-accepted';
      readonly exception: ExceptionKind;
      readonly remark: string | null;
      /** Absent: the device continues. */
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
  /**
   * The entered serial by which it was found; absent if the device itself reported its identity.
   */
  readonly entered?: Serial;
}

/** What a person can undo. Each has words. */
export const ACTION_KINDS = [
  'step',
  'confirm',
  'withdraw',
  'reassign',
  'note',
  'damage',
  'accept',
  'reopen-exception',
  'lift',
  'settle',
  'stop-by-label',
  'serial',
  'label',
  'merge',
  'split',
  'close',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** One action as words tell it: what was done, and to how many devices. */
export interface ActionLabel {
  readonly kind: ActionKind;
  /** 0 for an action on the session itself. */
  readonly devices: number;
}

/** The last action that can be undone. */
export interface Undoable {
  /** That of its first row. */
  readonly id: string;
  readonly label: ActionLabel;
  /** The device, if it is about one alone. */
  readonly deviceKey: DeviceKey | null;
  /** UTC ms. */
  readonly atMs: number;
  readonly by: string | null;
}
