import type { Serial } from './serial.ts';

/** What a list may have that was scanned: the `S` of a shipping label before a serial of today's lengths, 10 and 12. */
const LABELLED = /^S(?:.{10}|.{12})$/;

/** A serial of a list without the `S` of its label (`scan.ts`): with it or without it, it stands for one device. */
export const withoutLabel = (serial: string): Serial =>
  (LABELLED.test(serial) ? serial.slice(1) : serial) as Serial;

/**
 * The row of a list that stands for this serial, be it a list of what is expected or the stop list: the
 * serial itself, or the same with the `S` of a shipping label. Null when no list names it.
 */
export function expectedRowOf<Row>(rows: ReadonlyMap<string, Row>, serial: Serial): Row | null {
  const exact = rows.get(serial);
  if (exact !== undefined) return exact;
  const labelled = `S${serial}`;
  return LABELLED.test(labelled) ? (rows.get(labelled) ?? null) : null;
}

/** How another list may have the same serial. */
export function writtenOtherwise(serial: Serial): readonly string[] {
  const labelled = `S${serial}`;
  return [withoutLabel(serial), LABELLED.test(labelled) ? labelled : serial].filter(
    (one) => one !== serial,
  );
}

/**
 * The serials that a device may have which a list calls so, the likeliest first. None has 13 characters; 11 with
 * an `S` were given until 2010.
 */
export function serialsOfListed(serial: Serial): readonly Serial[] {
  const plain = withoutLabel(serial);
  return plain === serial || serial.length === 13 ? [plain] : [plain, serial];
}
