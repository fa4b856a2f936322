import { readScan, readTyped, scanReadings, type EntryReading } from './scan.ts';
import type { Serial } from '../serial.ts';

/** A serial as a person entered it for one device. */
export interface SerialEntry {
  readonly first: string;
  /** Typed: repeated for confirmation. Scanned: the reading that a person chose, or empty. */
  readonly second: string;
  readonly source: 'typed' | 'scan';
  /** A person confirmed, when asked, that it is a serial. */
  readonly isSure?: boolean | undefined;
}

/** What was entered, or what must be reported or asked first. */
export type ReadEntry = EntryReading | { readonly kind: 'entries-differ' };

/**
 * Reads an entry; `known` resolves ambiguous scans. No doubtful serial passes without a person's
 * confirmation.
 */
export function readEntry(entry: SerialEntry, known: ReadonlySet<Serial>): ReadEntry {
  const { first, second, source, isSure = false } = entry;
  const reading = source === 'scan' ? readScan(first, known) : readTyped(first);
  if (reading.kind === 'no-serial') return reading;
  const readings = source === 'scan' ? scanReadings(first) : readingsOf(reading);
  const [meant] = readingsOf(readTyped(second));
  const isLeftOpen = source === 'scan' && second === '';
  if (!isLeftOpen && (meant === undefined || !readings.includes(meant))) {
    return { kind: 'entries-differ' };
  }
  if (reading.kind === 'certain' && (isLeftOpen || meant === reading.serial)) return reading;
  if (isSure && meant !== undefined) return { kind: 'certain', serial: meant };
  return reading.kind === 'unclear' ? reading : { kind: 'entries-differ' };
}

function readingsOf(reading: EntryReading): readonly Serial[] {
  switch (reading.kind) {
    case 'certain':
      return [reading.serial];
    case 'unclear':
      return reading.readings;
    case 'no-serial':
      return [];
  }
}
