import { isPlaceholder, serialKey, type DeviceKey } from './device-key.ts';
import type { DeviceEvent } from './events.ts';
import type { Serial } from './serial.ts';

/** A serial that a person typed or scanned, and exactly what was entered. */
export interface EnteredSerial {
  readonly serial: Serial;
  readonly source: 'typed' | 'scan';
  readonly raw: string;
}

/** The events of a serial that a person entered: a place holder gets its key from it. */
export function enteredEvents(
  sessionId: string,
  deviceKey: DeviceKey,
  { serial, source, raw }: EnteredSerial,
): readonly DeviceEvent[] {
  const place = { sessionId, deviceKey };
  const entered: DeviceEvent = { ...place, kind: 'serial-entered', serial, source, raw };
  if (!isPlaceholder(deviceKey)) return [entered];
  const into = serialKey(serial);
  return [entered, { ...place, kind: 'device-merged', into, why: 'by-hand' }];
}
