import { currentKey, rowAt, type BenchView } from '../fold/bench-view.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { DeviceEvent } from '../events.ts';
import { splitRows } from '../fold/split-rows.ts';

/**
 * True when the row `part` is the last that was merged into the row `key`, the cable did not prove it,
 * and no other row has taken a serial that one of the two had before.
 */
export function canSplit(view: BenchView, key: DeviceKey, part: DeviceKey): boolean {
  const row = rowAt(view, key);
  const pair = view.beforeMerge.get(part);
  if (!row || !pair || currentKey(view.mergedInto, part) !== row.key) return false;
  if (pair.target === null) return view.mergedInto.get(part) === row.key;
  const isFree = ({ serial }: Device): boolean =>
    serial === null || (view.keyOfSerial.get(serial.value) ?? row.key) === row.key;
  return row.joined?.part === part && isFree(pair.moved) && isFree(pair.target);
}

/**
 * What is logged when a person splits rows. Two that show one identity are in dispute from then on, as
 * two devices on the bench are that show the same one.
 */
export function splitEvents(
  view: BenchView,
  { sessionId, deviceKey, part, reason }: Omit<Split, 'kind'>,
): readonly DeviceEvent[] {
  const split: DeviceEvent = { kind: 'device-split', sessionId, deviceKey, part, reason };
  const pair = view.beforeMerge.get(part);
  const rows = pair ? splitRows(pair, currentKey(view.mergedInto, deviceKey)) : null;
  if (rows === null || rows.moved.refusal || rows.target.refusal) return [split];
  const { moved, target } = rows;
  const place = { kind: 'device-refused', sessionId, deviceKey: part, other: deviceKey } as const;
  if (moved.ecid !== null && moved.ecid === target.ecid) {
    return [split, { ...place, reason: 'ecid-on-two-devices', disputed: moved.ecid }];
  }
  const serial = moved.serial?.value ?? null;
  if (serial === null || serial !== target.serial?.value) return [split];
  return [split, { ...place, reason: 'serial-on-two-devices', disputed: serial }];
}

type Split = Extract<DeviceEvent, { kind: 'device-split' }>;
