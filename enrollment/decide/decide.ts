import { labelMergedInto } from '../fold/label-part.ts';
import { areApart } from '../fold/apart.ts';
import { currentKey } from '../fold/bench-view.ts';
import type { DecideContext } from './decide-context.ts';
import { disputeOf, type Dispute } from './dispute.ts';
import type { Device } from '../device.ts';
import { isPlaceholder, serialKey, sightingKey, type DeviceKey } from '../device-key.ts';
import { doubledRefusal } from './doubled.ts';
import type { DeviceEvent } from '../events.ts';
import { firstRow } from './first-row.ts';
import { isDirect, isEntered } from '../serial-strength.ts';
import { betterClaim, hasMoved, heldRow } from './held-row.ts';
import type { SourcedSerial } from '../identity.ts';
import type { Sighting } from '../sighting.ts';
import type { Port } from '../usb-device.ts';
import { keyOfEcid } from './row-of-ecid.ts';
import { unlistedRefusal } from './unlisted.ts';
import { guessAt, restoredAt, waitingRow } from './waiting-row.ts';

/**
 * The core: what one attach means for the open session. Pure, so the whole policy is a table of
 * tests. Invariant: one device is one row across its modes, two devices are never one row, and a
 * disputed value changes nothing until a person has reviewed it (ADR 0003).
 */
type DeviceEventBody = DeviceEvent extends infer Event
  ? Event extends DeviceEvent
    ? Omit<Event, 'sessionId'>
    : never
  : never;

/**
 * The events of one attach, in log order.
 * @param sightingId uuid of this sighting; names the row if nothing else can.
 */
export function decideSighting(
  context: DecideContext,
  sighting: Sighting,
  sightingId: string,
): readonly DeviceEvent[] {
  const { ecid, serial } = sighting;
  const bodies =
    ecid === null && serial === null
      ? unidentified(context, sighting, sightingId)
      : identified(context, sighting, sightingId);
  const events = inSession(context, bodies);
  const judged = [...events, ...doubledRefusal(context, events)];
  return [...judged, ...unlistedRefusal(context, judged)];
}

/** The events of one detach of the row `key`, which also release a device that changed sockets. */
export function decideDeparture(
  context: DecideContext,
  key: DeviceKey,
  port: Port,
  noticed: 'event' | 'relist' | 'missed',
): readonly DeviceEvent[] {
  const bodies: DeviceEventBody[] = [{ kind: 'device-departed', deviceKey: key, port, noticed }];
  const held = context
    .liveKeys()
    .flatMap((live) => context.view.devices.get(live) ?? [])
    .find((device) => device.refusal?.other === key);
  const isMove =
    held &&
    !areApart(context.view, held.key, key) &&
    hasMoved(context, held, context.view.devices.get(key), noticed);
  if (isMove && context.livePorts(key).length === 0) bodies.push(...released(context, held, key));
  return inSession(context, bodies);
}

/** What was held as a second device is the first one in another socket; its readings carry over. */
function released(context: DecideContext, held: Device, into: DeviceKey): DeviceEventBody[] {
  const bodies: DeviceEventBody[] = [
    { kind: 'refusal-lifted', deviceKey: held.key },
    { kind: 'device-merged', deviceKey: held.key, into, why: 'moved-port' },
  ];
  const { ecid, serial } = held;
  if (ecid === null) return bodies;
  const { ofEcid, ofSerial } = context.links;
  if (serial !== null && isDirect(serial) && !ofEcid(ecid) && !ofSerial(serial.value)) {
    bodies.push({ kind: 'identity-linked', deviceKey: into, ecid, serial });
  }
  const byEcid = keyOfEcid(context.view, ecid);
  const target = context.view.devices.has(byEcid) ? byEcid : into;
  const bySerial = serial === null ? undefined : context.view.keyOfSerial.get(serial.value);
  for (const row of new Set([into, bySerial ?? into])) {
    const isOne = row !== target && (context.view.devices.get(row)?.ecid ?? ecid) === ecid;
    if (isOne) bodies.push({ kind: 'device-merged', deviceKey: row, into: target, why: 'linked' });
  }
  return bodies;
}

function unidentified(context: DecideContext, sighting: Sighting, id: string): DeviceEventBody[] {
  const waiting = waitingRow(context, sighting);
  const deviceKey = waiting?.key ?? sightingKey(id);
  return [sighted(context, deviceKey, sighting)];
}

function identified(context: DecideContext, sighting: Sighting, id: string): DeviceEventBody[] {
  const key = keyFor(context, sighting);
  const own = betterClaim(context, sighting, key);
  if (own) return [sighted(context, own.key, sighting)];
  const dispute = disputeOf(context, sighting, key);
  if (dispute) return hold(context, sighting, id, dispute);
  const linked = linking(context, sighting, key);
  const bodies = [sighted(context, key, sighting), ...linked];
  // A row that the cable would merge with this one is as distinct a device as the row itself.
  const isApart = (row: Device): boolean =>
    [key, ...linked.map(({ deviceKey }) => deviceKey)].some((part) =>
      areApart(context.view, row.key, part),
    );
  const waiting = waitingRow(context, sighting);
  if (waiting && waiting.key !== key && !isApart(waiting)) {
    bodies.push({ kind: 'device-merged', deviceKey: waiting.key, into: key, why: 'same-port' });
  }
  const restored = restoredAt(context, sighting, key);
  if (restored && !isApart(restored)) {
    bodies.push({ kind: 'device-merged', deviceKey: key, into: restored.key, why: 'same-port' });
  }
  return [...bodies, ...enteredDiffers(context, sighting, key)];
}

/** ECID if known, directly or by an earlier link; else the row with this serial, or the serial. */
function keyFor(context: DecideContext, { ecid, serial }: Sighting): DeviceKey {
  if (ecid !== null) return keyOfEcid(context.view, ecid);
  if (serial === null) throw new TypeError('A sighting without identity has no key');
  const link = context.links.ofSerial(serial.value);
  if (link) return keyOfEcid(context.view, link.ecid);
  return (
    context.view.keyOfSerial.get(serial.value) ??
    currentKey(context.view.mergedInto, serialKey(serial.value))
  );
}

/** The row of a disputed device stays separate: its own placeholder, found again at each attach. */
function hold(
  context: DecideContext,
  sighting: Sighting,
  id: string,
  { reason, other, disputed }: Dispute,
): DeviceEventBody[] {
  const known = heldRow(context, sighting) ?? liftedRow(context, sighting);
  const deviceKey = known?.key ?? sightingKey(id);
  const seen = sighted(context, deviceKey, sighting);
  return known ? [seen] : [seen, { kind: 'device-refused', deviceKey, reason, other, disputed }];
}

/** A person has reviewed this placeholder and let it continue beside the row that it disputed. */
function liftedRow({ view, livePorts }: DecideContext, sighting: Sighting): Device | null {
  const isIt = (device: Device): boolean =>
    isPlaceholder(device.key) &&
    device.refusal === null &&
    device.ecid === sighting.ecid &&
    device.serial?.value === sighting.serial?.value &&
    livePorts(device.key).every((live) => live === sighting.port);
  return firstRow(view, isIt);
}

function linking(
  { links, view }: DecideContext,
  { ecid, serial }: Sighting,
  key: DeviceKey,
): DeviceEventBody[] {
  if (ecid === null || serial === null) return [];
  const bodies: DeviceEventBody[] = [];
  if (!links.ofEcid(ecid)) bodies.push({ kind: 'identity-linked', deviceKey: key, ecid, serial });
  const row = view.keyOfSerial.get(serial.value);
  if (row !== undefined && row !== key) {
    bodies.push({ kind: 'device-merged', deviceKey: row, into: key, why: 'linked' });
  }
  return bodies;
}

function enteredDiffers(
  { view }: DecideContext,
  { serial }: Sighting,
  key: DeviceKey,
): DeviceEventBody[] {
  const row = view.devices.get(key);
  const held = row?.serial;
  if (!held || !serial || held.value === serial.value) return [];
  if (!isEntered(held)) return [];
  const refused: DeviceEventBody = {
    kind: 'device-refused',
    deviceKey: key,
    reason: 'entered-serial-differs',
    other: null,
    disputed: held.value,
  };
  const part = row && labelMergedInto(view, row);
  if (!part) return [refused];
  // It is not the Mac of that label after all, which is still to come.
  return [refused, { kind: 'device-split', deviceKey: key, part, reason: null, isOverruled: true }];
}

function sighted(
  context: DecideContext,
  deviceKey: DeviceKey,
  sighting: Sighting,
): DeviceEventBody {
  return {
    kind: 'device-sighted',
    deviceKey,
    sighting,
    remembered: sighting.serial === null ? remembered(context, deviceKey, sighting) : null,
  };
}

/** What the bench knows of a serial that this attach did not report. */
function remembered(
  context: DecideContext,
  deviceKey: DeviceKey,
  { ecid, port }: Sighting,
): SourcedSerial | null {
  const link = ecid === null ? null : context.links.ofEcid(ecid);
  if (link) return { value: link.serial, source: 'ecid-link' };
  const last = guessAt(context, port);
  if (!last?.serial || last.key === deviceKey || last.refusal) return null;
  return { value: last.serial.value, source: 'port-link' };
}

function inSession(
  { sessionId }: DecideContext,
  bodies: readonly DeviceEventBody[],
): readonly DeviceEvent[] {
  return bodies.map((body) => ({ ...body, sessionId }) as DeviceEvent);
}
