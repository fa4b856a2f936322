import { reconnects, type Device, type DeviceState } from '../../enrollment/device.ts';
import { deviceState } from '../../enrollment/device-state.ts';
import {
  heldBy,
  NO_HOLDING_LISTS,
  type HoldingLists,
} from '../../enrollment/exceptions/held-by.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { followUpSteps, nextStep } from '../../enrollment/guide/steps.ts';
import { hardwareIdMask } from '../../enrollment/export/without-hardware-ids.ts';
import { isoTime } from '../../enrollment/export/iso-time.ts';
import { profileOf } from '../../enrollment/device-profile.ts';
import type { Profile } from '../../enrollment/profile.ts';
import type { Session } from '../../enrollment/session.ts';

/** A device as `devices --json` prints it. */
export function deviceJson(
  device: Device,
  session: Session,
  profiles: ReadonlyMap<string, Profile> = new Map(),
  lists: HoldingLists = NO_HOLDING_LISTS,
): Readonly<Record<string, unknown>> {
  const profile = profileOf(device, session, profiles);
  const steps = followUpSteps(profile.settings);
  const held = heldBy(device, { session, ...lists });
  return {
    deviceKey: device.key,
    serial: device.serial?.value ?? null,
    provenance: provenanceOf(device),
    ecid: device.ecid,
    udid: device.udid,
    kind: device.kind,
    productType: device.productType,
    model: device.model,
    state: deviceState(device, steps, held !== null) satisfies DeviceState,
    mode: device.mode,
    port: device.port,
    // Nobody watches a closed session, so nothing can be said of what is plugged in.
    present: session.closedAtMs === null && device.isPresent,
    reconnects: reconnects(device),
    firstSeen: isoTime(device.firstSeenMs),
    lastSeen: isoTime(device.lastSeenMs),
    session: session.name,
    profile: profile.settings.name,
    profileRevision: profile.revision,
    nextStep: nextStep(steps, device.steps)?.id ?? null,
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
export function withoutHardwareIds(
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly Readonly<Record<string, unknown>>[] {
  const mask = hardwareIdMask();
  return rows.map(({ ecid: _ecid, udid: _udid, ...row }) => mask(row) as typeof row);
}

/** Where the serial came from; `none` while there is none. */
export function provenanceOf(device: Pick<Device, 'serial'>): string {
  return device.serial?.source ?? 'none';
}

/** One event of a device as `watch` prints it; what is not known is left out. */
export function deviceEventJson(
  logged: LoggedEvent,
  device: Device | undefined,
  session: Session | undefined,
  lists: HoldingLists = NO_HOLDING_LISTS,
): Readonly<Record<string, unknown>> {
  const { event } = logged;
  const sighting = event.kind === 'device-sighted' ? event.sighting : null;
  const remembered = event.kind === 'device-sighted' ? event.remembered : null;
  const serial = sighting?.serial ?? device?.serial ?? remembered;
  const held = device && session ? heldBy(device, { session, ...lists }) : null;
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
    state: device && session ? stateOf(device, session, held !== null) : null,
    held,
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

const stateOf = (device: Device, session: Session, isHeld: boolean): DeviceState =>
  deviceState(device, followUpSteps(session.profile.settings), isHeld);
