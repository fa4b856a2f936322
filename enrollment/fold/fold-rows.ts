import { forgetApart } from './apart.ts';
import { currentKey } from './bench-view.ts';
import type { Device, MergedRow } from '../device.ts';
import { isPlaceholder, type DeviceKey } from '../device-key.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import { foldDevice } from './fold-device.ts';
import { mergeDevices } from './merge-devices.ts';
import type { FoldedBench } from './folded-bench.ts';
import { newDevice } from './new-device.ts';
import { forgetSerial, putRow } from './put-row.ts';

type Merge = Extract<DeviceEvent, { kind: 'device-merged' }>;

/** Folds one device event of the session in focus into the row that it is about. */
export function foldDeviceEvent(view: FoldedBench, event: DeviceEvent, logged: LoggedEvent): void {
  if (event.kind === 'device-merged') return foldMerge(view, event);
  if (event.kind === 'device-split') {
    // The merge itself is removed when the rows are folded again (`refold.ts`).
    view.apart.add([event.part, event.deviceKey]);
    return;
  }
  const key = currentKey(view.mergedInto, event.deviceKey);
  const known = view.devices.get(key);
  if (event.kind === 'device-sighted') view.lastAtPort.set(event.sighting.port, event.deviceKey);
  if (event.kind === 'device-refused' && event.other !== null) noteKin(view, key, event.other);
  if (known) return putRow(view, foldDevice(known, event, logged));
  const begun = newDevice(event, logged, () => ordinalOf(view, key));
  if (begun) putRow(view, begun);
}

function ordinalOf(view: FoldedBench, key: DeviceKey): number {
  const ordinal = view.ordinals.get(key) ?? view.lastOrdinal + 1;
  view.ordinals.set(key, ordinal);
  view.lastOrdinal = Math.max(view.lastOrdinal, ordinal);
  return ordinal;
}

function foldMerge(view: FoldedBench, { deviceKey: from, into, why }: Merge): void {
  const fromKey = currentKey(view.mergedInto, from);
  const intoKey = currentKey(view.mergedInto, into);
  const moved = view.devices.get(fromKey);
  if (!moved || fromKey === intoKey) return;
  const target = view.devices.get(intoKey);
  if (why === 'by-hand') forgetApart(view, fromKey, intoKey);
  forgetSerial(view, moved);
  view.devices.delete(fromKey);
  view.refusedKeys.delete(fromKey);
  view.mergedInto.set(fromKey, intoKey);
  noteKin(view, fromKey, intoKey);
  if (target) {
    const joined = why === 'linked' ? null : { part: fromKey, why };
    return putRow(view, withJoined(mergeDevices(moved, target), joined));
  }
  if (isPlaceholder(fromKey)) view.keyBefore.set(intoKey, fromKey);
  putRow(view, { ...moved, key: intoKey });
}

function noteKin({ kin }: FoldedBench, one: DeviceKey, other: DeviceKey): void {
  for (const [key, next] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = kin.get(key) ?? [];
    if (!known.includes(next)) kin.set(key, [...known, next]);
  }
}

/** Only the last merge can be split, and none that the cable proved. */
function withJoined({ joined: _before, ...row }: Device, joined: MergedRow | null): Device {
  return joined === null ? row : { ...row, joined };
}
