import type { SavedMapping } from '../ledger/bench-setting.ts';
import { HEADER_LENGTH } from '../reading-limits.ts';
import { parseSerial } from '../serial.ts';
import { EXPECTED_FIELDS, plainSerial, type ExpectedField } from './expected-row.ts';

/** The header of each field, as far as one is chosen. */
export type ColumnChoice = Readonly<Partial<Record<ExpectedField, string>>>;

/** How orders, delivery notes and asset registers head their columns, in letters and digits alone. */
const USUAL: Readonly<Record<ExpectedField, readonly string[]>> = {
  serial: [
    ...['serialnumber', 'serial', 'serialno', 'serialnr', 'sn', 'seriennummer', 'seriennr'],
    ...['serienummer', 'numerodeserie', 'noserie', 'nserie', 'numeroseriale', 'numeroserie'],
    ...['hardwareserial', 'deviceserial', 'deviceserialnumber', 'appleserialnumber'],
  ],
  assetTag: [
    ...['assettag', 'assetno', 'assetnumber', 'assetid', 'asset', 'tag', 'inventorynumber'],
    ...['inventoryno', 'inventarnummer', 'inventarnr', 'anlagennummer', 'barcode', 'inventaris'],
  ],
  assignedUser: [
    ...['assigneduser', 'assignedto', 'assignee', 'user', 'username', 'fullname', 'employee'],
    ...['owner', 'email', 'userprincipalname', 'upn', 'benutzer', 'mitarbeiter', 'utilisateur'],
    ...['gebruiker', 'usuario', 'name'],
  ],
  location: [
    ...['location', 'site', 'room', 'building', 'office', 'standort', 'raum', 'lieu', 'locatie'],
    ...['ubicacion', 'place', 'ort', 'gebaude'],
  ],
  purchaseOrder: [
    ...['purchaseorder', 'ponumber', 'pono', 'po', 'purchaseorderno', 'purchaseordernumber'],
    ...['ordernumber', 'orderno', 'order', 'bestellnummer', 'bestellung', 'auftragsnummer'],
    ...['auftrag', 'commande', 'pedido'],
  ],
  model: [
    ...['model', 'modelname', 'devicemodel', 'modell', 'modele', 'modelo', 'product'],
    ...['productname', 'productdescription', 'description', 'artikelbezeichnung', 'bezeichnung'],
  ],
};

/** A header without what people write differently: case, accents, blanks, punctuation. */
const letters = (header: string): string =>
  header
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** The field that a header usually stands for, or null. */
export function fieldOfHeader(header: string): ExpectedField | null {
  const plain = letters(header);
  return EXPECTED_FIELDS.find((field) => USUAL[field].includes(plain)) ?? null;
}

/**
 * The column of each field, by its header; where no header says serial, by what stands in the columns.
 * @param rows the first rows below the headers.
 */
export function guessColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnChoice {
  const guess: Partial<Record<ExpectedField, string>> = {};
  for (const field of EXPECTED_FIELDS) {
    const found = usualHeader(field, headers, rows);
    if (found !== undefined && !Object.values(guess).includes(found)) guess[field] = found;
  }
  if (guess.serial !== undefined) return guess;
  const place = serialPlace(rows, headers.keys());
  const header = place === null ? undefined : headers[place];
  if (header === undefined) return guess;
  const others = Object.entries(guess).filter(([, taken]) => taken !== header);
  return { ...Object.fromEntries(others), serial: header };
}

/** Of several columns that may hold serials, the one that does. */
function usualHeader(
  field: ExpectedField,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string | undefined {
  const places = [...headers.keys()].filter((place) => {
    const plain = letters(headers[place] ?? '').replace(/\d$/, '');
    return USUAL[field].includes(plain);
  });
  if (field === 'serial' && places.length > 1) {
    return headers[serialPlace(rows, places) ?? places[0] ?? 0];
  }
  const best = USUAL[field].find((name) =>
    places.some((place) => letters(headers[place] ?? '') === name),
  );
  return headers.find((header) => letters(header) === best) ?? headers[places[0] ?? -1];
}

/** The place of the column with the most serials, where at least half of its rows have one. */
function serialPlace(
  rows: readonly (readonly string[])[],
  places: Iterable<number>,
): number | null {
  const counted = [...places].map((place) => {
    return { place, count: rows.filter((cells) => isSerial(cells[place] ?? '')).length };
  });
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best !== undefined && best.count * 2 >= rows.length && best.count > 0 ? best.place : null;
}

/** A serial and no word: nearly all have a digit. */
const isSerial = (cell: string): boolean =>
  /\d/.test(cell) && parseSerial(plainSerial(cell)) !== null;

/** False when the first row of a list is a device and no row of headers. */
export const isHeaderRow = (cells: readonly string[]): boolean =>
  cells.some((cell) => fieldOfHeader(cell) !== null) || !cells.some(isSerial);

/** Headers by which every column can be told: blank ones get their number, later equal ones too; long ones are cut. */
export function uniqueHeaders(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return cells.map((cell, place) => {
    const written = cell.trim() === '' ? `Column ${String(place + 1)}` : cell.trim();
    const name = written.length > HEADER_LENGTH ? `${written.slice(0, CUT_AT)}…` : written;
    let time = times.get(name.toLowerCase()) ?? 1;
    const unique = (): string => (time === 1 ? name : `${name} (${String(time)})`);
    while (taken.has(unique().toLowerCase())) time += 1;
    times.set(name.toLowerCase(), time + 1);
    taken.add(unique().toLowerCase());
    return unique();
  });
}

/** Leaves room for the number that tells equal headers apart. */
const CUT_AT = HEADER_LENGTH - 10;

/** The saved mapping whose headers the list has, the one with the most of them first. */
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
