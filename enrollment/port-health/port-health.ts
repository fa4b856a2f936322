import type { LinkSpeed, Port } from '../usb-device.ts';

/** The history of one physical port since the start of the day, and its current occupant. */
export interface PortHealth {
  readonly port: Port;
  readonly attaches: number;
  /** The same device in the same mode, away only briefly: a loose plug or cable. */
  readonly reconnects: number;
  /** Attaches whose strings could not be read. */
  readonly failedReads: number;
  /** UTC ms of the last attach or detach today; null without any. */
  readonly lastMs: number | null;
  readonly now: PortOccupant | null;
}

/** What is in a port at this moment, as far as USB reports. */
export interface PortOccupant {
  readonly what: 'device' | 'passing' | 'billboard' | 'hub' | 'other';
  readonly link: LinkSpeed | null;
}

/** Everything that the bench knows of its ports. */
export interface PortsView {
  /** UTC ms: start of the host's day, from which the counts run. */
  readonly sinceMs: number;
  /** False until the log of the day has been counted. */
  readonly isCounted: boolean;
  readonly ports: readonly PortHealth[];
}

export const NO_PORTS: PortsView = { sinceMs: 0, isCounted: false, ports: [] };
