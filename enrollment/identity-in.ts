import type { BenchEvent } from './events.ts';
import type { SourcedSerial } from './identity.ts';

/** The identity that a row shows, under which later sessions find the device again. */
export function identityIn(event: BenchEvent): {
  readonly ecid: string | null;
  readonly serial: string | null;
} {
  switch (event.kind) {
    case 'device-sighted':
      return {
        ecid: event.sighting.ecid,
        serial: (event.sighting.serial ?? knownFromEcid(event.remembered))?.value ?? null,
      };
    case 'identity-linked':
      return { ecid: event.ecid, serial: event.serial.value };
    case 'serial-entered':
    case 'label-logged':
      return { ecid: null, serial: event.serial };
    default:
      return { ecid: null, serial: null };
  }
}

// A guess from the port must not make one Mac look like another that was here before.
const knownFromEcid = (serial: SourcedSerial | null): SourcedSerial | null =>
  serial?.source === 'ecid-link' ? serial : null;
