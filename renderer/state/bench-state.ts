import type { BenchChange, LiveParts, SentSnapshot } from '../../contract/changes.ts';
import type { Failure } from '../../contract/failure.ts';
import type { BenchSettings } from '../../enrollment/fold/bench-settings.ts';
import { rowAt } from '../../enrollment/fold/bench-view.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import type { Profile } from '../../enrollment/profile.ts';
import { devicesInOrder, foldEvent } from '../../enrollment/fold/project.ts';
import { putAgain } from '../../enrollment/fold/refold.ts';
import type { NotedFact } from '../../enrollment/readiness/noted-fact.ts';
import type { Session } from '../../enrollment/session.ts';
import { sequenceOf, sortedAfter, type Sequence } from '../../enrollment/sequence.ts';
import { viewOfSnapshot, type WindowView } from './view-of-snapshot.ts';

/** What the screens read. A new object per batch; unchanged parts keep their identity. */
export interface BenchState extends LiveParts {
  /** Number of the last change in it. */
  readonly number: number;
  /** Number of the change since which no export was written, as far as this window knows. */
  readonly exportsAt: number;
  readonly isPractice: boolean;
  /** The real bench waits behind this practice. */
  readonly canEndPractice: boolean;
  readonly profiles: readonly Profile[];
  /** Newest first. */
  readonly sessions: readonly Session[];
  readonly openSession: Session | null;
  /** Readiness facts, oldest first. */
  readonly readiness: readonly NotedFact[];
  readonly settings: BenchSettings;
  /** Whether a list for any session has rows. */
  readonly hasSharedList: boolean;
  /** Expected devices of the open session, by serial. */
  readonly expected: ReadonlyMap<string, ExpectedRow>;
  /** Devices of the open session, in order. */
  readonly devices: Sequence<Device>;
  /** The device of a key, even if its row was merged into another; null if unknown. */
  readonly deviceOf: (key: DeviceKey) => Device | null;
}

/** Before the first snapshot there is no state; `failure` says why it could not be loaded. */
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
  readonly view: WindowView;
  readonly state: BenchState;
}

export function foldingOf(snapshot: SentSnapshot): Folding {
  const view = viewOfSnapshot(snapshot);
  const {
    devices: _,
    lists: _lists,
    mergedInto: _merged,
    openSessionId: _open,
    ...rest
  } = snapshot;
  return { view, state: { ...rest, exportsAt: rest.number, ...partsOf(view) } };
}

/** The state after `changes`, the last of which has `number`. */
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
      if (change.again) putAgain(view, change.again);
      hasEvents = true;
      if (change.event.event.kind === 'export-written') next = { ...next, exportsAt: number };
    } else next = { ...next, ...change.parts };
  }
  return { view, state: hasEvents ? { ...next, ...partsOf(view, state) } : next };
}

const hasSharedRows = ({ lists }: WindowView): boolean =>
  [...lists.values()].some(({ sessionId, rows }) => sessionId === null && rows.length > 0);

/** The previous list if every item is the same. */
const kept = <Item>(before: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] =>
  before?.length === now.length && now.every((item, at) => item === before[at]) ? before : now;

const byOrdinal = (one: Device, other: Device): number => one.ordinal - other.ordinal;

/** The devices in order: what changed is put in its place, as the rest may be 100,000. */
function devicesAfter(view: WindowView, before: Sequence<Device> | undefined): Sequence<Device> {
  const change = view.devices.takeChange();
  if (before === undefined || change === null) return sequenceOf(devicesInOrder(view));
  const { length } = [...change.gone, ...change.come];
  if (length === 0) return before;
  return length > before.length
    ? sequenceOf(devicesInOrder(view))
    : sortedAfter(before, change, byOrdinal);
}

function partsOf(view: WindowView, before?: BenchState) {
  return {
    profiles: kept(before?.profiles, [...view.profiles.values()]),
    sessions: kept(
      before?.sessions,
      [...view.sessions.values()].sort((a, b) => b.openedAtMs - a.openedAtMs),
    ),
    readiness: view.readiness,
    settings: view.settings,
    hasSharedList: hasSharedRows(view),
    expected: view.expected,
    openSession: view.sessions.get(view.openSessionId ?? '') ?? null,
    devices: devicesAfter(view, before?.devices),
    deviceOf: before?.deviceOf ?? ((key: DeviceKey) => rowAt(view, key) ?? null),
  };
}
