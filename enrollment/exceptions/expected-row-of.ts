import type { Serial } from '../serial.ts';

/**
 * The row of a list that stands for this serial, be it a list of what is expected or the stop list: the
 * serial itself, or the same with the `S` of a shipping label, as a list has it that was scanned
 * (`scan.ts`; only for the lengths of serials today, 10 and 12). Null when no list names it.
 */
export function expectedRowOf<Row>(rows: ReadonlyMap<string, Row>, serial: Serial): Row | null {
  const exact = rows.get(serial);
  if (exact !== undefined) return exact;
  const isUsual = serial.length === 10 || serial.length === 12;
  return isUsual ? (rows.get(`S${serial}`) ?? null) : null;
}
