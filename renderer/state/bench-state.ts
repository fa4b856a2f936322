import type { BenchChange, BenchSnapshot, LogState } from '../../contract/changes.ts';
import type { Failure } from '../../contract/failure.ts';
import type { RecordingState } from '../../contract/host.ts';
import type { LogHealth, MissedTime, Unlogged } from '../../contract/log-health.ts';
import type { BenchSettings } from '../../enrollment/fold/bench-settings.ts';
import { rowAt } from '../../enrollment/fold/bench-view.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { ExpectedListing } from '../../enrollment/fold/expected-lists.ts';
import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';
import type { ExpectedRow } from '../../enrollment/intake/expected-row.ts';
import type { UsbState } from '../../enrollment/ports.ts';
import { NO_PORTS, type PortsView } from '../../enrollment/port-health/port-health.ts';
import type { Profile } from '../../enrollment/profile.ts';
import { devicesInOrder, foldEvent, type FoldedBench } from '../../enrollment/fold/project.ts';
import type { NotedFact } from '../../enrollment/readiness/noted-fact.ts';
import type { PendingScan } from '../../enrollment/scan/scan-outcome.ts';
import type { SourceStanding } from '../../enrollment/second-source.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import type { Session } from '../../enrollment/session.ts';
import type { Undoable } from '../../enrollment/correction/undo.ts';
import { viewOfSnapshot } from './view-of-snapshot.ts';

/** What the screens read. A new object per batch; parts that did not change keep their identity. */
export interface BenchState {
  /** Number of the last change in it. */
  readonly number: number;
  /** Number of the change since which no export was written, as far as this window knows. */
  readonly exportsAt: number;
  readonly usb: UsbState;
  readonly log: LogState;
  readonly isPractice: boolean;
  readonly health: LogHealth;
  /** What came and left while the bench did not look. */
  readonly missed: MissedTime | null;
  /** What was seen while the log could not be written. */
  readonly unlogged: Unlogged | null;
  /** How the automatic export stands. */
  readonly autoExport: AutoExportState;
  readonly technician: string | null;
  /** The last action that can be taken back. */
  readonly undoable: Undoable | null;
  /** A scanned serial that waits for its device. */
  readonly pendingScan: PendingScan | null;
  readonly profiles: readonly Profile[];
  /** Newest first. */
  readonly sessions: readonly Session[];
  readonly openSession: Session | null;
  /** What is known of readiness, oldest first. */
  readonly readiness: readonly NotedFact[];
  readonly settings: BenchSettings;
  /** Whether a list for any session has rows. */
  readonly hasSharedList: boolean;
  /** What the open session waits for, by serial. */
  readonly expected: ReadonlyMap<string, ExpectedRow>;
  /** Imported lists of what is to come, of all sessions; a new map for each change. */
  readonly lists: ReadonlyMap<string, ExpectedListing>;
  /** Of the open session, in the order of their places. */
  readonly devices: readonly Device[];
  readonly seen: readonly SeenDevice[];
  /** What each port has seen today. */
  readonly ports: PortsView;
  /** Programs of the host that are asked beside USB; empty where none is. */
  readonly sources: readonly SourceStanding[];
  readonly recording: RecordingState | null;
  /** The device of a key, also when its row was merged into another; null when unknown. */
  readonly deviceOf: (key: DeviceKey) => Device | null;
}

/** Before the first snapshot there is no state; `failure` says why when it could not be had. */
export type BenchStatus =
  | { readonly kind: 'starting'; readonly failure: Failure | null }
  /** The log could not be opened; the words come from main, which knows why. */
  | {
      readonly kind: 'stopped';
      readonly what: string;
      readonly next: string;
      readonly canRecover?: boolean;
    }
  | { readonly kind: 'ready'; readonly state: BenchState };

/** The state and the view that later events are folded into. */
export interface Folding {
  readonly view: FoldedBench;
  readonly state: BenchState;
}

export function foldingOf(snapshot: BenchSnapshot): Folding {
  const view = viewOfSnapshot(snapshot);
  const { number, usb, log, isPractice, technician, seen, health, missed, unlogged } = snapshot;
  const plain = { number, usb, log, isPractice, technician, seen, health, missed, unlogged };
  const { undoable, pendingScan, autoExport = { kind: 'off' } } = snapshot;
  const { ports = NO_PORTS, sources = [], recording = null } = snapshot;
  const host = { ports, sources, recording };
  const state = {
    ...plain,
    exportsAt: number,
    undoable,
    pendingScan,
    autoExport,
    ...host,
    ...partsOf(view),
  };
  return { view, state };
}

/** The state after `changes`, of which the last one has `number`. */
export function afterChanges(
  { view, state }: Folding,
  changes: readonly BenchChange[],
  number: number,
): Folding {
  let next: BenchState = { ...state, number };
  let hasEvents = false;
  for (const change of changes) {
    if (change.kind === 'logged') {
      foldEvent(view, change.event);
      hasEvents = true;
      if (change.event.event.kind === 'export-written') next = { ...next, exportsAt: number };
    } else next = { ...next, ...plainChange(change) };
  }
  return { view, state: hasEvents ? { ...next, ...partsOf(view, state) } : next };
}

function plainChange(change: Exclude<BenchChange, { kind: 'logged' }>): Partial<BenchState> {
  switch (change.kind) {
    case 'usb':
      return { usb: change.state };
    case 'log':
      return { log: change.state };
    case 'seen':
      return { seen: change.devices };
    case 'technician':
      return { technician: change.name };
    case 'undoable':
      return { undoable: change.action };
    case 'pending-scan':
      return { pendingScan: change.scan };
    case 'auto-export':
      return { autoExport: change.state };
    case 'health':
      return { health: change.health };
    case 'missed':
      return { missed: change.missed };
    case 'unlogged':
      return { unlogged: change.unlogged };
    case 'ports':
      return { ports: change.ports };
    case 'sources':
      return { sources: change.sources };
    case 'recording':
      return { recording: change.recording };
  }
}

const hasSharedRows = ({ lists }: FoldedBench): boolean =>
  [...lists.values()].some(({ sessionId, rows }) => sessionId === null && rows.length > 0);

/** The same list while every item of it is the same. */
const kept = <Item>(before: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] =>
  before?.length === now.length && now.every((item, at) => item === before[at]) ? before : now;

function partsOf(view: FoldedBench, before?: BenchState) {
  // The view changes its lists in place, and has another map of what is expected whenever it did.
  const hasLists = before !== undefined && before.expected === view.expected;
  return {
    profiles: kept(before?.profiles, [...view.profiles.values()]),
    lists: hasLists ? before.lists : new Map(view.lists),
    sessions: [...view.sessions.values()].sort((a, b) => b.openedAtMs - a.openedAtMs),
    readiness: view.readiness,
    settings: view.settings,
    hasSharedList: hasSharedRows(view),
    expected: view.expected,
    openSession: view.sessions.get(view.openSessionId ?? '') ?? null,
    devices: devicesInOrder(view),
    deviceOf: (key: DeviceKey) => rowAt(view, key) ?? null,
  };
}
