import { apartMark, currentKey, type MergedPair } from './bench-view.ts';
import type { Device } from './device.ts';
import type { DeviceKey } from './device-key.ts';
import type { LoggedEvent } from './events.ts';
import { foldDevice } from './fold-device.ts';
import type { FoldedBench } from './folded-bench.ts';
import { forgetSerial, putRow } from './put-row.ts';

/**
 * Takes the last merge of a row apart. Both stand as they did before it; what was logged since stays
 * with the row that goes on. A row that had only changed its key gets the old one back.
 */
export function foldSplit(view: FoldedBench, key: DeviceKey, part: DeviceKey): void {
  const pair = view.beforeMerge.get(part);
  const joined = view.devices.get(currentKey(view.mergedInto, key));
  if (!pair || !joined || view.mergedInto.get(part) !== joined.key) return;
  if (pair.target === null) return takeBack(view, joined, part);
  if (joined.joined?.part !== part) return;
  undoMerge(view, joined, part);
  view.apart.add(apartMark(part, joined.key));
  const before = whoIsHere(pair.target, pair.moved);
  const { target, moved } = whoIsHere(
    since(before.target, pair.since),
    movedAfter(before.moved, pair.since),
  );
  putRow(view, target);
  putRow(view, moved);
  if (moved.isPresent) view.lastAtPort.set(moved.port, part);
}

/** The entry that gave a place holder its key is withdrawn; nothing else of the row changes. */
function takeBack(view: FoldedBench, joined: Device, part: DeviceKey): void {
  undoMerge(view, joined, part);
  view.devices.delete(joined.key);
  view.refusedKeys.delete(joined.key);
  putRow(view, { ...joined, key: part });
  for (const [port, key] of view.lastAtPort) {
    if (key === joined.key) view.lastAtPort.set(port, part);
  }
}

function undoMerge(view: FoldedBench, joined: Device, part: DeviceKey): void {
  view.beforeMerge.delete(part);
  view.mergedInto.delete(part);
  forgetSerial(view, joined);
}

/** A row with what was logged since; what was not here cannot have left. */
function since(device: Device, events: readonly LoggedEvent[]): Device {
  let row = device;
  for (const logged of events) {
    const { event } = logged;
    if (!('deviceKey' in event)) continue;
    if (event.kind === 'device-departed' && !row.isPresent) continue;
    row = foldDevice(row, event, logged);
  }
  return row;
}

/** The other row was there until it left, or until something else was sighted as the joined one. */
function movedAfter(moved: Device, events: MergedPair['since']): Device {
  const sighted = events.findIndex(({ event }) => event.kind === 'device-sighted');
  const left = (sighted === -1 ? events : events.slice(0, sighted)).filter(
    ({ event }) => event.kind === 'device-departed',
  );
  const row = since(moved, left);
  return sighted === -1 ? row : { ...row, isPresent: false };
}

/** One port holds one device: of two that were seen at it, the one that came later. */
function whoIsHere(target: Device, moved: Device): { target: Device; moved: Device } {
  if (!target.isPresent || !moved.isPresent || target.port !== moved.port) return { target, moved };
  return moved.lastSeenMs > target.lastSeenMs
    ? { target: { ...target, isPresent: false }, moved }
    : { target, moved: { ...moved, isPresent: false } };
}
