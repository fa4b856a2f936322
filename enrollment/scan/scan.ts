import { readWrittenSerial, type Serial, type SerialReading } from '../serial.ts';
import type { NoSerialReason } from '../serial.ts';
import type { SerialDoubt } from '../serial-doubt.ts';

/**
 * Why a person must decide what a scan means: the value itself, or the `S` that a label may put
 * before it.
 */
export type ScanDoubt = SerialDoubt | 'label-prefix';

/**
 * The meaning of a scan or typed text: one serial, one of these as chosen by a person (best first),
 * or none.
 */
export type EntryReading =
  | { readonly kind: 'certain'; readonly serial: Serial }
  | { readonly kind: 'unclear'; readonly readings: readonly Serial[]; readonly why: ScanDoubt }
  | { readonly kind: 'no-serial'; readonly why: NoSerialReason };

/** The serials that a scan can mean: the whole of it, and without the `S` of a shipping label. */
export function scanReadings(raw: string): readonly Serial[] {
  const { whole, stripped } = readingsOf(raw);
  return [whole, stripped].flatMap((one) => serialOf(one) ?? []);
}

/** Reads what a person typed. No prefix is assumed: what was typed is what was meant. */
export const readTyped = (raw: string): EntryReading => ofOne(readWrittenSerial(raw));

interface Readings {
  readonly whole: SerialReading;
  /** Null without an `S` at the start. */
  readonly stripped: SerialReading | null;
}

function readingsOf(raw: string): Readings {
  const text = raw.trim();
  const stripped = /^s/i.test(text) ? readWrittenSerial(text.slice(1)) : null;
  return { whole: readWrittenSerial(text), stripped };
}

const serialOf = (reading: SerialReading | null): Serial | null =>
  reading === null || reading.kind === 'no-serial' ? null : reading.serial;

/**
 * Reads what a barcode scanner sent. Shipping labels often put an `S` before the serial (common
 * practice, not confirmed for Apple), so a leading `S` may or may not belong to it. `known` holds
 * the serials of devices on the bench or in the log; a match there resolves every doubt.
 */
export function readScan(raw: string, known: ReadonlySet<Serial>): EntryReading {
  const { whole, stripped } = readingsOf(raw);
  const [wholeSerial, strippedSerial] = [serialOf(whole), serialOf(stripped)];
  const isKnown = (serial: Serial | null): boolean => serial !== null && known.has(serial);
  if (strippedSerial !== null && isKnown(strippedSerial)) {
    const isLabelLength = [11, 13].includes(wholeSerial?.length ?? 0);
    if (isLabelLength && !isKnown(wholeSerial)) return { kind: 'certain', serial: strippedSerial };
    return eitherOf(strippedSerial, wholeSerial);
  }
  if (wholeSerial !== null && isKnown(wholeSerial)) return { kind: 'certain', serial: wholeSerial };
  // Serials have 10 or 12 characters today, so 11 and 13 with an `S` most likely include a prefix.
  if (stripped !== null && wholeSerial?.length === 13) {
    // A postal number such as `SR123456785DE` begins with its own S.
    const isNumber = whole.kind === 'unclear' && whole.why === 'order-number';
    return ofOne(isNumber && stripped.kind === 'certain' ? whole : stripped);
  }
  if (strippedSerial !== null && wholeSerial?.length === 11) {
    return eitherOf(strippedSerial, wholeSerial);
  }
  return ofOne(whole);
}

const eitherOf = (first: Serial, second: Serial | null): EntryReading => ({
  kind: 'unclear',
  readings: second === null ? [first] : [first, second],
  why: 'label-prefix',
});

function ofOne(reading: SerialReading): EntryReading {
  if (reading.kind !== 'unclear') return reading;
  return { kind: 'unclear', readings: [reading.serial], why: reading.why };
}
