import type { BenchView } from '../fold/bench-view.ts';
import type { Device } from '../device.ts';
import { isPlaceholder, serialKey, type DeviceKey } from '../device-key.ts';
import type { DeviceEvent } from '../events.ts';
import { mergeOrder } from './merge-by-hand.ts';
import { labelParts } from '../fold/label-part.ts';
import { canSplit } from './split.ts';
import { isEntered } from '../serial-strength.ts';
import type { Serial } from '../serial.ts';

/** A serial that a person typed or scanned, and exactly what was entered. */
export interface EnteredSerial {
  readonly serial: Serial;
  readonly source: 'typed' | 'scan';
  readonly raw: string;
}

/** The events of a serial that a person entered; it gives a placeholder its key. */
export function enteredEvents(
  sessionId: string,
  deviceKey: DeviceKey,
  { serial, source, raw }: EnteredSerial,
): readonly DeviceEvent[] {
  const ref = { sessionId, deviceKey };
  const entered: DeviceEvent = { ...ref, kind: 'serial-entered', serial, source, raw };
  if (!isPlaceholder(deviceKey)) return [entered];
  const into = serialKey(serial);
  return [entered, { ...ref, kind: 'device-merged', into, why: 'by-hand' }];
}

/**
 * The events of a serial that a person entered for a device, when a row that is known from its label
 * only has that serial: both are one device, and one undo makes them two again.
 */
export function enteredOfLabel(
  device: Pick<Device, 'sessionId' | 'key'>,
  { serial, source, raw }: EnteredSerial,
  label: Device,
): readonly DeviceEvent[] {
  const { sessionId, key: deviceKey } = device;
  const { from, into } = mergeOrder(device, label);
  return [
    { sessionId, deviceKey, kind: 'serial-entered', serial, source, raw },
    { sessionId, deviceKey: from.key, kind: 'device-merged', into: into.key, why: 'by-hand' },
  ];
}

/** A row without the serial that a person had entered for it. */
interface WithoutEntry {
  /** Its key once these events are logged. */
  readonly key: DeviceKey;
  readonly events: readonly DeviceEvent[];
}

/**
 * Withdraws the serial that a person had entered for a device, along with the key that it gave; the
 * row of a label with that serial becomes separate again. Null if the earlier key cannot be restored.
 */
export function withoutEntry(view: BenchView, device: Device): WithoutEntry | null {
  const { sessionId, key, serial } = device;
  if (serial === null || !isEntered(serial)) return { key, events: [] };
  const label = labelParts(view, device);
  const isOfSerial = key === serialKey(serial.value);
  const before = label?.own ?? (isOfSerial ? keyBeforeEntry(view, key) : key);
  if (before === null) return null;
  const part = label?.part ?? (isOfSerial ? before : null);
  const ref = { sessionId, deviceKey: key };
  const withdrawn: DeviceEvent = {
    kind: 'serial-withdrawn',
    sessionId,
    deviceKey: label?.own ?? key,
    serial: serial.value,
  };
  const split: readonly DeviceEvent[] =
    part === null ? [] : [{ ...ref, kind: 'device-split', part, reason: null }];
  return { key: before, events: [withdrawn, ...split] };
}

function keyBeforeEntry(view: BenchView, key: DeviceKey): DeviceKey | null {
  const part = view.keyBefore.get(key);
  return part !== undefined && canSplit(view, key, part) ? part : null;
}
