import { currentKey } from './bench-view.ts';
import { isPlaceholder, type DeviceKey } from '../device-key.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import { beginsDevice, isDeviceRow, type DeviceRow } from './device-row.ts';
import { withOwnDepartures } from './own-departures.ts';

/** The number of the row that undid this row; undefined for one that still counts. */
export type UndoneBy = (row: LoggedEvent) => number | undefined;

type EventOf<Kind extends DeviceEvent['kind']> = Extract<DeviceEvent, { kind: Kind }>;
type RowOf<Kind extends DeviceEvent['kind']> = LoggedEvent & { readonly event: EventOf<Kind> };

/**
 * The rows that still count, oldest first: all except undone rows and merges that were split (ADR
 * 0014). What was logged under the key of a merged row stays with that row, except its departures:
 * they belong to whichever of the two rows was at the port.
 * @param rows every row of these devices, in log order
 */
export function effectiveRows(
  rows: Iterable<LoggedEvent>,
  undoneBy: UndoneBy,
): readonly DeviceRow[] {
  const isUndone = (row: LoggedEvent): boolean => undoneBy(row) !== undefined;
  const counting = [...rows].filter(
    (row): row is DeviceRow => isDeviceRow(row) && (isMerge(row) || !isUndone(row)),
  );
  let left: readonly DeviceRow[] = counting.some(isMerge)
    ? withoutIdleMerges(counting, undoneBy)
    : counting;
  const cuts = new Set<string>();
  const cut = (merge: RowOf<'device-merged'>, untilSeq: number): void => {
    if (isRename(left, merge)) left = renamedBack(left, merge, untilSeq);
    else cuts.add(merge.id);
  };
  // Rows are found again by id, because giving back a key replaces them.
  for (const { id } of left.filter(isUndone)) {
    const merge = left.filter(isMerge).find((row) => row.id === id);
    if (merge) cut(merge, undoneBy(merge) ?? Infinity);
  }
  for (const { id } of left.filter(isSplit)) {
    const split = left.find((one) => one.id === id);
    const merge = split && isSplit(split) ? mergeBefore(left, split, cuts) : undefined;
    if (!split || !merge) continue;
    if (isRename(left, merge)) left = left.filter((one) => one !== split);
    cut(merge, split.seq);
  }
  return cuts.size === 0 ? left : withOwnDepartures(left, cuts);
}

/** The device rows of a session that still count; `rows` includes its undo rows. */
export function effectiveOf(rows: readonly LoggedEvent[]): readonly DeviceRow[] {
  const undone = new Map(
    rows.flatMap(({ event, seq }) =>
      event.kind === 'action-undone' && event.leavesOut === true
        ? event.eventIds.map((id) => [id, seq] as const)
        : [],
    ),
  );
  return effectiveRows(rows, ({ id }) => undone.get(id));
}

const isMerge = (row: DeviceRow): row is RowOf<'device-merged'> =>
  row.event.kind === 'device-merged';
const isSplit = (row: DeviceRow): row is RowOf<'device-split'> => row.event.kind === 'device-split';

/** Drops merges of rows that were already one: left in, they would outlive the earlier merge. */
function withoutIdleMerges(rows: readonly DeviceRow[], undoneBy: UndoneBy): readonly DeviceRow[] {
  const mergedInto = new Map<DeviceKey, DeviceKey>();
  const ends = new Map<DeviceKey, number>();
  return rows.filter((row) => {
    for (const [key, seq] of ends) if (seq <= row.seq && ends.delete(key)) mergedInto.delete(key);
    if (isSplit(row)) mergedInto.delete(row.event.part);
    if (!isMerge(row)) return true;
    const from = currentKey(mergedInto, row.event.deviceKey);
    const into = currentKey(mergedInto, row.event.into);
    if (from === into) return false;
    mergedInto.set(from, into);
    const until = undoneBy(row);
    if (until !== undefined) ends.set(from, until);
    return true;
  });
}

/** The merge that a split undoes: the last one of that row that still counts. */
const mergeBefore = (
  rows: readonly DeviceRow[],
  { seq, event: { part } }: RowOf<'device-split'>,
  cuts: ReadonlySet<string>,
): RowOf<'device-merged'> | undefined =>
  rows
    .filter(isMerge)
    .findLast((row) => row.seq < seq && row.event.deviceKey === part && !cuts.has(row.id));

/** True if an entered serial gave a placeholder its key: there was no second row. */
const isRename = (rows: readonly DeviceRow[], merge: RowOf<'device-merged'>): boolean =>
  isPlaceholder(merge.event.deviceKey) &&
  !rows.some(
    ({ seq, event }) =>
      seq < merge.seq &&
      ((beginsDevice(event) && event.deviceKey === merge.event.into) ||
        (event.kind === 'device-merged' && event.into === merge.event.into)),
  );

/** The rows with the earlier key wherever the later one meant the same device. */
function renamedBack(
  rows: readonly DeviceRow[],
  merge: RowOf<'device-merged'>,
  untilSeq: number,
): readonly DeviceRow[] {
  const { deviceKey: earlier, into: later } = merge.event;
  const keyOf = (key: DeviceKey): DeviceKey => (key === later ? earlier : key);
  return rows.flatMap((row): readonly DeviceRow[] => {
    if (row === merge) return [];
    if (row.seq < merge.seq || row.seq >= untilSeq) return [row];
    return [{ ...row, event: withKeys(row.event, keyOf) }];
  });
}

function withKeys(event: DeviceEvent, keyOf: (key: DeviceKey) => DeviceKey): DeviceEvent {
  const deviceKey = keyOf(event.deviceKey);
  switch (event.kind) {
    case 'device-merged':
      return { ...event, deviceKey, into: keyOf(event.into) };
    case 'device-split':
      return { ...event, deviceKey, part: keyOf(event.part) };
    case 'device-refused':
      return { ...event, deviceKey, other: event.other && keyOf(event.other) };
    default:
      return { ...event, deviceKey };
  }
}
