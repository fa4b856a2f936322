import type { BenchView } from '../fold/bench-view.ts';
import type { Technician } from '../bench-setting.ts';
import { readCommand, type ScanCommand } from './scan-command.ts';
import { readScan, scanReadings, type EntryReading } from './scan.ts';
import type { Serial } from '../serial.ts';

/** What a scan stands for, before anything is decided. */
export type ScanMeaning =
  | { readonly kind: 'command'; readonly command: ScanCommand }
  | { readonly kind: 'technician'; readonly technician: Technician }
  | ScannedSerial
  | Extract<EntryReading, { readonly kind: 'unclear' }>
  | { readonly kind: 'unknown' };

/** A serial, as itself or by the asset tag that a list gives it. */
export interface ScannedSerial {
  readonly kind: 'serial';
  readonly serial: Serial;
  readonly label: 'serial' | 'asset-tag';
}

/** Exactly what was scanned, and which of its readings a person chose when there are two. */
export interface Scan {
  readonly raw: string;
  readonly reading?: string | undefined;
}

type Known = Pick<BenchView, 'profiles' | 'settings' | 'keyOfSerial' | 'expected'>;

/**
 * Reads a scan. Commands come first, then badges; a tag of the list goes before a serial that nobody
 * knows, since tags can look like serials.
 */
export function scanMeaning({ raw, reading }: Scan, view: Known): ScanMeaning {
  const command = readCommand(raw, view.profiles.values());
  if (command) return { kind: 'command', command };
  const technician = badgeOf(raw, view);
  if (technician) return { kind: 'technician', technician };
  if (reading !== undefined) return chosen(raw, reading);
  const isKnown = (serial: Serial): boolean =>
    view.keyOfSerial.has(serial) || view.expected.has(serial);
  const known = new Set(scanReadings(raw).filter(isKnown));
  const read = readScan(raw, known);
  const isSettled = read.kind === 'certain' && known.has(read.serial);
  const tagged = isSettled ? null : serialOfTag(raw, view);
  if (tagged) return { kind: 'serial', serial: tagged, label: 'asset-tag' };
  switch (read.kind) {
    case 'certain':
      return { kind: 'serial', serial: read.serial, label: 'serial' };
    case 'unclear':
      return read;
    case 'no-serial':
      return { kind: 'unknown' };
  }
}

function chosen(raw: string, reading: string): ScanMeaning {
  const serial = scanReadings(raw).find((one) => one === reading);
  return serial === undefined ? { kind: 'unknown' } : { kind: 'serial', serial, label: 'serial' };
}

const plain = (text: string): string => text.trim().toLowerCase();

function badgeOf(raw: string, { settings }: Known): Technician | null {
  const isIt = ({ badge }: Technician): boolean => badge !== null && plain(badge) === plain(raw);
  return [...settings.technicians.values()].find(isIt) ?? null;
}

/** The serial that a list gives a tag; none where two rows have the same tag. */
function serialOfTag(raw: string, { expected }: Known): Serial | null {
  const text = plain(raw);
  const tagged = [...expected.values()].filter(
    ({ assetTag }) => assetTag !== null && plain(assetTag) === text,
  );
  return tagged.length === 1 ? (tagged[0]?.serial ?? null) : null;
}
