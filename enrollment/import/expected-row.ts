import { LIST_LIMITS } from '../reading-limits.ts';
import { EXPECTED_FIELDS, type ExpectedField } from '../expected-field.ts';
import type { ExpectedRow } from '../expected-row.ts';
import { readWrittenSerial, type NoSerialReason } from '../serial.ts';
import type { Skip, SkipReason } from '../skipped-line.ts';

/** The header of the column of each field, as chosen by a person. */
export type ExpectedMap = Readonly<Partial<Record<ExpectedField, string>>> & {
  readonly serial: string;
};

/** Indexes of the chosen columns, and the remaining columns. */
export interface ExpectedColumns {
  readonly fields: Readonly<Partial<Record<ExpectedField, number>>>;
  readonly extras: readonly { readonly header: string; readonly place: number }[];
}

/** The indexes of the chosen headers, or which of them is missing or repeated. */
export type ExpectedHeader =
  | { readonly kind: 'found'; readonly places: ExpectedColumns }
  | {
      readonly kind: 'column-missing';
      readonly header: string;
      readonly headers: readonly string[];
    }
  | { readonly kind: 'header-twice'; readonly headers: readonly string[] };

const plain = (header: string): string => header.trim().toLowerCase();

/** Finds the chosen columns, ignoring case and outer spaces. */
export function findExpectedColumns(map: ExpectedMap, headers: readonly string[]): ExpectedHeader {
  const fields: Partial<Record<ExpectedField, number>> = {};
  for (const field of EXPECTED_FIELDS) {
    const header = map[field];
    if (header === undefined) continue;
    const found = headers.flatMap((one, place) => (plain(one) === plain(header) ? [place] : []));
    const [place] = found;
    if (place === undefined) return { kind: 'column-missing', header, headers };
    if (found.length > 1) return { kind: 'header-twice', headers: [header] };
    fields[field] = place;
  }
  return { kind: 'found', places: { fields, extras: extrasOf(headers, Object.values(fields)) } };
}

function extrasOf(headers: readonly string[], taken: readonly number[]): ExpectedColumns['extras'] {
  return headers.flatMap((header, place) =>
    taken.includes(place) || header.trim() === '' ? [] : [{ header: header.trim(), place }],
  );
}

/**
 * Reads one row, or says why it is skipped; a doubtful serial is accepted only if a person said so.
 */
export function readExpectedRow(
  { fields, extras }: ExpectedColumns,
  cells: readonly string[],
  takesUnclear: boolean,
): ExpectedRow | Skip {
  const cell = (field: ExpectedField): string | null => {
    const place = fields[field];
    return place === undefined ? null : known(cells[place]);
  };
  const written = cell('serial');
  if (written === null) return { reason: 'no-serial' };
  const reading = readWrittenSerial(written);
  if (reading.kind === 'no-serial') return { reason: skippedAs(reading.why) };
  const { serial } = reading;
  if (reading.kind === 'unclear' && !takesUnclear) {
    return { reason: 'serial-unclear', doubt: reading.why };
  }
  // A truncated tag or name would be a different one.
  if (EXPECTED_FIELDS.some((field) => isTooLong(cell(field)))) return { reason: 'cell-too-long' };
  const model = cell('model');
  return {
    serial,
    assetTag: cell('assetTag'),
    assignedUser: cell('assignedUser'),
    location: cell('location'),
    purchaseOrder: cell('purchaseOrder'),
    ...(model === null ? {} : { model }),
    extras: Object.fromEntries(
      extras.flatMap(({ header, place }) => {
        const text = known(cells[place]);
        return text === null ? [] : [[header, shortened(text)] as const];
      }),
    ),
  };
}

/** True for a repeated header, as on each page of a printed list. */
export const isHeaderAgain = (
  { fields }: ExpectedColumns,
  headers: readonly string[],
  cells: readonly string[],
): boolean =>
  Object.values(fields).every((place) => plain(cells[place] ?? '') === plain(headers[place] ?? ''));

/** Distinguishes placeholder words and zero-padded numbers from wrong characters or length. */
export const skippedAs = (why: NoSerialReason): SkipReason =>
  why === 'placeholder' || why === 'padded-number' ? 'serial-placeholder' : 'serial-not-valid';

const known = (text: string | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

const isTooLong = (text: string | null): boolean => (text?.length ?? 0) > LIST_LIMITS.cellLength;

const shortened = (text: string): string =>
  isTooLong(text) ? `${text.slice(0, LIST_LIMITS.cellLength)}…` : text;
