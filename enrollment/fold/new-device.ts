import type { Device, LoggedLabel } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Ecid } from '../ecid.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import { strongerSerial } from '../serial-strength.ts';

type EventOf<Kind extends DeviceEvent['kind']> = Extract<DeviceEvent, { kind: Kind }>;

/** The row of a new device, from its first sighting or its label; null for any other event. */
export function newDevice(
  event: DeviceEvent,
  logged: LoggedEvent,
  ordinal: () => number,
): Device | null {
  switch (event.kind) {
    case 'device-sighted':
      return sightedDevice(event, logged, ordinal());
    case 'label-logged':
      return labelledDevice(event, logged, ordinal());
    default:
      return null;
  }
}

function sightedDevice(
  event: EventOf<'device-sighted'>,
  logged: LoggedEvent,
  ordinal: number,
): Device {
  const { sighting, deviceKey, sessionId } = event;
  return {
    key: deviceKey,
    sessionId,
    ecid: sighting.ecid ?? ecidOfKey(deviceKey),
    ...serialsAfter(null, event),
    udid: sighting.udid,
    kind: sighting.kind,
    productType: sighting.productType,
    model: sighting.model,
    mode: sighting.mode,
    port: sighting.port,
    isPresent: true,
    firstSeenMs: logged.atMs,
    lastSeenMs: logged.atMs,
    attaches: sighting.noticedBy === 'second-read' ? 0 : 1,
    notes: sighting.notes,
    refusal: null,
    enrolled: null,
    steps: {},
    ordinal,
  };
}

/** USB has shown nothing of it: a person says that there is a Mac with this label. */
function labelledDevice(
  event: EventOf<'label-logged'>,
  logged: LoggedEvent,
  ordinal: number,
): Device {
  const { deviceKey, sessionId, serial, model } = event;
  return {
    key: deviceKey,
    sessionId,
    ecid: ecidOfKey(deviceKey),
    serial: { value: serial, source: 'label' },
    portGuess: null,
    udid: null,
    kind: 'mac',
    productType: null,
    model,
    mode: null,
    port: null,
    isPresent: false,
    firstSeenMs: logged.atMs,
    lastSeenMs: logged.atMs,
    attaches: 0,
    notes: [],
    refusal: null,
    enrolled: null,
    steps: {},
    ordinal,
    labelled: labelOf(event, logged),
  };
}

/** The label of a row, as evidence. */
export const labelOf = (
  { deviceKey: key, raw, source, model }: EventOf<'label-logged'>,
  { id: eventId, by, atMs }: LoggedEvent,
): LoggedLabel => ({ eventId, key, raw, source, model, by, atMs });

/** The serial of a device after a sighting, and the guess of its port. */
export function serialsAfter(
  device: Device | null,
  { sighting, remembered }: EventOf<'device-sighted'>,
): Pick<Device, 'serial' | 'portGuess'> {
  const isGuess = remembered?.source === 'port-link';
  const known = strongerSerial(device?.serial ?? null, sighting.serial);
  const serial = isGuess ? known : strongerSerial(known, remembered);
  const guess = isGuess ? remembered : (device?.portGuess ?? null);
  return { serial, portGuess: serial === null ? guess : null };
}

function ecidOfKey(key: DeviceKey): Ecid | null {
  return key.startsWith('ecid:') ? (key.slice('ecid:'.length) as Ecid) : null;
}
