import { currentKey, type ApartRows } from './bench-view.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { BenchEvent, DeviceEvent, LoggedEvent, SessionEvent } from '../events.ts';
import { isDeviceRow, keysOf } from './device-row.ts';
import { effectiveRows } from './effective-rows.ts';
import { foldDeviceEvent } from './fold-rows.ts';
import type { FoldedBench } from './folded-bench.ts';
import { emptyBenchView, foldEvent } from './project.ts';
import { forgetSerial, putRow } from './put-row.ts';
import { upTo } from './up-to.ts';
import type { Port } from '../usb-device.ts';

/** The log, from which the fold reads rows again. */
export interface RowSource {
  readonly findEvent: (id: string) => LoggedEvent | null;
  /** Every row of these keys in this session, oldest first. */
  readonly readDevice: (sessionId: string, keys: readonly DeviceKey[]) => Iterable<LoggedEvent>;
}

/** Rows that were folded again; they replace what a view has under these keys. */
export interface Refolded {
  readonly keys: readonly DeviceKey[];
  readonly devices: readonly Device[];
  readonly mergedInto: readonly (readonly [DeviceKey, DeviceKey])[];
  readonly keyBefore: readonly (readonly [DeviceKey, DeviceKey])[];
  readonly apart: readonly ApartRows[];
  readonly lastAtPort: readonly (readonly [Port, DeviceKey])[];
}

/** Folds the device rows and undo rows of the session in focus, in log order. */
export function foldRows(view: FoldedBench, rows: Iterable<LoggedEvent>, source: RowSource): void {
  for (const row of rows) foldRow(view, row, source);
}

/**
 * Folds a log row. If it undoes an action or splits a merge, the devices concerned are folded again
 * without the rows that it takes out.
 * @returns what was folded again; null for nearly every row
 */
export function foldRow(
  view: FoldedBench,
  logged: LoggedEvent,
  source: RowSource,
): Refolded | null {
  const { event, seq, id } = logged;
  // The outline of the log says that it is undone later: it is never folded.
  if (isMark(event) && view.undone.has(id)) return null;
  const taken = event.kind === 'action-undone' ? takenOut(view, event, seq, source) : [];
  foldEvent(view, logged);
  if (!('sessionId' in event) || event.sessionId !== view.focusSessionId) return null;
  if (event.kind === 'device-split') return foldUntil(view, seq, keysOf(event), source);
  return taken.length === 0 ? null : foldUntil(view, seq, keysOfRows(taken, source), source);
}

/** The rows that an undo takes out of their devices, which those that were never folded are not in. */
function takenOut(
  view: FoldedBench,
  { eventIds, leavesOut }: Extract<SessionEvent, { readonly kind: 'action-undone' }>,
  seq: number,
  source: RowSource,
): readonly string[] {
  if (leavesOut !== true) return [];
  const isUnfolded = (id: string): boolean =>
    view.undone.get(id)?.seq === seq && isMark(source.findEvent(id)?.event);
  return eventIds.filter((id) => !isUnfolded(id));
}

/** Kinds that mark a device and say nothing of who it is or where. */
const MARKS: readonly BenchEvent['kind'][] = [
  'step-recorded',
  'enrollment-confirmed',
  'enrollment-withdrawn',
  'device-reassigned',
  'device-noted',
  'damage-recorded',
  'exception-accepted',
  'exception-reopened',
  'service-answered',
];

const isMark = (event: BenchEvent | undefined): boolean =>
  event !== undefined && MARKS.includes(event.kind);

function foldUntil(
  view: FoldedBench,
  untilSeq: number,
  keys: readonly DeviceKey[],
  source: RowSource,
): Refolded {
  const refolded = foldAgain(view, keys, source, { untilSeq });
  putAgain(view, refolded);
  return refolded;
}

/** The keys of the devices that these rows are about. */
export const keysOfRows = (ids: readonly string[], source: RowSource): readonly DeviceKey[] =>
  ids.flatMap((id) => {
    const row = source.findEvent(id);
    return row && isDeviceRow(row) ? keysOf(row.event) : [];
  });

/** How the log to fold differs from the log that the view knows. */
export interface Otherwise {
  /** Rows after this one are left out. */
  readonly untilSeq?: number;
  /** Rows to undo in addition to those of the view, as if by the next log row. */
  readonly undone?: readonly string[];
  /** Events to fold as if they were the next log rows. */
  readonly added?: readonly DeviceEvent[];
}

/** Folds these rows again from the log; the view does not change. */
export function foldAgain(
  view: FoldedBench,
  keys: readonly DeviceKey[],
  source: RowSource,
  { untilSeq = Infinity, undone: more = [], added = [] }: Otherwise,
): Refolded {
  const all = [...withKin(view, keys)];
  const next = new Set(more);
  const undoneBy = (row: LoggedEvent): number | undefined => {
    if (next.has(row.id)) return Infinity;
    const seq = view.undone.get(row.id)?.seq;
    return seq === undefined || seq <= untilSeq || isMark(row.event) ? seq : undefined;
  };
  const logged = source.readDevice(view.focusSessionId ?? '', all);
  const rows = [...upTo(logged, untilSeq), ...added.map(asNextRow)];
  const again: FoldedBench = {
    ...emptyBenchView(view.focusSessionId),
    sessions: view.sessions,
    lastOrdinal: view.lastOrdinal,
    ordinals: new Map(view.ordinals),
  };
  for (const row of effectiveRows(rows, undoneBy)) foldDeviceEvent(again, row.event, row);
  return {
    keys: all,
    devices: [...again.devices.values()],
    mergedInto: [...again.mergedInto],
    keyBefore: [...again.keyBefore],
    apart: [...again.apart],
    lastAtPort: [...again.lastAtPort],
  };
}

const asNextRow = (event: DeviceEvent, index: number): LoggedEvent => ({
  seq: Number.MAX_SAFE_INTEGER,
  id: `next ${String(index)}`,
  benchId: '',
  atMs: 0,
  by: null,
  event,
});

/** These keys and those of all rows that were ever merged or in dispute with theirs. */
function withKin({ kin, mergedInto }: FoldedBench, keys: readonly DeviceKey[]): Set<DeviceKey> {
  const all = new Set(keys.map((key) => currentKey(mergedInto, key)));
  for (const key of keys) all.add(key);
  for (const key of all) for (const other of kin.get(key) ?? []) all.add(other);
  return all;
}

/**
 * Every row of the log about this device, oldest first: also those that were undone, and those
 * logged under a key that it no longer has.
 */
export function rowsAbout(
  view: FoldedBench,
  key: DeviceKey,
  source: RowSource,
): readonly LoggedEvent[] {
  const own = currentKey(view.mergedInto, key);
  const rows = [...source.readDevice(view.focusSessionId ?? '', [...withKin(view, [own])])];
  const undoneBy = (row: LoggedEvent) => (isJoin(row) ? view.undone.get(row.id)?.seq : undefined);
  const keys = new Map(effectiveRows(rows, undoneBy).map(({ id, event }) => [id, event.deviceKey]));
  return rows.filter(({ id, event }) => {
    const of = keys.get(id) ?? ('deviceKey' in event ? keyLeft(view, event) : own);
    return currentKey(view.mergedInto, of) === own;
  });
}

/** A split that gave a placeholder its key back is about the placeholder: its other key is gone. */
function keyLeft({ devices, mergedInto }: FoldedBench, event: DeviceEvent): DeviceKey {
  const isGone = !devices.has(currentKey(mergedInto, event.deviceKey));
  return event.kind === 'device-split' && isGone ? event.part : event.deviceKey;
}

/** True for rows that decide which device other rows are about. */
const isJoin = ({ event }: LoggedEvent): boolean =>
  event.kind === 'device-merged' || event.kind === 'device-split' || event.kind === 'label-logged';

/** Replaces what the view has of these rows with what was folded again. */
export function putAgain(view: FoldedBench, refolded: Refolded): void {
  const keys = new Set(refolded.keys);
  const kept = new Set(refolded.devices.map(({ key }) => key));
  for (const key of keys) {
    forgetSerial(view, view.devices.get(key));
    for (const map of [view.mergedInto, view.keyBefore]) map.delete(key);
    view.refusedKeys.delete(key);
    // A row that stays keeps its place: the first one that matches is found.
    if (!kept.has(key)) view.devices.delete(key);
  }
  for (const pair of view.apart) if (pair.some((key) => keys.has(key))) view.apart.delete(pair);
  for (const pair of refolded.apart) view.apart.add(pair);
  for (const [from, into] of refolded.mergedInto) view.mergedInto.set(from, into);
  for (const [key, before] of refolded.keyBefore) view.keyBefore.set(key, before);
  for (const device of refolded.devices) putRow(view, device);
  const last = new Map(refolded.lastAtPort);
  for (const [port, key] of view.lastAtPort) {
    const now = last.get(port);
    if (keys.has(key) && now !== undefined) view.lastAtPort.set(port, now);
  }
}

/** A source over rows in memory. */
export const sourceOf = (rows: readonly LoggedEvent[]) =>
  ({
    findEvent: (id) => rows.find((row) => row.id === id) ?? null,
    readDevice: (sessionId, keys) => {
      const wanted = new Set(keys);
      return rows
        .filter(isDeviceRow)
        .filter(({ event }) => event.sessionId === sessionId && wanted.has(event.deviceKey));
    },
  }) satisfies RowSource;
