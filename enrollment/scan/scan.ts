import type { Serial } from '../serial.ts';
import { parseSerial } from '../serial.ts';

/** What a scan or typed text may mean. */
export interface SerialEntry {
  /** Exactly what the scanner or person entered. */
  readonly raw: string;
  /** Best first; empty when no serial can be read. */
  readonly candidates: readonly Serial[];
  /** False when a person has to choose or confirm before the first candidate is used. */
  readonly isCertain: boolean;
}

/** Reads what a person typed. No prefix is assumed: what was typed is what was meant. */
export function readTyped(raw: string): SerialEntry {
  const serial = parseSerial(raw);
  return { raw, candidates: serial === null ? [] : [serial], isCertain: serial !== null };
}

/** The serials that a scan can stand for: the whole of it, and without the `S` of a shipping label. */
export function scanReadings(raw: string): readonly (Serial | null)[] {
  const text = raw.trim();
  return [parseSerial(text), /^s/i.test(text) ? parseSerial(text.slice(1)) : null];
}

/**
 * Reads what a barcode scanner sent. Shipping labels often put an `S` before the serial (common
 * practice, not confirmed for Apple), so a leading `S` may or may not belong to it. `known` holds
 * the serials of devices on the bench or in the log; a match there settles the doubt.
 */
export function readScan(raw: string, known: ReadonlySet<Serial>): SerialEntry {
  const [whole = null, stripped = null] = scanReadings(raw);
  if (stripped === null) return readTyped(raw);
  const isStrippedKnown = known.has(stripped);
  if (whole === null) {
    return { raw, candidates: isStrippedKnown ? [stripped] : [], isCertain: false };
  }
  const isWholeKnown = known.has(whole);
  if (isWholeKnown && isStrippedKnown) return bothOf(raw, stripped, whole);
  if (isWholeKnown) return { raw, candidates: [whole], isCertain: true };
  return isStrippedKnown ? strippedKnown(raw, whole, stripped) : byLength(raw, whole, stripped);
}

function strippedKnown(raw: string, whole: Serial, stripped: Serial): SerialEntry {
  const isLabelLength = whole.length === 11 || whole.length === 13;
  return isLabelLength
    ? { raw, candidates: [stripped], isCertain: true }
    : bothOf(raw, stripped, whole);
}

/** Serials have 10 or 12 characters today, so 11 and 13 with an `S` are most likely a prefix. */
function byLength(raw: string, whole: Serial, stripped: Serial): SerialEntry {
  if (whole.length === 13) return { raw, candidates: [stripped], isCertain: true };
  if (whole.length === 11) return bothOf(raw, stripped, whole);
  return { raw, candidates: [whole], isCertain: true };
}

const bothOf = (raw: string, first: Serial, second: Serial): SerialEntry => ({
  raw,
  candidates: [first, second],
  isCertain: false,
});
