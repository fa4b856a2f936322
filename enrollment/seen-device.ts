import type { ShownState } from './set-aside.ts';
import type { Identification } from './identity.ts';
import type { Port } from './usb-device.ts';

/**
 * A device on a port right now without a row in the open session: no session is open, the log
 * cannot be written, its mode is only temporary (port DFU), it was left out of the session, or its
 * product id is on no list.
 * Shown visibly apart from logged rows.
 */
export interface SeenDevice {
  readonly handle: string;
  readonly port: Port;
  readonly identification: Identification;
  readonly sinceMs: number;
  readonly why:
    | 'no-session'
    | 'log-failed'
    | 'passing-mode'
    | 'hint'
    | 'ignored-port'
    | 'left-out'
    | 'unknown-apple';
  /** Where it is already logged; absent for a device that no session has had on this cable. */
  readonly logged?: LoggedBefore;
}

/** The record in an earlier session of a device that has not left the cable since. */
export interface LoggedBefore {
  readonly sessionName: string;
  readonly shown: ShownState;
  /** An exception is open there. */
  readonly needsAttention: boolean;
}
