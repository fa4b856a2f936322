import type { Links } from '../decide/decide-context.ts';
import { isLabelOnly, type Device } from '../device.ts';
import type { DescribeContext } from './describe-context.ts';
import type { DeviceEvent } from '../events.ts';
import { bySerial, rowOfReading } from './described-row.ts';
import { conflictOfReading } from './described-dispute.ts';
import type { DescribedFacts, SourceReading } from '../second-source.ts';
import { keyOfEcid } from '../decide/row-of-ecid.ts';
import type { SourcedSerial } from '../identity.ts';

/**
 * What a second source adds to the log, in write order; nothing if it reports nothing new.
 * Invariant: USB is never overwritten. A contradicting source holds the row for a person, and
 * nothing that it reported is used (ADR 0003).
 */
export function decideDescription(
  context: DescribeContext,
  reading: SourceReading,
): readonly DeviceEvent[] {
  const row = rowOfReading(context, reading);
  if (!row || row.refusal) return [];
  const { sessionId } = context;
  const dispute = conflictOfReading(context, row, reading);
  if (dispute) {
    // A person has already reviewed it; the source will report the same on each query.
    if (row.lifted?.includes(dispute.reason)) return [];
    return [{ kind: 'device-refused', sessionId, deviceKey: row.key, ...dispute }];
  }
  return [
    ...described(context, row, reading),
    ...linked(context, row, reading),
    ...merged(context, row, reading),
  ];
}

function described(
  { sessionId, links }: DescribeContext,
  row: Device,
  { source, facts }: SourceReading,
): DeviceEvent[] {
  const before = row.described?.[source]?.facts;
  if (before && isSame(before, facts)) return [];
  const remembered = rememberedSerial(links, row, facts);
  const event = { kind: 'device-described', sessionId, deviceKey: row.key, source, facts } as const;
  return [remembered ? { ...event, remembered } : event];
}

/** What an earlier reading linked with an ECID that has only now become known. */
function rememberedSerial(
  links: Links,
  row: Device,
  { ecid = null, serial }: DescribedFacts,
): SourcedSerial | null {
  if (ecid === null || row.ecid !== null || serial !== null) return null;
  const link = links.ofEcid(ecid);
  return link && { value: link.serial, source: 'ecid-link' };
}

/** Both seen at one port at one time by a source that reads the device itself. */
function linked(
  { sessionId, links }: DescribeContext,
  row: Device,
  { source, facts }: SourceReading,
): DeviceEvent[] {
  const { ecid = null, serial } = facts;
  if (ecid === null || serial === null || !isProof(row, source)) return [];
  if (links.ofEcid(ecid)) return [];
  const sourced = { value: serial, source: source === 'cfgutil' ? source : 'usb-mac' } as const;
  return [{ kind: 'identity-linked', sessionId, deviceKey: row.key, ecid, serial: sourced }];
}

/** It is not confirmed that cfgutil reports the serial of a Mac, so for Macs it proves nothing. */
function isProof({ kind }: Device, source: SourceReading['source']): boolean {
  if (source === 'ioreg') return true;
  return source === 'cfgutil' && (kind === 'iphone' || kind === 'ipad');
}

/**
 * Rows that turn out to be this device: the row of its ECID remains, as when USB itself links them.
 */
function merged(context: DescribeContext, row: Device, reading: SourceReading): DeviceEvent[] {
  const { sessionId, view } = context;
  const { ecid = null, serial } = reading.facts;
  const events: DeviceEvent[] = [];
  const byEcid = ecid === null ? null : (view.devices.get(keyOfEcid(view, ecid)) ?? null);
  const into = byEcid ?? row;
  const known = rememberedSerial(context.links, row, reading.facts);
  const ofLabel = known && bySerial(context, known.value);
  const others = [
    row,
    serial === null ? null : bySerial(context, serial),
    ofLabel && isLabelOnly(ofLabel) ? ofLabel : null,
  ];
  for (const other of new Set(others)) {
    if (!other || other.key === into.key) continue;
    // A serial alone does not prove that a row with another ECID is this device.
    if (other.ecid !== null && into.ecid !== null && other.ecid !== into.ecid) continue;
    const merge = { kind: 'device-merged', sessionId, deviceKey: other.key } as const;
    events.push({ ...merge, into: into.key, why: 'linked' });
  }
  return events;
}

const FACTS = [
  'ecid',
  'serial',
  'udid',
  'productType',
  'name',
  'osVersion',
  'activation',
  'isSupervised',
  'isPaired',
] as readonly (keyof DescribedFacts)[];

const isSame = (one: DescribedFacts, other: DescribedFacts): boolean =>
  FACTS.every((fact) => (one[fact] ?? null) === (other[fact] ?? null));
