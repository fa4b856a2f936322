import type { BenchView } from '../fold/bench-view.ts';
import type { Technician } from '../bench-setting.ts';
import { expectedRowOf, serialsOfListed } from '../expected-row-of.ts';
import { readCommand, type ScanCommand } from './scan-command.ts';
import { readScan, scanReadings, type EntryReading } from './scan.ts';
import type { Serial } from '../serial.ts';

/** What a scan means, before anything is decided. */
export type ScanMeaning =
  | { readonly kind: 'command'; readonly command: ScanCommand }
  | { readonly kind: 'technician'; readonly technician: Technician }
  | ScannedSerial
  | Extract<EntryReading, { readonly kind: 'unclear' }>
  | { readonly kind: 'unknown' };

/** A serial, directly or by the asset tag that a list gives it. */
export interface ScannedSerial {
  readonly kind: 'serial';
  readonly serial: Serial;
  readonly label: 'serial' | 'asset-tag';
}

/** Exactly what was scanned, and the reading that a person chose if there are two. */
export interface Scan {
  readonly raw: string;
  readonly reading?: string | undefined;
}

type Known = Pick<BenchView, 'profiles' | 'settings' | 'keyOfSerial' | 'expected'>;

/**
 * Reads a scan. Commands come first, then badges; a tag from the list takes precedence over an
 * unknown serial, since tags can look like serials.
 */
export function scanMeaning({ raw, reading }: Scan, view: Known): ScanMeaning {
  const command = readCommand(raw, view.profiles.values());
  if (command) return { kind: 'command', command };
  const technician = badgeOf(raw, view);
  if (technician) return { kind: 'technician', technician };
  const ofTag = serialsOfTag(raw, view);
  if (reading !== undefined) return chosen(raw, reading, ofTag);
  const known = knownOf(scanReadings(raw), view);
  const read = readScan(raw, known);
  const isSettled = read.kind === 'certain' && known.has(read.serial);
  if (ofTag.length > 0 && !isSettled) return ofTagged(ofTag);
  switch (read.kind) {
    case 'certain':
      return { kind: 'serial', serial: read.serial, label: 'serial' };
    case 'unclear':
      return read;
    case 'no-serial':
      return { kind: 'unknown' };
  }
}

/** What a device here reports takes precedence over what a list says. */
function knownOf(readings: readonly Serial[], view: Known): ReadonlySet<Serial> {
  const here = readings.filter((serial) => view.keyOfSerial.has(serial));
  const isListed = (serial: Serial): boolean => {
    const row = expectedRowOf(view.expected, serial);
    return row !== null && serialsOfListed(row.serial).includes(serial);
  };
  return new Set(here.length > 0 ? here : readings.filter(isListed));
}

function ofTagged(readings: readonly Serial[]): ScanMeaning {
  const [serial] = readings;
  return serial !== undefined && readings.length === 1
    ? { kind: 'serial', serial, label: 'asset-tag' }
    : { kind: 'unclear', readings, why: 'label-prefix' };
}

function chosen(raw: string, reading: string, ofTag: readonly Serial[]): ScanMeaning {
  const scanned = scanReadings(raw).find((one) => one === reading);
  if (scanned !== undefined) return { kind: 'serial', serial: scanned, label: 'serial' };
  const tagged = ofTag.find((one) => one === reading);
  return tagged === undefined
    ? { kind: 'unknown' }
    : { kind: 'serial', serial: tagged, label: 'asset-tag' };
}

const plain = (text: string): string => text.trim().toLowerCase();

function badgeOf(raw: string, { settings }: Known): Technician | null {
  const isIt = ({ badge }: Technician): boolean => badge !== null && plain(badge) === plain(raw);
  return [...settings.technicians.values()].find(isIt) ?? null;
}

/**
 * The serial that a list gives a tag, or the two that it may be; none if two rows have the same
 * tag.
 */
function serialsOfTag(raw: string, view: Known): readonly Serial[] {
  const text = plain(raw);
  const [row, ...others] = [...view.expected.values()].filter(
    ({ assetTag }) => assetTag !== null && plain(assetTag) === text,
  );
  if (row === undefined || others.length > 0) return [];
  const readings = serialsOfListed(row.serial);
  const here = readings.filter((serial) => view.keyOfSerial.has(serial));
  return here.length > 0 ? here : readings;
}
