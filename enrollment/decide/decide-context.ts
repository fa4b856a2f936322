import type { BenchView } from '../fold/bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Ecid } from '../ecid.ts';
import type { IdentityLink } from '../ports.ts';
import type { Serial } from '../serial.ts';
import type { Port } from '../usb-device.ts';

/** What `decide.ts` decides with: the log as folded, what is attached now, and the time. */
export interface DecideContext {
  readonly sessionId: string;
  readonly view: BenchView;
  readonly links: Links;
  /** Where devices of this row are attached at this moment. */
  readonly livePorts: (key: DeviceKey) => readonly Port[];
  /** The rows of everything that is attached at this moment. */
  readonly liveKeys: () => readonly DeviceKey[];
  readonly nowMs: number;
  readonly timing: Timing;
}

/** What earlier direct readings say belongs together, over all sessions. */
export interface Links {
  readonly ofEcid: (ecid: Ecid) => IdentityLink | null;
  readonly ofSerial: (serial: Serial) => IdentityLink | null;
}

/** Section 4 of the USB facts; every value can be configured. */
export interface Timing {
  /** A row without identity becomes the device that shows itself on its port within this time. */
  readonly promoteMs: number;
  /** A port's last serial is offered as a guess within this time. */
  readonly guessMs: number;
  /**
   * A second device with a known identity that came this shortly before the first one was seen to
   * leave is the first one in another socket: its detach was late.
   */
  readonly lateDetachMs: number;
  /** The same where the detach was lost and only the next re-list notices. */
  readonly lostDetachMs: number;
}

export const DEFAULT_TIMING: Timing = {
  promoteMs: 60_000,
  guessMs: 300_000,
  lateDetachMs: 1000,
  lostDetachMs: 2500,
};
