import { createKept } from '../kept-groups.ts';
import {
  createFollower,
  placeIn,
  sequenceOf,
  sortedAfter,
  type Sequence,
  type SequenceChange,
} from '../sequence.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { Session } from '../session.ts';
import type { BenchRow } from './bench-row.ts';
import { searchParts } from './find-rows.ts';
import { expectedId, type ExpectedItem } from './list-item.ts';
import type { RowFilter } from './row-filter.ts';

/** The items of a list, in its order, and that of each row. */
interface ListItems {
  readonly items: Sequence<ExpectedItem>;
  readonly of: ReadonlyMap<ExpectedRow, ExpectedItem>;
}

type Expected = ReadonlyMap<string, ExpectedRow>;

const known = new WeakMap<Expected, ListItems>();

/** One item for each row of the list, the same for as long as the list is. */
function itemsOf(expected: Expected): ListItems {
  const before = known.get(expected);
  if (before !== undefined) return before;
  const items = [...expected.values()].map((row, index): ExpectedItem => ({
    kind: 'expected',
    id: expectedId(row.serial),
    expected: row,
    place: index + 1,
  }));
  const made = {
    items: sequenceOf(items),
    of: new Map(items.map((item) => [item.expected, item])),
  };
  known.set(expected, made);
  return made;
}

/** What has not come: rows of the list, and how many more the target asks for. */
export interface ToCome {
  readonly items: Sequence<ExpectedItem>;
  readonly unnamed: number;
}

type Waiting = Pick<Session, 'target' | 'closedAtMs'>;
type ToComeOf = (session: Waiting, rows: Sequence<BenchRow>, expected: Expected) => ToCome;

/** The devices that a session still waits for, as rows follow one another. */
export function createToCome(): ToComeOf {
  let absentOf = createAbsent(new Map());
  let list: Expected | null = null;
  return ({ target, closedAtMs }, rows, expected) => {
    if (list !== expected) absentOf = createAbsent(expected);
    list = expected;
    const items = absentOf(rows);
    const isOngoing = closedAtMs === null;
    const absent = isOngoing && target !== null ? target - rows.length : 0;
    return { items, unnamed: Math.max(0, absent - items.length) };
  };
}

/** The devices that a session still waits for. */
export const toComeOf: ToComeOf = (session, rows, expected) =>
  createToCome()(session, rows, expected);

const byPlace = (one: ExpectedItem, other: ExpectedItem): number => one.place - other.place;

/** The rows of a list whose device is not here, in its order. */
function createAbsent(expected: Expected): (rows: Sequence<BenchRow>) => Sequence<ExpectedItem> {
  if (expected.size === 0) return () => [];
  const { items, of } = itemsOf(expected);
  /** How many devices there are of each row of the list. */
  let here = new Map<ExpectedRow, number>();
  let touched: Set<ExpectedRow> | null = null;
  let absent = items;
  const begin = (): void => {
    here = new Map();
    touched = null;
  };
  const follow = createFollower<BenchRow>(begin, ({ listed }, by) => {
    if (listed === null) return;
    here.set(listed, (here.get(listed) ?? 0) + by);
    touched?.add(listed);
  });
  const isAbsent = (item: ExpectedItem): boolean => (here.get(item.expected) ?? 0) === 0;
  return (rows) => {
    touched = new Set();
    follow(rows);
    const change = touched === null ? null : changeOfAbsent(touched);
    if (change === null) absent = sequenceOf([...items].filter(isAbsent));
    else if (change.gone.length + change.come.length > 0) {
      absent = sortedAfter(absent, change, byPlace);
    }
    return absent;
  };

  function changeOfAbsent(changed: ReadonlySet<ExpectedRow>): SequenceChange<ExpectedItem> {
    const all = [...changed].flatMap((row) => of.get(row) ?? []);
    const wasAbsent = (item: ExpectedItem): boolean =>
      absent.at(placeIn(absent, (other) => other.place < item.place)) === item;
    return {
      gone: all.filter((item) => wasAbsent(item) && !isAbsent(item)),
      come: all.filter((item) => !wasAbsent(item) && isAbsent(item)),
    };
  }
}

const NOTHING: ToCome = { items: [], unnamed: 0 };

/** What search and filter leave of it, as one follows another. */
export function createFoundToCome(
  query: string,
  filter: RowFilter | null,
): (toCome: ToCome) => ToCome {
  if (filter !== null && !(filter.kind === 'fact' && filter.fact === 'to-come')) {
    return () => NOTHING;
  }
  const parts = searchParts(query);
  if (parts.length === 0) return (toCome) => toCome;
  const isKept = ({ expected }: ExpectedItem): boolean => {
    const { serial, assetTag, model, location, assignedUser } = expected;
    const text = [serial, assetTag, model, location, assignedUser].join(' ').toLowerCase();
    return parts.every((part) => text.includes(part));
  };
  const keptOf = createKept(isKept, { arrival: byPlace });
  return ({ items }) => ({ items: keptOf(items), unnamed: 0 });
}

/** What search and filter leave of it. */
export const findToCome = (toCome: ToCome, query: string, filter: RowFilter | null): ToCome =>
  createFoundToCome(query, filter)(toCome);
