import type { BenchView } from '../fold/bench-view.ts';
import type { Device } from '../device.ts';
import { isPlaceholder, serialKey, type DeviceKey } from '../device-key.ts';
import type { DeviceEvent } from '../events.ts';
import { mergeOrder } from './merge-by-hand.ts';
import { canSplit } from './split.ts';
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
  device: Device,
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

/**
 * The events that replace the serial that a person had entered for a device: the old serial is
 * withdrawn first, along with the key that it gave. Null if the earlier key cannot be restored.
 */
export function enteredAgain(
  view: BenchView,
  { sessionId, key, serial }: Device,
  entered: EnteredSerial,
): readonly DeviceEvent[] | null {
  if (serial === null) return enteredEvents(sessionId, key, entered);
  const withdrawn = { kind: 'serial-withdrawn', sessionId, serial: serial.value } as const;
  if (key !== serialKey(serial.value)) {
    return [{ ...withdrawn, deviceKey: key }, ...enteredEvents(sessionId, key, entered)];
  }
  const part = view.keyBefore.get(key);
  if (part === undefined || !canSplit(view, key, part)) return null;
  return [
    { ...withdrawn, deviceKey: key },
    { kind: 'device-split', sessionId, deviceKey: key, part, reason: null },
    ...enteredEvents(sessionId, part, entered),
  ];
}
