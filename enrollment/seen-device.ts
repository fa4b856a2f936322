import type { Identification } from './identity.ts';
import type { Port } from './usb-device.ts';

/**
 * A device on a port right now that no log row stands for: no session is open, the log cannot be
 * written, or its mode is only passing (port DFU). Shown visibly apart from logged rows.
 */
export interface SeenDevice {
  readonly handle: string;
  readonly port: Port;
  readonly identification: Identification;
  readonly sinceMs: number;
  readonly why: 'no-session' | 'log-failed' | 'passing-mode' | 'hint' | 'ignored-port';
}
