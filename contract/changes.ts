import type { BenchSettings } from '../enrollment/fold/bench-settings.ts';
import type { Device } from '../enrollment/device.ts';
import type { DeviceKey } from '../enrollment/device-key.ts';
import type { LoggedEvent } from '../enrollment/events.ts';
import type { ExpectedListing } from '../enrollment/fold/expected-lists.ts';
import type { AutoExportState } from '../enrollment/ledger/auto-export.ts';
import type { UsbState } from '../enrollment/ports.ts';
import type { PortsView } from '../enrollment/port-health/port-health.ts';
import type { Profile } from '../enrollment/profile.ts';
import type { NotedFact } from '../enrollment/readiness/noted-fact.ts';
import type { PendingScan } from '../enrollment/scan/scan-outcome.ts';
import type { SourceStanding } from '../enrollment/second-source.ts';
import type { SeenDevice } from '../enrollment/seen-device.ts';
import type { Session } from '../enrollment/session.ts';
import type { Undoable } from '../enrollment/correction/undo.ts';
import type { RecordingState } from './host.ts';
import type { LogHealth, LogState, MissedTime, Unlogged } from './log-health.ts';

export type { LogState } from './log-health.ts';

/** One change of what the window shows. */
export type BenchChange =
  | { readonly kind: 'logged'; readonly event: LoggedEvent }
  | { readonly kind: 'usb'; readonly state: UsbState }
  | { readonly kind: 'log'; readonly state: LogState }
  | { readonly kind: 'seen'; readonly devices: readonly SeenDevice[] }
  | { readonly kind: 'technician'; readonly name: string | null }
  | { readonly kind: 'health'; readonly health: LogHealth }
  | { readonly kind: 'missed'; readonly missed: MissedTime }
  | { readonly kind: 'unlogged'; readonly unlogged: Unlogged | null }
  /** What `undoLast` would take back now. */
  | { readonly kind: 'undoable'; readonly action: Undoable | null }
  | { readonly kind: 'pending-scan'; readonly scan: PendingScan | null }
  | { readonly kind: 'auto-export'; readonly state: AutoExportState }
  | { readonly kind: 'ports'; readonly ports: PortsView }
  | { readonly kind: 'sources'; readonly sources: readonly SourceStanding[] }
  | { readonly kind: 'recording'; readonly recording: RecordingState | null };

/** Changes numbered `from` to `to`, in order; a gap means: ask for a new snapshot. */
export interface ChangeBatch {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly BenchChange[];
}

/** The whole state at change number `number`; later batches continue from it. */
export interface BenchSnapshot {
  readonly number: number;
  readonly usb: UsbState;
  readonly log: LogState;
  readonly isPractice: boolean;
  readonly technician: string | null;
  readonly profiles: readonly Profile[];
  readonly sessions: readonly Session[];
  readonly readiness: readonly NotedFact[];
  /** Technicians, ports, stop list, mappings. */
  readonly settings: BenchSettings;
  /** Lists of what is to come, of all sessions. */
  readonly lists: readonly ExpectedListing[];
  readonly openSessionId: string | null;
  readonly devices: readonly Device[];
  readonly mergedInto: readonly (readonly [DeviceKey, DeviceKey])[];
  readonly seen: readonly SeenDevice[];
  readonly health: LogHealth;
  readonly missed: MissedTime | null;
  readonly unlogged: Unlogged | null;
  /** What `undoLast` would take back. */
  readonly undoable: Undoable | null;
  /** A scanned serial that waits for its device. */
  readonly pendingScan: PendingScan | null;
  /** Absent while nobody keeps it, as without a window. */
  readonly autoExport?: AutoExportState;
  /** What each port has seen today. Absent where nobody counts. */
  readonly ports?: PortsView;
  /** How the programs stand that are asked beside USB; absent where none is. */
  readonly sources?: readonly SourceStanding[];
  readonly recording?: RecordingState | null;
}
