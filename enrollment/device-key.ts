import type { Brand } from './brand.ts';
import type { Ecid } from './ecid.ts';
import type { Serial } from './serial.ts';

/**
 * What makes two sightings one device: `ecid:` + 16 hex digits if known, else `serial:` + the
 * serial, else `sighting:` + the id of the first sighting, a placeholder until an identity is
 * known. Never a handle, address, port, product id or UDID (ADR 0003).
 */
export type DeviceKey = Brand<string, 'DeviceKey'>;

export const ecidKey = (ecid: Ecid): DeviceKey => `ecid:${ecid}` as DeviceKey;
export const serialKey = (serial: Serial): DeviceKey => `serial:${serial}` as DeviceKey;
export const sightingKey = (sightingId: string): DeviceKey => `sighting:${sightingId}` as DeviceKey;

/** True for a row whose device has not been identified yet. */
export const isPlaceholder = (key: DeviceKey): boolean => key.startsWith('sighting:');
