import type { CloseConcern } from '../close-concern.ts';
import type { DeviceKey } from '../device-key.ts';
import type { ScanDoubt } from './scan.ts';
import type { SeenDevice } from '../seen-device.ts';
import type { Serial } from '../serial.ts';
import type { ActionLabel } from '../correction/undo.ts';

/** A scanned serial that waits for its device: the next one that is attached has to be it. */
export interface PendingScan {
  readonly serial: Serial;
  /** Exactly what the scanner sent. */
  readonly raw: string;
  readonly label: 'serial' | 'asset-tag';
  /** UTC ms; dropped after `untilMs`. */
  readonly atMs: number;
  readonly untilMs: number;
}

/** What became of one scan. Nothing else can; each has words on the screen. */
export type ScanOutcome =
  /** The label names this device, and says what USB says. */
  | {
      readonly kind: 'agrees';
      readonly deviceKey: DeviceKey;
      readonly serial: Serial;
      readonly label: 'serial' | 'asset-tag';
    }
  /** A device that showed no serial has this one now. */
  | { readonly kind: 'entered'; readonly deviceKey: DeviceKey; readonly serial: Serial }
  /** The label names another device than the one that is selected, which is stopped. */
  | {
      readonly kind: 'differs';
      readonly deviceKey: DeviceKey;
      /** What the label says. */
      readonly serial: Serial;
      /** What the selected device has; null when it has none. */
      readonly shown: Serial | null;
      /** The device that has the scanned serial, when there is one. */
      readonly other: DeviceKey | null;
    }
  /** A device that is plugged in shows it, and the open session has no row of that device. */
  | {
      readonly kind: 'apart';
      readonly serial: Serial;
      readonly device: Pick<SeenDevice, 'port' | 'why' | 'logged'>;
    }
  /** No device here has this serial: it waits for the next one. */
  | { readonly kind: 'waits'; readonly pending: PendingScan }
  /** It may be a serial, with or without a leading S; a person has to say so. Best first. */
  | {
      readonly kind: 'unclear';
      readonly raw: string;
      readonly readings: readonly Serial[];
      readonly why: ScanDoubt;
    }
  | { readonly kind: 'undone'; readonly label: ActionLabel }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'closed'; readonly sessionName: string }
  /** Close the session on the screen, where these can be looked at. */
  | { readonly kind: 'close-refused'; readonly concerns: readonly CloseConcern[] }
  | { readonly kind: 'damage'; readonly deviceKey: DeviceKey; readonly isDamaged: boolean }
  /** The command is about one device, and none is selected. */
  | { readonly kind: 'no-device-selected' }
  | { readonly kind: 'profile'; readonly profileName: string; readonly sessionName: string }
  | { readonly kind: 'technician'; readonly name: string }
  /** Neither a serial, an asset tag of the list, a command nor a badge. */
  | { readonly kind: 'unknown'; readonly raw: string };
