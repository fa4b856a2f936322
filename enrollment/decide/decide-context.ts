import type { BenchView } from '../fold/bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Ecid } from '../ecid.ts';
import type { IdentityLink } from '../ports.ts';
import type { Serial } from '../serial.ts';
import type { Port } from '../usb-device.ts';

/** The input of `decide.ts`: the log as folded, what is attached now, and the time. */
export interface DecideContext {
  readonly sessionId: string;
  readonly view: BenchView;
  readonly links: Links;
  /** Ports where devices of this row are attached now. */
  readonly livePorts: (key: DeviceKey) => readonly Port[];
  /** The rows of everything attached now. */
  readonly liveKeys: () => readonly DeviceKey[];
  readonly nowMs: number;
  readonly timing: Timing;
}

/** Which identifiers belong together according to earlier direct readings, over all sessions. */
export interface Links {
  readonly ofEcid: (ecid: Ecid) => IdentityLink | null;
  readonly ofSerial: (serial: Serial) => IdentityLink | null;
}

/** Section 4 of the USB facts; every value is configurable. */
export interface Timing {
  /** How long a row without identity may become the device that identifies itself on its port. */
  readonly promoteMs: number;
  /** A port's last serial is offered as a guess within this time. */
  readonly guessMs: number;
  /**
   * If a second device with a known identity arrives this shortly before the first was seen to
   * leave, it is the same device in another socket, and its detach was late.
   */
  readonly lateDetachMs: number;
  /** The same when the detach was lost and only the next re-list notices. */
  readonly lostDetachMs: number;
}

export const DEFAULT_TIMING: Timing = {
  promoteMs: 60_000,
  guessMs: 300_000,
  lateDetachMs: 1000,
  lostDetachMs: 2500,
};
