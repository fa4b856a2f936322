import { serialsOfListed, writtenOtherwise } from '../../enrollment/expected-row-of.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import {
  listedLine,
  plainText,
  type ExpectedListing,
} from '../../enrollment/fold/expected-lists.ts';
import type { ListedPage, Projected, ProjectedRow } from '../../enrollment/ports.ts';
import type { Serial } from '../../enrollment/serial.ts';

/** A row of an expected list, and where it stands. */
export interface ListedRow {
  readonly list: ExpectedListing;
  /** From 0. */
  readonly index: number;
  readonly row: ExpectedRow;
}

/**
 * Finds rows in all expected lists: in those that were folded before by their index, and of the others it
 * reads each row once, however often it is asked.
 */
export interface ListIndex {
  /** Reads what was not read yet; `breathe` lets the bench work between two stretches. */
  readonly read: (breathe: () => Promise<void>) => Promise<void>;
  /** Rows that name this serial, with or without the `S` of a label. */
  readonly ofSerial: (serial: Serial) => readonly ListedRow[];
  /** Serials of the rows in which a cell contains this text; of at most `most` rows. */
  readonly containing: (
    text: string,
    most: number,
    breathe: () => Promise<void>,
  ) => Promise<readonly Serial[]>;
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

type Lists = ReadonlyMap<string, ExpectedListing>;
type Breathe = () => Promise<void>;

/** @param lists of all sessions; their rows are only ever added to */
export function createListIndex(lists: Lists, projected?: Projected): ListIndex {
  const held = heldLists(lists);
  const stored = storedLists(lists, projected);
  const inOrder = (rows: readonly ListedRow[]): readonly ListedRow[] => {
    const order = [...lists.keys()];
    const place = ({ list }: ListedRow): number => order.indexOf(list.importId);
    return rows.toSorted((one, other) => place(one) - place(other));
  };
  return {
    read: held.read,
    ofSerial: (serial) => {
      const written = [serial, ...writtenOtherwise(serial)];
      const found = stored.rows(projected?.listed(written));
      return inOrder([...(found ?? []), ...held.ofSerials(written, whichOf(found))]);
    },
    containing: async (text, most, breathe) => {
      const found = await stored.search(plainText(text), most, breathe);
      const others = held.linesWith(plainText(text), most, whichOf(found));
      const serials = [...(found ?? []), ...others].map(({ row }) => row.serial);
      return [...new Set(serials)].slice(0, most).map(ofLabel);
    },
    ofTag: (tag) => {
      const found = stored.rows(projected?.tagged(plainText(tag), MOST_TAGGED));
      const line = `\t${plainText(tag)}\t`;
      // The line also holds names and orders, which are no tags.
      const others = held
        .linesWith(line, MOST_TAGGED, whichOf(found))
        .filter(({ row: { assetTag } }) => plainText(assetTag ?? '') === plainText(tag));
      return [...(found ?? []), ...others].map(({ list, row }) => {
        return { list, serial: ofLabel(row.serial) };
      });
    },
  };
}

type Which = (list: ExpectedListing) => boolean;
const isHeld: Which = ({ stored }) => stored === undefined;

/** The lists in which rows have to be looked for, beside those that were found. */
const whichOf = (found: readonly ListedRow[] | null): Which =>
  found === null ? () => true : isHeld;

/** Finds rows in lists that are in memory. */
function heldLists(lists: Lists) {
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
  const every = (isWanted: Which) =>
    [...lists.values()].filter(isWanted).map((list) => ({ list, ...read(list) }));
  const rowAt = (list: ExpectedListing, index: number): ListedRow => {
    return { list, index, row: list.rows[index] as ExpectedRow };
  };
  return {
    read: async (breathe: Breathe): Promise<void> => {
      for (const list of [...lists.values()].filter(isHeld)) {
        while (!readOn(begun(list), STRETCH_ROWS)) await breathe();
        await breathe();
      }
    },
    ofSerials: (written: readonly string[], isWanted: Which): readonly ListedRow[] =>
      every(isWanted).flatMap(({ list, placesOf }) =>
        written.flatMap((one) => placesOf.get(one) ?? []).map((index) => rowAt(list, index)),
      ),
    linesWith: (text: string, most: number, isWanted: Which): readonly ListedRow[] =>
      every(isWanted).flatMap(({ list, text: all, starts }) =>
        indexesOf(all, text, most).map((at) => rowAt(list, lineAt(starts, at))),
      ),
  };
}

/** Finds rows in lists that are still as they were folded before. */
function storedLists(lists: Lists, projected: Projected | undefined) {
  const rowsOf = (found: readonly ProjectedRow[]): readonly ListedRow[] =>
    found.flatMap(({ importId, index, row }) => {
      const list = lists.get(importId);
      return list?.stored !== undefined && index < list.stored ? { list, index, row } : [];
    });
  return {
    /** Null if only the lists themselves can tell. */
    rows: (found: readonly ProjectedRow[] | null | undefined): readonly ListedRow[] | null =>
      found ? rowsOf(found) : null,
    /** At least so many rows if there are, page by page. */
    search: async (
      text: string,
      most: number,
      breathe: Breathe,
    ): Promise<readonly ListedRow[] | null> => {
      const rows: ListedRow[] = [];
      for (let after: number | null = 0; after !== null && rows.length < most;) {
        const page: ListedPage | null = projected?.searchListed(text, after) ?? null;
        if (page === null) return null;
        rows.push(...rowsOf(page.rows));
        after = page.next;
        await breathe();
      }
      return rows;
    },
  };
}

const ofLabel = (serial: Serial): Serial => serialsOfListed(serial)[0] ?? serial;

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
    const row = rows[index] as ExpectedRow;
    const { serial } = row;
    starts.push(read.text.length + more.length);
    more += `${listedLine(row)}\n`;
    const places = placesOf.get(serial);
    if (places) places.push(index);
    else placesOf.set(serial, [index]);
  }
  if (more !== '') read.text += more;
  return end === rows.length;
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
