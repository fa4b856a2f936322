import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { DeviceEvent } from '../events.ts';
import { asideOverRefusal } from '../set-aside.ts';
import type { RefusalReason } from '../refusal.ts';

/**
 * Rivals are rows of one session that show one identity. Only one of them may have it: the row that
 * is not refused. A person decides which one that is, or that none has it until it is known.
 */

/** The other rows with the serial of this row, or with its ECID if their serials do not differ. */
export const rivalsOf = (devices: Iterable<Device>, device: Device): readonly Device[] =>
  [...devices].filter((other) => other.key !== device.key && isSameIdentity(other, device));

/** The rival that has the identity now, so that this row cannot have it too; null if none does. */
export const otherHolder = (devices: Iterable<Device>, device: Device): Device | null =>
  rivalsOf(devices, device).find(({ refusal }) => refusal === null) ?? null;

function isSameIdentity(one: Device, other: Device): boolean {
  const serials = [one.serial?.value, other.serial?.value];
  const [first, second] = serials;
  if (first !== undefined && first === second) return true;
  const isOpen = serials.includes(undefined);
  return one.ecid !== null && one.ecid === other.ecid && isOpen;
}

/** Reasons that apply only while two rows show one identity. */
const OVER_IDENTITY: readonly RefusalReason[] = [
  'ecid-with-other-serial',
  'serial-with-other-ecid',
  'serial-on-two-devices',
  'ecid-on-two-devices',
];

/**
 * The events to log when a person decides which of these rows has the identity that all of them
 * show. The others are refused and set aside; without a holder, all of them are.
 */
export function settleEvents(
  rows: readonly Device[],
  holderKey: DeviceKey | null,
): readonly DeviceEvent[] {
  const holder = rows.find(({ key }) => key === holderKey) ?? null;
  const others = rows.filter((row) => row !== holder);
  return [
    ...others.flatMap((row) => putAside(row, holder ?? others.find((one) => one !== row) ?? null)),
    ...(holder === null ? [] : freed(holder)),
  ];
}

function putAside(row: Device, other: Device | null): readonly DeviceEvent[] {
  const aside: DeviceEvent = {
    kind: 'exception-accepted',
    sessionId: row.sessionId,
    deviceKey: row.key,
    exception: 'refused',
    remark: null,
    outcome: 'set-aside',
  };
  return [
    ...(row.refusal === null ? [refusedOver(row, other)] : []),
    ...(asideOverRefusal(row) === null ? [aside] : []),
  ];
}

/** The refusal of a row over the identity that it shows like another row. */
export function refusedOver(
  { sessionId, key: deviceKey, serial, ecid }: Device,
  other: Device | null,
): DeviceEvent {
  const ref = {
    kind: 'device-refused',
    sessionId,
    deviceKey,
    other: other?.key ?? null,
  } as const;
  return serial !== null && serial.value === other?.serial?.value
    ? { ...ref, reason: 'serial-on-two-devices', disputed: serial.value }
    : { ...ref, reason: 'ecid-on-two-devices', disputed: ecid };
}

/** A refusal for another reason, such as a label, is reviewed separately. */
function freed(row: Device): readonly DeviceEvent[] {
  if (row.refusal === null || !OVER_IDENTITY.includes(row.refusal.reason)) return [];
  return liftEvents(row);
}

/**
 * The events to log when the refusal of a row no longer applies. If the row was set aside over that
 * refusal, this is undone.
 */
export function liftEvents(row: Device): readonly DeviceEvent[] {
  const ref = { sessionId: row.sessionId, deviceKey: row.key };
  const isAside = asideOverRefusal(row) !== null;
  return [
    ...(isAside ? [{ ...ref, kind: 'exception-reopened', exception: 'refused' } as const] : []),
    { ...ref, kind: 'refusal-lifted' },
  ];
}
