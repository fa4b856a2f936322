import { assertNever } from '../assert-never.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Ecid } from '../ecid.ts';
import { confirmed, withdrawn } from '../enrolled.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import type { ExceptionKind } from '../exceptions/exception-kind.ts';
import type { SourcedSerial } from '../identity.ts';
import type { SecondSource } from '../second-source/second-source.ts';
import { isEntered, strongerSerial } from './serial-strength.ts';
import type { Serial } from '../serial.ts';
import { withoutSerial, withoutWordOf } from './without-serial.ts';

type EventOf<Kind extends DeviceEvent['kind']> = Extract<DeviceEvent, { kind: Kind }>;

/** The first row of a device, from its first sighting. */
export function newDevice(
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

/** The device after one more of its events; merges of two rows are done by `project.ts`. */
export function foldDevice(device: Device, event: DeviceEvent, logged: LoggedEvent): Device {
  switch (event.kind) {
    case 'device-sighted':
      return afterSighting(device, event, logged);
    case 'device-departed':
      // A late word of the place that it moved away from says nothing about where it is now.
      return event.port === device.port
        ? { ...device, isPresent: false, lastSeenMs: logged.atMs, awaySinceMs: logged.atMs }
        : device;
    case 'identity-linked':
      return {
        ...device,
        ecid: event.ecid,
        serial: strongerSerial(device.serial, event.serial),
        portGuess: null,
      };
    case 'serial-entered': {
      const entered: SourcedSerial = { value: event.serial, source: event.source };
      return { ...device, serial: strongerSerial(device.serial, entered), portGuess: null };
    }
    case 'device-refused': {
      const { reason, other, disputed } = event;
      return { ...device, refusal: { reason, other, disputed, atMs: logged.atMs } };
    }
    case 'refusal-lifted':
      return withoutRefusal(device);
    case 'step-recorded':
      return { ...device, steps: stepsAfter(device.steps, event, logged) };
    case 'enrollment-confirmed':
      return {
        ...device,
        enrolled: confirmed(device.enrolled, {
          evidence: event.evidence,
          by: logged.by,
          atMs: logged.atMs,
        }),
      };
    case 'enrollment-withdrawn':
      return { ...device, enrolled: withdrawn(device.enrolled, event) };
    case 'device-reassigned':
      return { ...device, profile: event.to };
    case 'device-noted':
      return withNote(device, event.note);
    case 'damage-recorded':
      return withDamage(device, event, logged);
    case 'serial-withdrawn':
      return device.serial?.value === event.serial && isEntered(device.serial)
        ? { ...withoutSerial(device, event.serial), portGuess: event.guess ?? null }
        : withoutOwn(device, event.serial);
    case 'label-scanned': {
      const { label, raw } = event;
      const scanned = { label, raw, by: logged.by, atMs: logged.atMs };
      return { ...device, labels: [...(device.labels ?? []), scanned] };
    }
    case 'exception-accepted': {
      const { exception, remark, outcome } = event;
      const said = { exception, remark, ...(outcome && { outcome }) };
      const accepted = { ...said, by: logged.by, atMs: logged.atMs };
      return { ...device, accepted: [...acceptedBut(device, exception), accepted] };
    }
    case 'exception-reopened':
      return { ...device, accepted: acceptedBut(device, event.exception) };
    case 'earlier-found':
      return { ...device, earlier: event.earlier };
    case 'device-described':
      return afterDescription(device, event, logged);
    case 'device-merged':
    case 'device-split':
      return device;
    default:
      return assertNever(event);
  }
}

function withoutRefusal(device: Device): Device {
  const { refusal, lifted = [] } = device;
  if (refusal === null) return device;
  return { ...device, refusal: null, lifted: [...new Set([...lifted, refusal.reason])] };
}

/** A serial that was entered once, and that the device shows otherwise since, holds it no longer. */
const withoutOwn = (device: Device, serial: Serial): Device =>
  device.serial?.value === serial ? device : withoutWordOf(device, serial);

const acceptedBut = ({ accepted = [] }: Device, exception: ExceptionKind) =>
  accepted.filter((one) => one.exception !== exception);

function withNote({ note: _before, ...device }: Device, note: string | null): Device {
  return note === null ? device : { ...device, note };
}

function withDamage(
  { damage: _before, ...device }: Device,
  { isDamaged, remark }: EventOf<'damage-recorded'>,
  { by, atMs }: LoggedEvent,
): Device {
  return isDamaged ? { ...device, damage: { remark, by, atMs } } : device;
}

function afterDescription(
  device: Device,
  { source, facts, remembered }: EventOf<'device-described'>,
  { atMs }: LoggedEvent,
): Device {
  const said = facts.serial === null ? null : sourced(source, facts.serial);
  const serial = strongerSerial(strongerSerial(device.serial, said), remembered ?? null);
  return {
    ...device,
    ecid: device.ecid ?? facts.ecid ?? null,
    serial,
    portGuess: serial === null ? device.portGuess : null,
    udid: device.udid ?? facts.udid,
    productType: device.productType ?? facts.productType,
    described: { ...device.described, [source]: { source, facts, atMs } },
  };
}

/** `ioreg` and `system_profiler` read the same USB descriptor as the bench does. */
const sourced = (source: SecondSource, value: Serial): SourcedSerial => ({
  value,
  source: source === 'cfgutil' ? 'cfgutil' : 'usb-mac',
});

function afterSighting(
  device: Device,
  event: EventOf<'device-sighted'>,
  logged: LoggedEvent,
): Device {
  const { sighting } = event;
  const isNoNewAttach =
    sighting.noticedBy === 'second-read' ||
    (sighting.noticedBy === 'first-look' && device.isPresent && device.port === sighting.port);
  return {
    ...device,
    ecid: device.ecid ?? sighting.ecid,
    ...serialsAfter(device, event),
    udid: sighting.udid ?? device.udid,
    kind: sighting.kind ?? device.kind,
    productType: sighting.productType ?? device.productType,
    model: sighting.model ?? device.model,
    mode: sighting.mode,
    port: sighting.port,
    isPresent: true,
    lastSeenMs: logged.atMs,
    attaches: device.attaches + (isNoNewAttach ? 0 : 1),
    notes: sighting.notes,
  };
}

function serialsAfter(
  device: Device | null,
  { sighting, remembered }: EventOf<'device-sighted'>,
): Pick<Device, 'serial' | 'portGuess'> {
  const isGuess = remembered?.source === 'port-link';
  const known = strongerSerial(device?.serial ?? null, sighting.serial);
  const serial = isGuess ? known : strongerSerial(known, remembered);
  const guess = isGuess ? remembered : (device?.portGuess ?? null);
  return { serial, portGuess: serial === null ? guess : null };
}

function stepsAfter(
  steps: Device['steps'],
  event: EventOf<'step-recorded'>,
  logged: LoggedEvent,
): Device['steps'] {
  const { [event.stepId]: _before, ...others } = steps;
  if (event.outcome === 'undone') return others;
  const { outcome, reason } = event;
  return { ...others, [event.stepId]: { outcome, reason, by: logged.by, atMs: logged.atMs } };
}

function ecidOfKey(key: DeviceKey): Ecid | null {
  return key.startsWith('ecid:') ? (key.slice('ecid:'.length) as Ecid) : null;
}
