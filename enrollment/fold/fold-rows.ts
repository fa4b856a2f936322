import { forgetApart } from './apart.ts';
import { currentKey } from './bench-view.ts';
import type { Device, JoinedRow } from '../device.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import { foldDevice, newDevice } from './fold-device.ts';
import { mergeDevices } from './merge-devices.ts';
import { foldSplit } from './fold-split.ts';
import type { FoldedBench } from './folded-bench.ts';
import { forgetSerial, putRow } from './put-row.ts';
import { rejoined } from './rejoin.ts';

type Merge = Extract<DeviceEvent, { kind: 'device-merged' }>;

/** Folds one event of a device of the session in focus: which row it is about, and what becomes of it. */
export function foldDeviceEvent(view: FoldedBench, event: DeviceEvent, logged: LoggedEvent): void {
  if (event.kind === 'device-merged') return foldMerge(view, event);
  if (event.kind === 'device-split') return foldSplit(view, event.deviceKey, event.part);
  const key = currentKey(view.mergedInto, event.deviceKey);
  const known = view.devices.get(key);
  if (event.kind === 'device-sighted') view.lastAtPort.set(event.sighting.port, key);
  if (known) {
    noteSince(view, known, logged);
    return putRow(view, foldDevice(known, event, logged));
  }
  if (event.kind === 'device-sighted') {
    view.lastOrdinal += 1;
    putRow(view, newDevice(event, logged, view.lastOrdinal));
  }
}

function foldMerge(view: FoldedBench, { deviceKey: from, into, why }: Merge): void {
  const fromKey = currentKey(view.mergedInto, from);
  const intoKey = currentKey(view.mergedInto, into);
  const moved = view.devices.get(fromKey);
  if (!moved || fromKey === intoKey) return;
  const target = view.devices.get(intoKey) ?? null;
  const again = why === 'by-hand' && target ? rejoined(view, fromKey, target) : null;
  if (!again) view.beforeMerge.set(fromKey, { moved, target, since: [] });
  if (why === 'by-hand') forgetApart(view, fromKey, intoKey);
  forgetSerial(view, moved);
  view.devices.delete(fromKey);
  view.refusedKeys.delete(fromKey);
  view.mergedInto.set(fromKey, intoKey);
  if (again) putRow(view, again);
  else if (target) {
    const joined = why === 'linked' ? null : { part: fromKey, why };
    putRow(view, withJoined(mergeDevices(moved, target), joined));
  } else putRow(view, { ...moved, key: intoKey });
  if (view.lastAtPort.get(moved.port) === fromKey) view.lastAtPort.set(moved.port, intoKey);
}

/** Only the last merge can be taken apart, and none that the cable proved. */
function withJoined({ joined: _before, ...row }: Device, joined: JoinedRow | null): Device {
  return joined === null ? row : { ...row, joined };
}

/** What happens to a joined row stays with the one that goes on, should they be split. */
function noteSince(view: FoldedBench, { joined }: Device, logged: LoggedEvent): void {
  const pair = joined === undefined ? undefined : view.beforeMerge.get(joined.part);
  if (!joined || !pair) return;
  view.beforeMerge.set(joined.part, { ...pair, since: [...pair.since, logged] });
}
