import type { Ecid } from './ecid.ts';
import type { Mode, SourcedSerial } from './identity.ts';
import type { RedactionEvent } from './redaction/redaction-event.ts';
import type { Port } from './usb-device.ts';

/** A device that the bench saw while the log could not be written. */
export interface UnloggedDevice {
  readonly port: Port;
  readonly mode: Mode;
  readonly model: string | null;
  readonly serial: SourcedSerial | null;
  readonly ecid: Ecid | null;
  /** UTC ms. */
  readonly seenMs: number;
  /** UTC ms; null while it is still plugged in. */
  readonly leftMs: number | null;
}

/** What happened to the log itself. */
export type LogEvent =
  | RedactionEvent
  /** A person (`by`) vouches for the rows `from` to `to`, which stand in a file that anybody can check. */
  | {
      readonly kind: 'day-closed';
      readonly from: number;
      readonly to: number;
      /** Hash of row `to`. */
      readonly hash: string;
      readonly fileName: string;
      /** SHA-256 of the file, hex. */
      readonly sha256: string;
    }
  /** Came and left while the log could not be written; noted once it could be again. */
  | {
      readonly kind: 'left-unlogged';
      readonly sessionId: string | null;
      readonly devices: readonly UnloggedDevice[];
    };
