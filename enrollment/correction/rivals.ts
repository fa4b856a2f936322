import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { DeviceEvent } from '../events.ts';
import { asideOverRefusal } from '../set-aside.ts';
import type { RefusalReason } from '../refusal.ts';

/**
 * Rows of one session that show one identity. Only one of them may have it: that is the one which is not
 * refused, and a person says which one it is, or that it is neither until somebody knows.
 */

/** The other rows that show the serial of this one, or its ECID with no serial that says otherwise. */
export const rivalsOf = (devices: Iterable<Device>, device: Device): readonly Device[] =>
  [...devices].filter((other) => other.key !== device.key && isSameIdentity(other, device));

/** The rival that has the identity now, so that this row may not have it as well; null when none does. */
export const otherHolder = (devices: Iterable<Device>, device: Device): Device | null =>
  rivalsOf(devices, device).find(({ refusal }) => refusal === null) ?? null;

function isSameIdentity(one: Device, other: Device): boolean {
  const serials = [one.serial?.value, other.serial?.value];
  const [first, second] = serials;
  if (first !== undefined && first === second) return true;
  const isOpen = serials.includes(undefined);
  return one.ecid !== null && one.ecid === other.ecid && isOpen;
}

/** Reasons that stand only for as long as two rows show one identity. */
const OVER_IDENTITY: readonly RefusalReason[] = [
  'ecid-with-other-serial',
  'serial-with-other-ecid',
  'serial-on-two-devices',
  'ecid-on-two-devices',
];

/**
 * What is logged when a person says which of these rows has the identity that all of them show. The others
 * are refused over it and set aside; without a holder all of them are.
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

function putAside(row: Device, other: Device | null): DeviceEvent[] {
  const place = { sessionId: row.sessionId, deviceKey: row.key };
  const isSerial = row.serial !== null && row.serial.value === other?.serial?.value;
  const refused = {
    ...place,
    kind: 'device-refused',
    reason: isSerial ? 'serial-on-two-devices' : 'ecid-on-two-devices',
    other: other?.key ?? null,
    disputed: isSerial ? (row.serial?.value ?? null) : row.ecid,
  } as const satisfies DeviceEvent;
  const kind = 'exception-accepted';
  const said = { exception: 'refused', remark: null, outcome: 'set-aside' } as const;
  return [
    ...(row.refusal === null ? [refused] : []),
    ...(asideOverRefusal(row) === null ? [{ ...place, kind, ...said } as const] : []),
  ];
}

/** A refusal over something else, such as a label, is looked at on its own. */
function freed(row: Device): readonly DeviceEvent[] {
  if (row.refusal === null || !OVER_IDENTITY.includes(row.refusal.reason)) return [];
  return liftEvents(row);
}

/** What is logged when the refusal of a row no longer holds; what was put aside over it is taken back. */
export function liftEvents(row: Device): readonly DeviceEvent[] {
  const place = { sessionId: row.sessionId, deviceKey: row.key };
  const isAside = asideOverRefusal(row) !== null;
  return [
    ...(isAside ? [{ ...place, kind: 'exception-reopened', exception: 'refused' } as const] : []),
    { ...place, kind: 'refusal-lifted' },
  ];
}
