import type { Serial } from './serial.ts';

/**
 * A form found in scanned lists: the `S` of a shipping label before a serial of today's lengths, 10
 * and 12.
 */
const LABELLED = /^S(?:.{10}|.{12})$/;

/** A listed serial without the `S` of its label (`scan.ts`); both forms name the same device. */
export const withoutLabel = (serial: string): Serial =>
  (LABELLED.test(serial) ? serial.slice(1) : serial) as Serial;

/**
 * The row of an expected list or stop list that names this serial: the serial itself, or the same
 * with the `S` of a shipping label. Null if no list names it.
 */
export function expectedRowOf<Row>(rows: ReadonlyMap<string, Row>, serial: Serial): Row | null {
  const exact = rows.get(serial);
  if (exact !== undefined) return exact;
  const labelled = `S${serial}`;
  return LABELLED.test(labelled) ? (rows.get(labelled) ?? null) : null;
}

/** Other ways in which a list may write the same serial. */
export function writtenOtherwise(serial: Serial): readonly string[] {
  const labelled = `S${serial}`;
  return [withoutLabel(serial), LABELLED.test(labelled) ? labelled : serial].filter(
    (one) => one !== serial,
  );
}

/**
 * The serials that a device listed this way may have, likeliest first. None has 13 characters;
 * serials of 11 with an `S` were issued until 2010.
 */
export function serialsOfListed(serial: Serial): readonly Serial[] {
  const plain = withoutLabel(serial);
  return plain === serial || serial.length === 13 ? [plain] : [plain, serial];
}
