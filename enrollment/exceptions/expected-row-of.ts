import type { ExpectedRow } from '../intake/expected-row.ts';
import type { Serial } from '../serial.ts';

/**
 * The row of a list that stands for this serial: the serial itself, or the same with the `S` of a
 * shipping label, as a list has it that was scanned (`scan.ts`; only for the lengths of serials today,
 * 10 and 12). Null when no list names it.
 */
export function expectedRowOf(
  expected: ReadonlyMap<string, ExpectedRow>,
  serial: Serial,
): ExpectedRow | null {
  const exact = expected.get(serial);
  if (exact !== undefined) return exact;
  const isUsual = serial.length === 10 || serial.length === 12;
  return isUsual ? (expected.get(`S${serial}`) ?? null) : null;
}
