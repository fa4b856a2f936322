import type { CorrectionRow } from '../correction/correction-row.ts';
import { csvRecord, fileStart, PERSON_DIALECT } from './csv.ts';
import { guardFormula } from './formula-guard.ts';
import { isoTime } from '../iso-time.ts';
import { hardwareIdMask } from './without-hardware-ids.ts';

const HEADER = ['Time', 'By', 'Device', 'Serial', 'What', 'Old', 'New', 'Reason', 'Row of the log'];

/** The rows without ECID and UDID; one device has the same word throughout. */
export const withoutHardwareIds = (rows: readonly CorrectionRow[]): readonly CorrectionRow[] =>
  hardwareIdMask()(rows) as readonly CorrectionRow[];

/**
 * The correction list as a CSV that a person opens: what people typed can never run as a formula.
 */
export function* correctionCsv(rows: readonly CorrectionRow[]): Generator<string> {
  const { delimiter } = PERSON_DIALECT;
  yield fileStart(PERSON_DIALECT) + csvRecord(HEADER, delimiter);
  for (const row of rows) {
    const { atMs, by, deviceKey, serial, what, before, after, reason, seq } = row;
    const texts = [by, deviceKey, serial, what, before, after, reason].map((text) =>
      guardFormula(text ?? ''),
    );
    yield csvRecord([isoTime(atMs), ...texts, String(seq)], delimiter);
  }
}
