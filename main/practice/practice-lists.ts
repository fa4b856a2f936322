import type { BenchEvent } from '../../enrollment/events.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import { parseSerial, type Serial } from '../../enrollment/serial.ts';
import { PRACTICE_CASES, PRACTICE_MACS, practiceSerial } from './scenario.ts';

/** What practice needs besides USB so that every lane has an entry. All of it is invented. */

/**
 * The list of the session: one Mac is missing from it, one has another model there, one never
 * arrives.
 */
export function practiceList(
  sessionId: string,
  importId: string,
  run: number,
  nowMs: number,
): readonly BenchEvent[] {
  const { notExpected, debugLink, portGuess, sameSerial } = PRACTICE_CASES;
  // A device without a serial cannot be on a list of serials.
  const left: readonly number[] = [notExpected, debugLink, portGuess, sameSerial];
  const places = Array.from({ length: PRACTICE_MACS + 1 }, (_, index) => index);
  const rows = places.filter((index) => !left.includes(index)).map((index) => rowOf(index, run));
  const file = {
    fileName: 'practice-delivery-note.csv',
    sha256: '0'.repeat(64),
    fileDateMs: nowMs,
    rows: rows.length,
    taken: rows.length,
    skipped: [],
  };
  const list = { kind: 'expected', sessionId, columns: { serial: 'Serial' } } as const;
  return [
    { kind: 'list-imported', importId, list, file },
    { kind: 'expected-listed', importId, rows },
  ];
}

/** One serial on the stop list. */
export const practiceStop = (run: number): BenchEvent => ({
  kind: 'stop-listed',
  rows: [{ serial: serialAt(PRACTICE_CASES.stopped, run), reason: 'Practice: reported as stolen' }],
});

/** The serial of a Mac of the scenario. */
export function serialAt(index: number, run: number): Serial {
  const serial = parseSerial(practiceSerial(index, run));
  if (serial === null) throw new TypeError('The practice serials do not have the shape of serials');
  return serial;
}

function rowOf(index: number, run: number): ExpectedRow {
  const isOther = index === PRACTICE_CASES.wrongModel;
  return {
    serial: serialAt(index, run),
    assetTag: `PR-${String(index + 1).padStart(3, '0')}`,
    assignedUser: null,
    location: 'Practice room',
    purchaseOrder: 'PRACTICE-1',
    ...(isOther ? { model: 'MacBook Neo' } : {}),
    extras: {},
  };
}
