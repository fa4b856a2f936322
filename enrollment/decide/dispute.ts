import type { DecideContext } from './decide-context.ts';
import { serialKey, type DeviceKey } from '../device-key.ts';
import { isDirect } from '../serial-strength.ts';
import type { RefusalReason } from '../refusal.ts';
import { keyOfEcid } from './row-of-ecid.ts';
import type { Sighting } from '../sighting.ts';

/**
 * When an attach contradicts what is known, nothing known is changed, and the attach gets its own
 * row until a person has reviewed it (ADR 0003).
 */

/** Why an attach is held, against which row, over which value. */
export interface Dispute {
  readonly reason: RefusalReason;
  readonly other: DeviceKey;
  readonly disputed: string;
}

/** What contradicts assigning this attach to the row `key`, or null. */
export function disputeOf(
  context: DecideContext,
  sighting: Sighting,
  key: DeviceKey,
): Dispute | null {
  return (
    serialDispute(context, sighting, key) ??
    linkDispute(context, sighting, key) ??
    presenceDispute(context, sighting, key)
  );
}

/** The row itself has reported another serial, and no person said that the devices are the same. */
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
    const other = keyOfEcid(view, ofSerial.ecid);
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
  // At the same port it is one device that re-enumerates: the new attach may come before the old
  // detach.
  const isElsewhere = (row: DeviceKey): boolean =>
    context.livePorts(row).some((live) => live !== port);
  const ofSerial = serial === null ? undefined : context.view.keyOfSerial.get(serial.value);
  if (serial !== null && ofSerial !== undefined && isElsewhere(ofSerial)) {
    return { reason: 'serial-on-two-devices', other: ofSerial, disputed: serial.value };
  }
  if (!isElsewhere(key)) return null;
  return ecid === null
    ? { reason: 'serial-on-two-devices', other: key, disputed: serial?.value ?? '' }
    : { reason: 'ecid-on-two-devices', other: key, disputed: ecid };
}
