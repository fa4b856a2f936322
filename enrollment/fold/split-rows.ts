import type { MergedPair } from './bench-view.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { LoggedEvent } from '../events.ts';
import { foldDevice } from './fold-device.ts';

/** The two rows of a merge, once they are taken apart. */
export interface SplitRows {
  readonly target: Device;
  readonly moved: Device;
}

/** A joined row as it was before it was split, with the two rows that came of it. */
export interface SplitJoin extends SplitRows {
  readonly joined: Device;
  readonly pair: MergedPair;
  /** The merge before the one that was split, as it stood then. */
  readonly earlier: MergedPair | null;
}

/**
 * What two rows are when their merge is taken apart: as they were before it, and what was logged since
 * stays with the row that goes on. Null for a row that had only changed its key.
 * @param key what the row that goes on is called now; an entered serial can have given it another key.
 */
export function splitRows(pair: MergedPair, key: DeviceKey): SplitRows | null {
  if (pair.target === null) return null;
  const before = whoIsHere(pair.target, pair.moved);
  return whoIsHere(
    { ...since(before.target, pair.since), key },
    movedAfter(before.moved, pair.since),
  );
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
function whoIsHere(target: Device, moved: Device): SplitRows {
  if (!target.isPresent || !moved.isPresent || target.port !== moved.port) return { target, moved };
  return moved.lastSeenMs > target.lastSeenMs
    ? { target: { ...target, isPresent: false }, moved }
    : { target, moved: { ...moved, isPresent: false } };
}
