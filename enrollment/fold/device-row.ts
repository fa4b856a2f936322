import type { DeviceEvent, LoggedEvent } from '../events.ts';

/** A log row about one device. */
export type DeviceRow = LoggedEvent & { readonly event: DeviceEvent };

export const isDeviceRow = (row: LoggedEvent): row is DeviceRow => 'deviceKey' in row.event;
