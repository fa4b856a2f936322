import type { BenchSettings } from '../enrollment/fold/bench-settings.ts';
import type { Device } from '../enrollment/device.ts';
import type { DeviceKey } from '../enrollment/device-key.ts';
import type { LoggedEvent } from '../enrollment/events.ts';
import type { Refolded } from '../enrollment/fold/refold.ts';
import type { ExpectedListing } from '../enrollment/fold/expected-lists.ts';
import type { AutoExportState } from '../enrollment/ledger/auto-export.ts';
import type { UsbState } from '../enrollment/ports.ts';
import type { PortsView } from '../enrollment/port-health/port-health.ts';
import type { Profile } from '../enrollment/profile.ts';
import type { NotedFact } from '../enrollment/readiness/noted-fact.ts';
import type { PendingScan } from '../enrollment/scan/scan-outcome.ts';
import type { SourceStatus } from '../enrollment/second-source.ts';
import type { SeenDevice } from '../enrollment/seen-device.ts';
import type { Session } from '../enrollment/session.ts';
import type { Undoable } from '../enrollment/correction.ts';
import type { Service } from '../enrollment/service.ts';
import type { RecordingState } from './host.ts';
import type { LogHealth, LogState, MissedTime, Unlogged } from './log-health.ts';
import type { OutboxView } from './outbox.ts';
import type { ServiceState } from './services.ts';

export type { LogState } from './log-health.ts';

/**
 * What the window shows beyond the folded log. Each part is sent whole whenever it changes, and is
 * in every snapshot; a new part needs one `tell` and nothing else.
 */
export interface LiveParts {
  readonly usb: UsbState;
  readonly log: LogState;
  readonly technician: string | null;
  /** Plugged in, but in no row of the open session. */
  readonly seen: readonly SeenDevice[];
  readonly health: LogHealth;
  /** What came and left while the bench was not watching. */
  readonly missed: MissedTime | null;
  /** What was seen while the log could not be written. */
  readonly unlogged: Unlogged | null;
  /** What `undoLast` would undo now. */
  readonly undoable: Undoable | null;
  /** A scanned serial that waits for its device. */
  readonly pendingScan: PendingScan | null;
  readonly autoExport: AutoExportState;
  /** What each port has seen today. */
  readonly ports: PortsView;
  /** Programs of the host that are asked besides USB; empty if there are none. */
  readonly sources: readonly SourceStatus[];
  readonly recording: RecordingState | null;
  /** What Muster holds of each service and does with it now. */
  readonly services: Readonly<Record<Service, ServiceState>>;
  readonly outbox: OutboxView;
  /** A device that a person asks for outside the window, for the moment of asking. */
  readonly summoned: { readonly deviceKey: DeviceKey } | null;
}

/** One change of what the window shows. */
export type BenchChange =
  | {
      readonly kind: 'logged';
      readonly event: LoggedEvent;
      /** Devices whose earlier rows it changed; absent for nearly every event. */
      readonly again?: Refolded;
    }
  /** The new values of these parts. */
  | { readonly kind: 'live'; readonly parts: Partial<LiveParts> };

/** Changes numbered `from` to `to`, in order; after a gap, ask for a new snapshot. */
export interface ChangeBatch {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly BenchChange[];
}

/** The whole state at change number `number`; later batches continue from it. */
export interface BenchSnapshot extends LiveParts {
  readonly number: number;
  readonly isPractice: boolean;
  /** The real bench waits behind this one. */
  readonly canEndPractice: boolean;
  readonly profiles: readonly Profile[];
  readonly sessions: readonly Session[];
  readonly readiness: readonly NotedFact[];
  /** Technicians, ports, stop list, mappings. */
  readonly settings: BenchSettings;
  /** Expected lists of all sessions. */
  readonly lists: readonly ExpectedListing[];
  readonly openSessionId: string | null;
  readonly devices: readonly Device[];
  readonly mergedInto: readonly (readonly [DeviceKey, DeviceKey])[];
}

/** What there may be 100,000 of. */
type Many = 'devices' | 'lists';

/**
 * A snapshot on its way to the window. What there may be 100,000 of is JSON: the bridge copies a
 * text far faster than that many objects. Of the lists, it has those for the open session and for
 * any.
 */
export type SentSnapshot = Omit<BenchSnapshot, Many> & Readonly<Record<Many, string>>;
