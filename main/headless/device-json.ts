import { isLabelOnly, reconnects, type Device } from '../../enrollment/device.ts';
import { stateAndHold } from '../../enrollment/exceptions/device-state.ts';
import { type SessionContext } from '../../enrollment/exceptions/session-context.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { nextStep } from '../../enrollment/guide/steps.ts';
import { hardwareIdMask } from '../../enrollment/export/without-hardware-ids.ts';
import { isoTime } from '../../enrollment/iso-time.ts';

/** A device as `devices --json` prints it. */
export function deviceJson(
  device: Device,
  context: SessionContext,
): Readonly<Record<string, unknown>> {
  const { session } = context;
  const profile = context.profileOf(device);
  const { state, held } = stateAndHold(device, context);
  return {
    deviceKey: device.key,
    serial: device.serial?.value ?? null,
    provenance: provenanceOf(device),
    ecid: device.ecid,
    udid: device.udid,
    kind: device.kind,
    productType: device.productType,
    model: device.model,
    state,
    mode: device.mode,
    port: device.port,
    // Nobody watches a closed session, so nothing can be said of what is plugged in.
    present: session.closedAtMs === null && device.isPresent,
    reconnects: reconnects(device),
    firstSeen: isLabelOnly(device) ? null : isoTime(device.firstSeenMs),
    lastSeen: isLabelOnly(device) ? null : isoTime(device.lastSeenMs),
    label: labelJson(device),
    session: session.name,
    profile: profile.settings.name,
    profileRevision: profile.revision,
    nextStep: nextStep(context.stepsOf(device), device.steps)?.id ?? null,
    enrolled: device.enrolled,
    refusal: device.refusal,
    held,
    portGuess: device.portGuess,
    notes: device.notes,
    note: device.note ?? null,
    damage: device.damage ?? null,
    earlier: device.earlier ?? null,
    accepted: device.accepted ?? [],
  };
}

/**
 * Rows without ECID and UDID: both fields are left out, since null says that they are not known, and
 * a key that holds an ECID becomes the same word throughout one answer.
 */
export function* withoutHardwareIds(
  rows: Iterable<Readonly<Record<string, unknown>>>,
): Generator<Readonly<Record<string, unknown>>> {
  const mask = hardwareIdMask();
  for (const { ecid: _ecid, udid: _udid, ...row } of rows) yield mask(row) as typeof row;
}

/** The label from which it was logged; null if it was not. */
function labelJson({ labelled }: Device) {
  if (labelled === undefined) return null;
  const { raw, source, model, by, atMs } = labelled;
  return { raw, source, model, by, at: isoTime(atMs) };
}

/** Where the serial came from; `none` while there is none. */
function provenanceOf(device: Pick<Device, 'serial'>): string {
  return device.serial?.source ?? 'none';
}

/** One event of a device as `watch` prints it; what is not known is left out. `context` is its session's. */
export function deviceEventJson(
  logged: LoggedEvent,
  device: Device | undefined,
  context: SessionContext | undefined,
): Readonly<Record<string, unknown>> {
  const { event } = logged;
  const sighting = event.kind === 'device-sighted' ? event.sighting : null;
  const remembered = event.kind === 'device-sighted' ? event.remembered : null;
  const serial = sighting?.serial ?? device?.serial ?? remembered;
  const staging = device && context ? stateAndHold(device, context) : null;
  const known = {
    serial: serial?.source === 'port-link' ? null : serial?.value,
    provenance: serial?.source ?? 'none',
    ecid: device?.ecid ?? sighting?.ecid,
    udid: device?.udid,
    deviceKind: device?.kind,
    productType: device?.productType,
    model: device?.model,
    mode: sighting?.mode ?? device?.mode,
    // Where it left, which need not be where it is now.
    port: sighting?.port ?? (event.kind === 'device-departed' ? event.port : device?.port),
    state: staging?.state,
    held: staging?.held,
    reconnects: device ? reconnects(device) : null,
    notes: sighting && sighting.notes.length > 0 ? sighting.notes : null,
    reason: event.kind === 'device-refused' ? event.reason : null,
    into: event.kind === 'device-merged' ? event.into : null,
  };
  return {
    kind: event.kind,
    id: logged.id,
    seq: logged.seq,
    at: isoTime(logged.atMs),
    deviceKey: device?.key ?? ('deviceKey' in event ? event.deviceKey : null),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value != null)),
  };
}
