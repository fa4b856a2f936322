import type { DescribeContext } from './describe-context.ts';
import { bySerial } from './described-row.ts';
import { isLabelOnly, type Device } from '../device.ts';
import type { Dispute } from '../decide/dispute.ts';
import type { Ecid } from '../ecid.ts';
import { keyOfEcid } from '../decide/row-of-ecid.ts';
import type { SourceReading } from '../second-source.ts';

/**
 * Why a row is held because of what a second source reports; there may be no other row involved.
 */
export type SourceConflict = Omit<Dispute, 'other'> & { readonly other: Dispute['other'] | null };

/** What contradicts assigning this reading to the row, or null. */
export function conflictOfReading(
  context: DescribeContext,
  row: Device,
  reading: SourceReading,
): SourceConflict | null {
  return (
    ownDispute(row, reading) ??
    linkDispute(context, row, reading) ??
    presenceDispute(context, row, reading)
  );
}

/** The row itself has another value. A guess from the port does not count. */
function ownDispute(row: Device, { facts }: SourceReading): SourceConflict | null {
  const { ecid = null, serial } = facts;
  if (ecid !== null && row.ecid !== null && ecid !== row.ecid) return differs(ecid);
  if (serial !== null && row.serial !== null && serial !== row.serial.value) return differs(serial);
  return null;
}

/** An earlier direct reading says that ECID and serial belong to others. */
function linkDispute(
  { links }: DescribeContext,
  row: Device,
  { facts }: SourceReading,
): SourceConflict | null {
  const ecid = facts.ecid ?? row.ecid;
  const serial = facts.serial ?? row.serial?.value ?? null;
  if (ecid === null || serial === null) return null;
  const ofEcid = links.ofEcid(ecid);
  if (ofEcid && ofEcid.serial !== serial) return differs(facts.serial ?? ecid);
  const ofSerial = links.ofSerial(serial);
  return ofSerial && ofSerial.ecid !== ecid ? differs(facts.ecid ?? serial) : null;
}

/** Another row with this identity is plugged in at this moment. */
function presenceDispute(
  context: DescribeContext,
  row: Device,
  { facts }: SourceReading,
): SourceConflict | null {
  const { ecid = null, serial } = facts;
  const linked = serial === null ? linkedElsewhere(context, row, ecid) : null;
  if (linked) return linked;
  const isLive = (other: Device | null | undefined): other is Device =>
    other != null && other.key !== row.key && context.livePorts(other.key).length > 0;
  const ofSerial = serial === null ? null : bySerial(context, serial);
  const isHere = context.livePorts(row.key).length > 0;
  if (isHere && serial !== null && isLive(ofSerial)) {
    return { reason: 'serial-on-two-devices', other: ofSerial.key, disputed: serial };
  }
  const { view } = context;
  const ofEcid = ecid === null ? null : view.devices.get(keyOfEcid(view, ecid));
  if (isHere && ecid !== null && isLive(ofEcid)) {
    return { reason: 'ecid-on-two-devices', other: ofEcid.key, disputed: ecid };
  }
  return null;
}

/** An earlier reading links this ECID with a serial that another row has. */
function linkedElsewhere(
  context: DescribeContext,
  row: Device,
  ecid: Ecid | null,
): SourceConflict | null {
  const link = ecid === null || row.ecid !== null ? null : context.links.ofEcid(ecid);
  const other = link && bySerial(context, link.serial);
  if (!link || !other || other.key === row.key || other.refusal !== null) return null;
  // The row of this ECID will be merged with this one, and so will one that only a label made.
  if (other.ecid === ecid || isLabelOnly(other)) return null;
  return { reason: 'serial-on-two-devices', other: other.key, disputed: link.serial };
}

const differs = (disputed: string): SourceConflict => ({
  reason: 'source-differs',
  other: null,
  disputed,
});
