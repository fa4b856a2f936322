import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { rowAt } from '../../enrollment/fold/bench-view.ts';
import { beginsDevice, keysOf, isDeviceRow } from '../../enrollment/fold/device-row.ts';
import { emptyBenchView, foldEvent, type FoldedBench } from '../../enrollment/fold/project.ts';
import { foldRow, sourceOf } from '../../enrollment/fold/refold.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';

/** What a log must answer for a device of a past session. */
export type VisitLog = Pick<DeviceLog, 'readDevice' | 'readJoins' | 'firstRows' | 'keysBefore'>;

/** Folds single devices of one past session, without reading the others. */
export interface SessionVisits {
  /**
   * A view of the session with this device alone, and those it was ever merged with or in dispute
   * with. What was undone is left out.
   */
  readonly fold: (key: DeviceKey) => FoldedBench;
}

/**
 * The devices of a past session, one at a time: a look-up costs the same in a session of ten as in
 * one of 100,000. Create one for each answer, since the log may change.
 * @param hasOrdinals false leaves out the look at all keys that ordinals need
 */
export function sessionVisits(
  log: VisitLog,
  { sessions, profiles }: Pick<FoldedBench, 'sessions' | 'profiles'>,
  sessionId: string,
  hasOrdinals: boolean,
): SessionVisits {
  const joins = log.readJoins(sessionId);
  const undoRows = joins.filter(({ event }) => event.kind === 'action-undone');
  const kin = kinOf(joins);
  const turned = hasOrdinals ? turnedKeys(joins, undoRows) : [];
  const others = hasOrdinals ? otherDevices(log, sessionId, joins) : null;
  return {
    fold: (key) => {
      const keys = withKin(kin, [key, ...turned]);
      const rows = log.readDevice(sessionId, [...keys]);
      const view: FoldedBench = { ...emptyBenchView(sessionId), sessions, profiles };
      // As when a whole session is read: marks that are undone later are never folded.
      for (const row of undoRows) foldEvent(view, row);
      const source = sourceOf(rows);
      const before = others?.(keys, rows);
      for (const row of inOrder([...rows, ...undoRows])) {
        if (before && mayBegin(view, row)) view.lastOrdinal = before(row.seq) + view.ordinals.size;
        foldRow(view, row, source);
      }
      return view;
    },
  };
}

const inOrder = (rows: readonly LoggedEvent[]): readonly LoggedEvent[] =>
  rows.toSorted((one, other) => one.seq - other.seq);

/** True for a row that may give a device its ordinal. */
function mayBegin(view: FoldedBench, { event }: LoggedEvent): boolean {
  if ('deviceKey' in event && beginsDevice(event)) {
    return rowAt(view, event.deviceKey) === undefined;
  }
  return event.kind === 'device-split' || event.kind === 'action-undone';
}

type Kin = ReadonlyMap<DeviceKey, readonly DeviceKey[]>;

function kinOf(joins: readonly LoggedEvent[]): Kin {
  const kin = new Map<DeviceKey, DeviceKey[]>();
  const add = (key: DeviceKey, other: DeviceKey): void => {
    const known = kin.get(key);
    if (known) known.push(other);
    else kin.set(key, [other]);
  };
  for (const row of joins) {
    if (!isDeviceRow(row)) continue;
    const { event } = row;
    const [one, two] =
      event.kind === 'device-refused' ? [event.deviceKey, event.other] : keysOf(event);
    if (!one || !two) continue;
    add(one, two);
    add(two, one);
  }
  return kin;
}

function withKin(kin: Kin, keys: Iterable<DeviceKey>): ReadonlySet<DeviceKey> {
  const all = new Set(keys);
  for (const key of all) for (const other of kin.get(key) ?? []) all.add(other);
  return all;
}

/**
 * Devices whose joins were undone or split: which of their rows began a device, only the fold can
 * tell. They are few.
 */
function turnedKeys(
  joins: readonly LoggedEvent[],
  undoRows: readonly LoggedEvent[],
): readonly DeviceKey[] {
  const undone = new Set(
    undoRows.flatMap(({ event }) => (event.kind === 'action-undone' ? event.eventIds : [])),
  );
  return joins.flatMap((row) =>
    isDeviceRow(row) && (row.event.kind === 'device-split' || undone.has(row.id))
      ? keysOf(row.event)
      : [],
  );
}

type Before = (seq: number) => number;

/**
 * Counts the devices that began before a row, except those with these keys and rows: each has its
 * ordinal from there. A key that a device was given later began none.
 */
function otherDevices(
  log: VisitLog,
  sessionId: string,
  joins: readonly LoggedEvent[],
): (keys: ReadonlySet<DeviceKey>, rows: readonly LoggedEvent[]) => Before {
  const given = new Map<DeviceKey, number>();
  for (const { event, seq } of joins) {
    if (event.kind === 'device-merged') given.set(event.into, given.get(event.into) ?? seq);
  }
  const renamed = log
    .firstRows(sessionId, [...given.keys()])
    .filter(([key, seq]) => seq > (given.get(key) ?? Infinity));
  return (keys, rows) => {
    const own = new Map<DeviceKey, number>();
    for (const row of rows.filter(isDeviceRow)) {
      const { deviceKey } = row.event;
      own.set(deviceKey, own.get(deviceKey) ?? row.seq);
    }
    const except = [
      ...own.values(),
      ...renamed.flatMap(([key, seq]) => (keys.has(key) ? [] : seq)),
    ];
    return (seq) => log.keysBefore(sessionId, seq) - except.filter((one) => one < seq).length;
  };
}
