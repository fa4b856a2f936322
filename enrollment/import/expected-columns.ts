import { saysNoValue } from '../no-value-words.ts';
import type { SavedMapping } from '../bench-setting.ts';
import { doubtOf } from '../serial-doubt.ts';
import { readWrittenSerial } from '../serial.ts';
import { EXPECTED_FIELDS, type ExpectedField } from '../expected-field.ts';
import { meaningOf } from '../header-words.ts';

/** The header of each field, as far as one is chosen. */
export type ColumnChoice = Readonly<Partial<Record<ExpectedField, string>>>;

/**
 * The meaning of each column, as far as it can be determined; where several columns fit equally, a
 * person decides.
 */
export interface ColumnGuess {
  readonly columns: ColumnChoice;
  /** If no column holds the serial: those that might. */
  readonly mayBeSerial: readonly string[];
}

/** One column of the first rows. */
interface Column {
  readonly header: string;
  readonly place: number;
  readonly meaning: ReturnType<typeof meaningOf>;
  readonly values: readonly string[];
}

/**
 * The column of each field by its header, and for the serial also by its values, since serials look
 * like serials and do not repeat.
 * @param rows the first rows below the headers.
 */
export function guessColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnGuess {
  const columns = headers.map((header, place): Column => {
    const values = rows.map((cells) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
    return { header, place, meaning: meaningOf(header), values };
  });
  const ofSerials = serialColumns(columns, rows.length);
  const [serial] = ofSerials.length === 1 ? ofSerials : [];
  const guess: Partial<Record<ExpectedField, string>> = {};
  if (serial !== undefined) guess.serial = serial.header;
  for (const field of EXPECTED_FIELDS) {
    const found = field === 'serial' ? undefined : columnOf(field, columns, serial);
    if (found !== undefined) guess[field] = found.header;
  }
  const mayBeSerial = serial === undefined ? ofSerials.map(({ header }) => header) : [];
  return { columns: guess, mayBeSerial };
}

/** The column of the serials, or all that fit equally well. */
function serialColumns(columns: readonly Column[], rows: number): readonly Column[] {
  const named = columns.filter(({ meaning }) => meaning?.field === 'serial');
  const strong = named.filter(({ values }) => values.some(isOf('certain')));
  if (strong.length > 0) return withoutCopies(strong);
  const weak = named.filter(({ values }) => values.some(isOf('unclear')));
  const unnamed = columns.filter(({ meaning, values }) => meaning === null && fits(values, rows));
  const likely = withoutCopies([...weak, ...unnamed]);
  // The header says serial but the values do not: shown unchanged, so that a person sees why.
  return likely.length > 0 || named.length !== 1 ? likely : named;
}

const isOf =
  (kind: 'certain' | 'unclear') =>
  (value: string): boolean =>
    readWrittenSerial(value).kind === kind;

/** At least half of the rows have a serial there, and no more than one in ten repeats. */
function fits(values: readonly string[], rows: number): boolean {
  const serials = values.filter(isOf('certain'));
  const different = new Set(serials.map((value) => value.toUpperCase())).size;
  return serials.length > 0 && serials.length * 2 >= rows && different * 10 >= serials.length * 9;
}

/** A column that repeats another one adds nothing. */
const withoutCopies = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(
    ({ values }, at) =>
      !columns.slice(0, at).some((one) => one.values.join('\n') === values.join('\n')),
  );

/** The column whose header fits the field best; none if two fit equally. */
function columnOf(
  field: ExpectedField,
  columns: readonly Column[],
  serial: Column | undefined,
): Column | undefined {
  const fitting = columns.filter(
    (one) =>
      one !== serial &&
      one.meaning?.field === field &&
      (field !== 'assetTag' || areTags(one.values)) &&
      (field !== 'assignedUser' || areUsers(one.values)),
  );
  const best = Math.min(...fitting.map(({ meaning }) => meaning?.rank ?? 0));
  const equal = fitting.filter(({ meaning }) => meaning?.rank === best);
  const used = equal.filter(({ values }) => values.length > 0);
  return used.length > 1 ? undefined : (used[0] ?? equal[0]);
}

/**
 * Tags differ from row to row, as asset types do not, and are neither dates nor text printed on a
 * box.
 */
function areTags(values: readonly string[]): boolean {
  const tags = values.filter((value) => !saysNoValue(value));
  const others = tags.filter((value) => isDay(value) || isOnBox(value));
  return (
    new Set(tags).size * 2 >= tags.length && (tags.length === 0 || others.length < tags.length)
  );
}

const isDay = (value: string): boolean => /^\d{1,4}([./-])\d{1,2}\1\d{1,4}/.test(value);

const isOnBox = (value: string): boolean =>
  /^\d{12,14}$/.test(value) && doubtOf(value) === 'trade-number';

/** When this many rows share one user, that user is the owner of all of them. */
const ONE_OWNER = 5;

const areUsers = (values: readonly string[]): boolean =>
  values.length < ONE_OWNER || new Set(values).size > 1;

/** The saved mapping whose headers the list has, preferring the one with the most. */
export function fittingMapping(
  headers: readonly string[],
  mappings: Iterable<SavedMapping>,
): { readonly name: string; readonly columns: ColumnChoice } | null {
  const byName = new Map(headers.map((header) => [header.toLowerCase(), header]));
  const fitting = [...mappings].flatMap(({ name, columns }) => {
    const found = EXPECTED_FIELDS.flatMap((field) => {
      const wanted = columns[field];
      return wanted === undefined ? [] : [[field, byName.get(wanted.toLowerCase())] as const];
    });
    const fits = found.length > 0 && found.every(([, header]) => header !== undefined);
    const choice = Object.fromEntries(found) as ColumnChoice;
    return fits && choice.serial !== undefined ? [{ name, columns: choice }] : [];
  });
  const size = ({ columns }: { readonly columns: ColumnChoice }) => Object.keys(columns).length;
  return fitting.sort((a, b) => size(b) - size(a))[0] ?? null;
}
