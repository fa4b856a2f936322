import { currentKey } from './bench-view.ts';
import type { DecideContext } from './decide-context.ts';
import type { Device } from './device.ts';
import { ecidKey, isPlaceholder, serialKey, sightingKey, type DeviceKey } from './device-key.ts';
import type { DeviceEvent } from './events.ts';
import { isDirect } from './fold-device.ts';
import type { SourcedSerial } from './identity.ts';
import type { RefusalReason } from './refusal.ts';
import type { Sighting } from './sighting.ts';
import type { Port } from './usb-device.ts';
import { guessAt, restoredAt, waitingRow } from './waiting-row.ts';

/**
 * The heart: what one attach means for the open session. Pure, so the whole policy is a table of
 * tests. What must stay true: one device is one row across its modes, two devices are never one row,
 * and a value in dispute changes nothing until a person has looked (ADR 0003).
 */
type DeviceEventBody = DeviceEvent extends infer Event
  ? Event extends DeviceEvent
    ? Omit<Event, 'sessionId'>
    : never
  : never;

/**
 * The events of one attach, in the order in which they are to be logged.
 * @param sightingId uuid of this sighting; names the row when nothing else can.
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
  return inSession(context, bodies);
}

/** The events of one detach of the row `key`; a device that only moved its cable is released here. */
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
    .find((device) => isHeldAsSecond(device) && device.refusal?.other === key);
  const hasMoved = held && context.nowMs - held.firstSeenMs <= context.timing.movedMs;
  if (hasMoved && context.livePorts(key).length === 0) {
    bodies.push(
      { kind: 'refusal-lifted', deviceKey: held.key },
      { kind: 'device-merged', deviceKey: held.key, into: key, why: 'moved-port' },
    );
  }
  return inSession(context, bodies);
}

function unidentified(context: DecideContext, sighting: Sighting, id: string): DeviceEventBody[] {
  const waiting = waitingRow(context, sighting);
  const deviceKey = waiting?.key ?? sightingKey(id);
  return [sighted(context, deviceKey, sighting)];
}

function identified(context: DecideContext, sighting: Sighting, id: string): DeviceEventBody[] {
  const key = keyFor(context, sighting);
  const dispute = disputeOf(context, sighting, key);
  if (dispute) return hold(context, sighting, id, dispute);
  const bodies = [sighted(context, key, sighting), ...linking(context, sighting, key)];
  const waiting = waitingRow(context, sighting);
  if (waiting && waiting.key !== key) {
    bodies.push({ kind: 'device-merged', deviceKey: waiting.key, into: key, why: 'same-port' });
  }
  const restored = restoredAt(context, sighting, key);
  if (restored) {
    bodies.push({ kind: 'device-merged', deviceKey: key, into: restored.key, why: 'same-port' });
  }
  return [...bodies, ...enteredDiffers(context, sighting, key)];
}

/** ECID where known, by sight or by an earlier link; else the row that has this serial, else the serial. */
function keyFor(context: DecideContext, { ecid, serial }: Sighting): DeviceKey {
  if (ecid !== null) return currentKey(context.view.mergedInto, ecidKey(ecid));
  if (serial === null) throw new TypeError('A sighting without identity has no key');
  const link = context.links.ofSerial(serial.value);
  if (link) return currentKey(context.view.mergedInto, ecidKey(link.ecid));
  return (
    context.view.keyOfSerial.get(serial.value) ??
    currentKey(context.view.mergedInto, serialKey(serial.value))
  );
}

interface Dispute {
  readonly reason: RefusalReason;
  readonly other: DeviceKey;
  readonly disputed: string;
}

function disputeOf(context: DecideContext, sighting: Sighting, key: DeviceKey): Dispute | null {
  return (
    serialDispute(context, sighting, key) ??
    linkDispute(context, sighting, key) ??
    presenceDispute(context, sighting, key)
  );
}

/** The row has shown another serial itself; unless a person said that the two are one. */
function serialDispute(
  { view }: DecideContext,
  { serial }: Sighting,
  key: DeviceKey,
): Dispute | null {
  const held = view.devices.get(key)?.serial;
  if (!serial || !held || !isDirect(held) || held.value === serial.value) return null;
  if (view.mergedInto.has(serialKey(serial.value))) return null;
  return { reason: 'ecid-with-other-serial', other: key, disputed: serial.value };
}

function linkDispute(
  { links, view }: DecideContext,
  { ecid, serial }: Sighting,
  key: DeviceKey,
): Dispute | null {
  if (ecid === null || serial === null) return null;
  const ofEcid = links.ofEcid(ecid);
  if (ofEcid && ofEcid.serial !== serial.value) {
    return { reason: 'ecid-with-other-serial', other: key, disputed: serial.value };
  }
  const ofSerial = links.ofSerial(serial.value);
  if (ofSerial && ofSerial.ecid !== ecid) {
    const other = currentKey(view.mergedInto, ecidKey(ofSerial.ecid));
    return { reason: 'serial-with-other-ecid', other, disputed: serial.value };
  }
  const row = view.keyOfSerial.get(serial.value);
  const rowEcid = row === undefined ? null : (view.devices.get(row)?.ecid ?? null);
  if (row !== undefined && rowEcid !== null && rowEcid !== ecid) {
    return { reason: 'serial-with-other-ecid', other: row, disputed: serial.value };
  }
  return null;
}

function presenceDispute(
  context: DecideContext,
  { ecid, serial, port }: Sighting,
  key: DeviceKey,
): Dispute | null {
  // At the same port it is one device that re-enumerates: the new attach may come before the old detach.
  if (context.livePorts(key).every((live) => live === port)) return null;
  return ecid === null
    ? { reason: 'serial-on-two-devices', other: key, disputed: serial?.value ?? '' }
    : { reason: 'ecid-on-two-devices', other: key, disputed: ecid };
}

/** The row of a device in dispute stays apart: its own place holder, found again at each attach. */
function hold(
  context: DecideContext,
  sighting: Sighting,
  id: string,
  { reason, other, disputed }: Dispute,
): DeviceEventBody[] {
  const known = [...context.view.devices.values()].find(
    (device) =>
      isPlaceholder(device.key) &&
      device.ecid === sighting.ecid &&
      device.serial?.value === sighting.serial?.value &&
      (device.refusal === null || device.refusal.other === other),
  );
  const deviceKey = known?.key ?? sightingKey(id);
  const seen = sighted(context, deviceKey, sighting);
  return known ? [seen] : [seen, { kind: 'device-refused', deviceKey, reason, other, disputed }];
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
  const held = view.devices.get(key)?.serial;
  if (!held || !serial || held.value === serial.value) return [];
  if (held.source !== 'typed' && held.source !== 'scan') return [];
  const disputed = held.value;
  return [
    {
      kind: 'device-refused',
      deviceKey: key,
      reason: 'entered-serial-differs',
      other: null,
      disputed,
    },
  ];
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

/** What the bench knows of a serial that this attach did not show. */
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

function isHeldAsSecond({ refusal }: Device): boolean {
  return refusal?.reason === 'serial-on-two-devices' || refusal?.reason === 'ecid-on-two-devices';
}

function inSession(
  { sessionId }: DecideContext,
  bodies: readonly DeviceEventBody[],
): readonly DeviceEvent[] {
  return bodies.map((body) => ({ ...body, sessionId }) as DeviceEvent);
}
