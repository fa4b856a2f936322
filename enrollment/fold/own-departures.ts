import { currentKey } from './bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { DeviceRow } from './device-row.ts';
import type { Port } from '../usb-device.ts';

/**
 * The rows without the merges with these ids. While two rows were merged, departures were logged
 * under one key: each belongs to the row that was at the port. A row whose departure was not seen
 * left when the other one was sighted.
 */
export function withOwnDepartures(
  rows: readonly DeviceRow[],
  cuts: ReadonlySet<string>,
): readonly DeviceRow[] {
  const walk: Walk = { presences: new Map(), mergedInto: new Map(), pairs: [] };
  return rows.flatMap((row): readonly DeviceRow[] => {
    switch (row.event.kind) {
      case 'device-sighted':
        return afterSighting(walk, row, row.event.sighting.port);
      case 'device-departed':
        return [departed(walk, row, row.event.port)];
      case 'device-merged':
        return cuts.has(row.id)
          ? afterCut(walk, row, row.event.into)
          : merged(walk, row, row.event.into);
      default:
        return [row];
    }
  });
}

/** Where the rows are at one point of the log. */
interface Walk {
  readonly presences: Map<DeviceKey, Presence>;
  readonly mergedInto: Map<DeviceKey, DeviceKey>;
  /** The two rows of each merge that was cut so far. */
  readonly pairs: (readonly [part: DeviceKey, into: DeviceKey])[];
}

interface Presence {
  readonly port: Port;
  readonly isPresent: boolean;
  readonly seq: number;
}

function afterSighting(walk: Walk, row: DeviceRow, port: Port): readonly DeviceRow[] {
  const key = currentKey(walk.mergedInto, row.event.deviceKey);
  const left = partsOf(walk, key).flatMap((part) => leaving(walk, row, part));
  walk.presences.set(key, { port, isPresent: true, seq: row.seq });
  return [...left, row];
}

function departed(walk: Walk, row: DeviceRow, port: Port): DeviceRow {
  const key = currentKey(walk.mergedInto, row.event.deviceKey);
  const keys = [key, ...partsOf(walk, key)];
  const deviceKey = keys.find((one) => isAt(walk, one, port));
  if (deviceKey === undefined) return row;
  walk.presences.set(deviceKey, { port, isPresent: false, seq: row.seq });
  return deviceKey === key ? row : { ...row, event: { ...row.event, deviceKey } };
}

function merged(walk: Walk, row: DeviceRow, target: DeviceKey): readonly DeviceRow[] {
  const { presences, mergedInto } = walk;
  const key = currentKey(mergedInto, row.event.deviceKey);
  const into = currentKey(mergedInto, target);
  if (key === into) return [row];
  const later = latest(presences.get(key), presences.get(into));
  mergedInto.set(key, into);
  if (later) presences.set(into, later);
  return [row];
}

/** From here on they are two rows. If both are at one port, the one that came later is there. */
function afterCut(walk: Walk, row: DeviceRow, target: DeviceKey): readonly DeviceRow[] {
  const key = currentKey(walk.mergedInto, row.event.deviceKey);
  const into = currentKey(walk.mergedInto, target);
  walk.pairs.push([key, into]);
  const [own, other] = [walk.presences.get(key), walk.presences.get(into)];
  if (!own?.isPresent || !other || !isAt(walk, into, own.port)) return [];
  return leaving(walk, row, own.seq > other.seq ? into : key);
}

function leaving(walk: Walk, row: DeviceRow, deviceKey: DeviceKey): readonly DeviceRow[] {
  const presence = walk.presences.get(deviceKey);
  if (!presence?.isPresent) return [];
  walk.presences.set(deviceKey, { ...presence, isPresent: false });
  const { sessionId } = row.event;
  const { port } = presence;
  // No row of the log says so.
  return [
    {
      ...row,
      id: '',
      event: { kind: 'device-departed', sessionId, deviceKey, port, noticed: 'event' },
    },
  ];
}

const partsOf = ({ pairs, mergedInto }: Walk, key: DeviceKey): readonly DeviceKey[] =>
  pairs.flatMap(([part, into]) =>
    currentKey(mergedInto, into) === key ? [currentKey(mergedInto, part)] : [],
  );

const isAt = ({ presences }: Walk, key: DeviceKey, port: Port): boolean => {
  const presence = presences.get(key);
  return presence?.isPresent === true && presence.port === port;
};

/** A device that is attached says more than one that has left. */
function latest(one: Presence | undefined, other: Presence | undefined): Presence | undefined {
  if (!one || !other) return one ?? other;
  if (one.isPresent !== other.isPresent) return one.isPresent ? one : other;
  return one.seq > other.seq ? one : other;
}
