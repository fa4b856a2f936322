import type { DeviceKey } from '../device-key.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';

/** A log row about one device. */
export type DeviceRow = LoggedEvent & { readonly event: DeviceEvent };

export const isDeviceRow = (row: LoggedEvent): row is DeviceRow => 'deviceKey' in row.event;

/** True for an event that makes a row where there is none: a sighting, or a label. */
export const beginsDevice = ({ kind }: DeviceEvent): boolean =>
  kind === 'device-sighted' || kind === 'label-logged';

/** The keys of the devices that an event is about: both of them for a merge or a split. */
export function keysOf(event: DeviceEvent): readonly DeviceKey[] {
  if (event.kind === 'device-merged') return [event.deviceKey, event.into];
  return event.kind === 'device-split' ? [event.deviceKey, event.part] : [event.deviceKey];
}
