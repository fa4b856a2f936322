import type { ExpectedRow } from '../expected-row.ts';
import { csvRecord, fileStart, PERSON_DIALECT } from './csv.ts';
import { guardFormula } from './formula-guard.ts';

const COLUMNS = [
  ['Serial', (row) => row.serial],
  ['Asset tag', (row) => row.assetTag],
  ['Assigned user', (row) => row.assignedUser],
  ['Location', (row) => row.location],
  ['Purchase order', (row) => row.purchaseOrder],
  ['Model', (row) => row.model ?? null],
] as const satisfies readonly (readonly [string, (row: ExpectedRow) => string | null])[];

/**
 * The devices that have not arrived, as a file for people: every column of their lists, the serial
 * first.
 */
export function missingCsv(rows: readonly ExpectedRow[]): string {
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extras)))];
  const record = (cells: readonly string[]): string =>
    csvRecord(cells.map(guardFormula), PERSON_DIALECT.delimiter);
  const header = record([...COLUMNS.map(([name]) => name), ...extras]);
  const lines = rows.map((row) =>
    record([
      ...COLUMNS.map(([, cell]) => cell(row) ?? ''),
      ...extras.map((name) => row.extras[name] ?? ''),
    ]),
  );
  return `${fileStart(PERSON_DIALECT)}${header}${lines.join('')}`;
}
