import type { DescribeContext } from './describe-context.ts';
import type { Device } from '../device.ts';
import { keyOfEcid } from '../decide/row-of-ecid.ts';
import type { SourceReading } from '../second-source.ts';
import type { Serial } from '../serial.ts';

/**
 * Which row a second source refers to, or null. What is there now comes first, unless something
 * contradicts it: how the sources number their ports is not confirmed on hardware, so a location
 * alone is never a contradiction.
 */
export function rowOfReading(context: DescribeContext, reading: SourceReading): Device | null {
  return (
    atPort(context, reading) ??
    byEcid(context, reading) ??
    byUdid(context, reading) ??
    (reading.facts.serial === null ? null : bySerial(context, reading.facts.serial))
  );
}

/** The row that has this serial by more than a guess. */
export function bySerial({ view }: DescribeContext, serial: Serial): Device | null {
  const key = view.keyOfSerial.get(serial);
  return key === undefined ? null : (view.devices.get(key) ?? null);
}

function atPort(context: DescribeContext, reading: SourceReading): Device | null {
  const { port, askedMs } = reading;
  const key = port === null ? null : context.rowAt(port, askedMs);
  const row = key === null ? undefined : context.view.devices.get(key);
  if (!row) return null;
  // It shows the same text that USB reported there, so it is the same node whatever else it says.
  const isSameText = reading.shown !== undefined && row.serial?.value === reading.shown;
  return isSameText || agrees(row, reading) ? row : null;
}

function agrees(row: Device, { facts }: SourceReading): boolean {
  const { ecid = null, serial, udid, productType } = facts;
  return (
    isEqualOrOpen(row.ecid, ecid) &&
    isEqualOrOpen(row.serial?.value ?? null, serial) &&
    isEqualOrOpen(row.udid, udid) &&
    isEqualOrOpen(row.productType, productType)
  );
}

const isEqualOrOpen = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

function byEcid({ view }: DescribeContext, { facts }: SourceReading): Device | null {
  const { ecid = null } = facts;
  return ecid === null ? null : (view.devices.get(keyOfEcid(view, ecid)) ?? null);
}

function byUdid({ view }: DescribeContext, { facts }: SourceReading): Device | null {
  const { udid } = facts;
  if (udid === null) return null;
  return [...view.devices.values()].find((row) => row.udid === udid) ?? null;
}
