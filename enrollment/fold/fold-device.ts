import { isLabelOnly, type Device } from '../device.ts';
import { confirmed, withdrawn } from '../enrolled.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import type { ExceptionKind } from '../exception-kind.ts';
import type { SourcedSerial } from '../identity.ts';
import type { SecondSource } from '../second-source.ts';
import { isEntered, strongerSerial } from '../serial-strength.ts';
import type { Serial } from '../serial.ts';
import { answered } from './fold-services.ts';
import { labelOf, serialsAfter } from './new-device.ts';
import { withoutSerial, withoutWordOf } from './without-serial.ts';

type EventOf<Kind extends DeviceEvent['kind']> = Extract<DeviceEvent, { kind: Kind }>;

type Fold<Kind extends DeviceEvent['kind']> = (
  device: Device,
  event: EventOf<Kind>,
  logged: LoggedEvent,
) => Device;

const unchanged = (device: Device): Device => device;

/** How each kind of event changes its device; `fold-rows.ts` merges, `refold.ts` splits. */
const FOLDS: { readonly [Kind in DeviceEvent['kind']]: Fold<Kind> } = {
  'device-sighted': afterSighting,
  'device-departed': afterDeparture,
  'identity-linked': (device, { ecid, serial }) => ({
    ...device,
    ecid,
    serial: strongerSerial(device.serial, serial),
    portGuess: null,
  }),
  'serial-entered': (device, { serial: value, source }) => ({
    ...device,
    serial: strongerSerial(device.serial, { value, source }),
    portGuess: null,
  }),
  'device-refused': withRefusal,
  'refusal-lifted': withoutRefusal,
  'step-recorded': (device, event, logged) => ({
    ...device,
    steps: stepsAfter(device.steps, event, logged),
  }),
  'enrollment-confirmed': (device, { evidence }, { by, atMs }) => ({
    ...device,
    enrolled: confirmed(device.enrolled, { evidence, by, atMs }),
  }),
  'enrollment-withdrawn': (device, event) => ({
    ...device,
    enrolled: withdrawn(device.enrolled, event),
  }),
  'service-answered': (device, event, { atMs }) => ({
    ...device,
    services: answered(device.services, event, atMs),
  }),
  'device-reassigned': (device, { to }) => ({ ...device, profile: to }),
  'device-noted': withNote,
  'damage-recorded': withDamage,
  'serial-withdrawn': withSerialWithdrawn,
  'label-scanned': (device, { label, raw }, { by, atMs }) => ({
    ...device,
    labels: [...(device.labels ?? []), { label, raw, by, atMs }],
  }),
  'label-logged': (device, event, logged) => ({
    ...device,
    serial: strongerSerial(device.serial, { value: event.serial, source: 'label' }),
    portGuess: null,
    model: device.model ?? event.model,
    labelled: labelOf(event, logged),
  }),
  'exception-accepted': withAccepted,
  'exception-reopened': (device, { exception }) => ({
    ...device,
    accepted: acceptedBut(device, exception),
  }),
  'earlier-found': withEarlier,
  'device-described': afterDescription,
  'device-merged': unchanged,
  'device-split': unchanged,
};

/** The device after one more of its events. */
export const foldDevice = (device: Device, event: DeviceEvent, logged: LoggedEvent): Device =>
  (FOLDS[event.kind] as Fold<DeviceEvent['kind']>)(device, event, logged);

/** A late detach from a port that the device has left before says nothing about where it is now. */
function afterDeparture(
  device: Device,
  { port }: EventOf<'device-departed'>,
  { atMs }: LoggedEvent,
): Device {
  if (port !== device.port) return device;
  return { ...device, isPresent: false, lastSeenMs: atMs, awaySinceMs: atMs };
}

/** What rests on an entered serial applies only while the row has that serial. */
const isOf = ({ serial }: Device, value: string | null | undefined): boolean =>
  serial?.value === value;

function withRefusal(
  device: Device,
  { reason, other, disputed }: EventOf<'device-refused'>,
  { atMs }: LoggedEvent,
): Device {
  if (reason === 'not-expected' && !isOf(device, disputed)) return device;
  return { ...device, refusal: { reason, other, disputed, atMs } };
}

function withEarlier(device: Device, { earlier }: EventOf<'earlier-found'>): Device {
  if (earlier.entered !== undefined && !isOf(device, earlier.entered)) return device;
  return { ...device, earlier };
}

function withoutRefusal(device: Device): Device {
  const { refusal, lifted = [] } = device;
  if (refusal === null) return device;
  return { ...device, refusal: null, lifted: [...new Set([...lifted, refusal.reason])] };
}

function withSerialWithdrawn(
  device: Device,
  { serial, guess }: EventOf<'serial-withdrawn'>,
): Device {
  // The device has reported another serial since, so the entered one no longer applies.
  if (device.serial?.value !== serial) return withoutWordOf(device, serial);
  if (!isEntered(device.serial)) return device;
  return { ...withoutSerial(device, serial), portGuess: guess ?? null };
}

const acceptedBut = ({ accepted = [] }: Device, exception: ExceptionKind) =>
  accepted.filter((one) => one.exception !== exception);

function withAccepted(
  device: Device,
  { exception, remark, outcome }: EventOf<'exception-accepted'>,
  { by, atMs }: LoggedEvent,
): Device {
  const accepted = { exception, remark, ...(outcome && { outcome }), by, atMs };
  return { ...device, accepted: [...acceptedBut(device, exception), accepted] };
}

function withNote({ note: _before, ...device }: Device, { note }: EventOf<'device-noted'>): Device {
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

/** `ioreg` reads the same USB descriptor as the bench does. */
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
    firstSeenMs: isLabelOnly(device) ? logged.atMs : device.firstSeenMs,
    lastSeenMs: logged.atMs,
    attaches: device.attaches + (isNoNewAttach ? 0 : 1),
    notes: sighting.notes,
  };
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
