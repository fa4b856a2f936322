import { z } from 'zod';

import type { Confirmation } from '../enrollment/device.ts';
import type { DeviceKey } from '../enrollment/device-key.ts';
import type { Ecid } from '../enrollment/ecid.ts';
import type { SeenDevice } from '../enrollment/seen-device.ts';
import type { Serial } from '../enrollment/serial.ts';
import type { ShownState } from '../enrollment/set-aside.ts';
import type { Port } from '../enrollment/usb-device.ts';
import { ask } from './ask.ts';

/** Where devices are or were, over all sessions of the log. */
export const findRequests = {
  /**
   * `whole`: a serial, an asset tag or an ECID, as scanned. `part`: a piece of one, of a person's
   * or a session's name, as typed.
   */
  findDevice: ask({
    text: z.string().trim().min(1).max(200),
    how: z.enum(['whole', 'part']),
  }).answers<Found>(),
} as const;

/** What the log knows of a text; the nearest first. */
export interface Found {
  readonly devices: readonly FoundDevice[];
  readonly sessions: readonly FoundSession[];
  /** There are more than the answer holds. */
  readonly hasMore: boolean;
}

export interface FoundSession {
  readonly sessionId: string;
  readonly name: string;
  readonly profileName: string;
  readonly openedAtMs: number;
  readonly isOpen: boolean;
}

/** One device, and everything that sessions and lists say of it. */
export interface FoundDevice {
  /** Null for a device whose serial is not known yet. */
  readonly serial: Serial | null;
  readonly ecid: Ecid | null;
  /** In the open session; more than one if several devices show the same serial. */
  readonly here: readonly FoundVisit[];
  /** In earlier sessions, newest first. */
  readonly earlier: readonly FoundVisit[];
  /** Earlier sessions beyond those. */
  readonly moreEarlier: number;
  /** Plugged in, but in no row of the open session. */
  readonly seen: Pick<SeenDevice, 'port' | 'why'> | null;
  readonly listed: readonly FoundListing[];
  readonly stop: { readonly reason: string | null } | null;
}

/** A device in one session, and what became of it. */
export interface FoundVisit {
  readonly sessionId: string;
  readonly sessionName: string;
  readonly profileName: string;
  readonly deviceKey: DeviceKey;
  readonly model: string | null;
  /** The last one; null for a device that is known from its label only. */
  readonly port: Port | null;
  /** Always false in a closed session, which nobody watches. */
  readonly isPresent: boolean;
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
  readonly shown: ShownState;
  readonly isDamaged: boolean;
  readonly enrolled: Confirmation | null;
  /** Required steps. */
  readonly steps: { readonly done: number; readonly of: number };
  /** Oldest first; empty in an answer to a part. */
  readonly exports: readonly FoundExport[];
}

export interface FoundExport {
  readonly number: number;
  readonly format: string;
  readonly atMs: number;
}

/** A row of an expected list. */
export interface FoundListing {
  readonly fileName: string;
  /** Place of the row among those that were read, from 1. */
  readonly place: number;
  /** Null: for any session. */
  readonly sessionName: string | null;
  /** The open session expects it. */
  readonly isForOpen: boolean;
  readonly assetTag: string | null;
  readonly assignedUser: string | null;
}
