import { serialsOfListed, writtenOtherwise } from '../../enrollment/expected-row-of.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import type { ExpectedListing } from '../../enrollment/fold/expected-lists.ts';
import type { Serial } from '../../enrollment/serial.ts';

/** A row of an expected list, and where it stands. */
export interface ListedRow {
  readonly list: ExpectedListing;
  /** From 0. */
  readonly index: number;
  readonly row: ExpectedRow;
}

/** Finds rows in all expected lists. It reads each row once, however often it is asked. */
export interface ListIndex {
  /** Reads what was not read yet; `breathe` lets the bench work between two stretches. */
  readonly read: (breathe: () => Promise<void>) => Promise<void>;
  /** Rows that name this serial, with or without the `S` of a label. */
  readonly ofSerial: (serial: Serial) => readonly ListedRow[];
  /** Serials of the rows in which a cell contains this text; of at most `most` rows. */
  readonly containing: (text: string, most: number) => readonly Serial[];
  /** Serials of the rows with this asset tag, and the lists that have them. */
  readonly ofTag: (
    tag: string,
  ) => readonly { readonly list: ExpectedListing; readonly serial: Serial }[];
}

/** The searchable text of a list, one line a row, and where each line begins. */
interface ReadList {
  readonly rows: readonly ExpectedRow[];
  readonly placesOf: Map<string, number[]>;
  readonly starts: number[];
  text: string;
}

/** Rows that are read in one stretch; a list may have tens of thousands. */
const STRETCH_ROWS = 1000;
/** Rows with one tag, and with that text in another cell, that are looked at. */
const MOST_TAGGED = 200;

/** @param lists of all sessions; their rows are only ever added to */
export function createListIndex(lists: ReadonlyMap<string, ExpectedListing>): ListIndex {
  const known = new Map<string, ReadList>();

  const begun = (list: ExpectedListing): ReadList => {
    const before = known.get(list.importId);
    const kept = before?.rows === list.rows ? before : emptyRead(list);
    known.set(list.importId, kept);
    return kept;
  };
  const read = (list: ExpectedListing): ReadList => {
    const kept = begun(list);
    readOn(kept, Infinity);
    return kept;
  };
  const everyList = () => [...lists.values()].map((list) => ({ list, ...read(list) }));
  const linesWith = (text: string, most: number) =>
    everyList().flatMap(({ list, rows, text: all, starts }) =>
      indexesOf(all, text, most).map((at) => ({
        list,
        row: rows[lineAt(starts, at)] as ExpectedRow,
      })),
    );

  return {
    read: async (breathe) => {
      for (const list of lists.values()) {
        while (!readOn(begun(list), STRETCH_ROWS)) await breathe();
        await breathe();
      }
    },
    ofSerial: (serial) => {
      const written = [serial, ...writtenOtherwise(serial)];
      return everyList().flatMap(({ list, rows, placesOf }) =>
        written
          .flatMap((one) => placesOf.get(one) ?? [])
          .map((index) => ({ list, index, row: rows[index] as ExpectedRow })),
      );
    },
    containing: (text, most) =>
      [...new Set(linesWith(plain(text), most).map(({ row }) => row.serial))]
        .slice(0, most)
        .map(ofLabel),
    // The text also holds names and orders, which are no tags.
    ofTag: (tag) =>
      linesWith(`\t${plain(tag)}\t`, MOST_TAGGED)
        .filter(({ row: { assetTag } }) => assetTag !== null && plain(assetTag) === plain(tag))
        .map(({ list, row }) => ({ list, serial: ofLabel(row.serial) })),
  };
}

const ofLabel = (serial: Serial): Serial => serialsOfListed(serial)[0] ?? serial;

const plain = (text: string): string => text.trim().toLowerCase();

const emptyRead = ({ rows }: ExpectedListing): ReadList => ({
  rows,
  placesOf: new Map(),
  starts: [],
  text: '',
});

/** Reads the rows that were added since, at most so many; true if none is left. */
function readOn(read: ReadList, most: number): boolean {
  const { rows, starts, placesOf } = read;
  const end = Math.min(rows.length, starts.length + most);
  let more = '';
  for (let index = starts.length; index < end; index += 1) {
    const { serial, assetTag, assignedUser, purchaseOrder } = rows[index] as ExpectedRow;
    starts.push(read.text.length + more.length);
    more += `\t${cell(serial)}\t${cell(assetTag)}\t${cell(assignedUser)}\t${cell(purchaseOrder)}\t\n`;
    const places = placesOf.get(serial);
    if (places) places.push(index);
    else placesOf.set(serial, [index]);
  }
  if (more !== '') read.text += more;
  return end === rows.length;
}

/** Text of a cell, without what ends cells and lines here. */
function cell(text: string | null): string {
  if (text === null) return '';
  const lower = text.toLowerCase();
  return /[\t\n]/.test(lower) ? lower.replaceAll(/[\t\n]/g, ' ') : lower;
}

/** Where the text is, once a line. */
function indexesOf(all: string, text: string, most: number): readonly number[] {
  const found: number[] = [];
  let at = all.indexOf(text);
  while (at !== -1 && found.length < most) {
    found.push(at);
    const end = all.indexOf('\n', at);
    at = end === -1 ? -1 : all.indexOf(text, end);
  }
  return found;
}

/** The line that this place is in. */
function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
