import type { CloseCheck } from '../close-check.ts';
import type { DeviceKey } from '../device-key.ts';
import type { ScanDoubt } from './scan.ts';
import type { SeenDevice } from '../seen-device.ts';
import type { Serial } from '../serial.ts';
import type { ActionLabel } from '../correction.ts';

/** A scanned serial that waits for its device: the next one attached must match it. */
export interface PendingScan {
  readonly serial: Serial;
  /** Exactly what the scanner sent. */
  readonly raw: string;
  readonly label: 'serial' | 'asset-tag';
  /** UTC ms; dropped after `untilMs`. */
  readonly atMs: number;
  readonly untilMs: number;
}

/** The result of one scan. The set is closed; each has words on the screen. */
export type ScanOutcome =
  /** The label names this device and agrees with USB. */
  | {
      readonly kind: 'agrees';
      readonly deviceKey: DeviceKey;
      readonly serial: Serial;
      readonly label: 'serial' | 'asset-tag';
      /** USB has never shown it; absent if it has. */
      readonly isLabelOnly?: true;
    }
  /** A device without a serial has this one now. */
  | { readonly kind: 'entered'; readonly deviceKey: DeviceKey; readonly serial: Serial }
  /** The label names a device other than the selected one, which is stopped. */
  | {
      readonly kind: 'differs';
      readonly deviceKey: DeviceKey;
      /** What the label says. */
      readonly serial: Serial;
      /** What the selected device has; null if none. */
      readonly shown: Serial | null;
      /** The device that has the scanned serial, if any. */
      readonly other: DeviceKey | null;
    }
  /** A device that is plugged in reports it, but has no row in the open session. */
  | {
      readonly kind: 'apart';
      readonly serial: Serial;
      readonly device: Pick<SeenDevice, 'port' | 'why' | 'logged'>;
    }
  /** No device here has this serial: it waits for the next one. */
  | { readonly kind: 'waits'; readonly pending: PendingScan }
  /** It may be a serial, with or without a leading S; a person must decide. Best first. */
  | {
      readonly kind: 'unclear';
      readonly raw: string;
      readonly readings: readonly Serial[];
      readonly why: ScanDoubt;
    }
  | { readonly kind: 'undone'; readonly label: ActionLabel }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'closed'; readonly sessionName: string }
  /** Close the session on the screen, where these can be reviewed. */
  | { readonly kind: 'close-refused'; readonly concerns: readonly CloseCheck[] }
  | { readonly kind: 'damage'; readonly deviceKey: DeviceKey; readonly isDamaged: boolean }
  /** The command applies to one device, but none is selected. */
  | { readonly kind: 'no-device-selected' }
  | { readonly kind: 'profile'; readonly profileName: string; readonly sessionName: string }
  | { readonly kind: 'technician'; readonly name: string }
  /** Neither a serial, an asset tag of the list, a command nor a badge. */
  | { readonly kind: 'unknown'; readonly raw: string };
