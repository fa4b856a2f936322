import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import type { Session } from '../../../enrollment/session.ts';
import type { BenchRow } from './bench-row.ts';
import { searchParts } from './find-rows.ts';
import type { ExpectedItem } from './list-item.ts';
import type { RowFilter } from './row-filter.ts';

const known = new WeakMap<ReadonlyMap<string, ExpectedRow>, readonly ExpectedItem[]>();

/** One item for each row of the list, the same for as long as the list is. */
function itemsOf(expected: ReadonlyMap<string, ExpectedRow>): readonly ExpectedItem[] {
  const before = known.get(expected);
  if (before !== undefined) return before;
  const items = [...expected.values()].map((row, index): ExpectedItem => ({
    kind: 'expected',
    id: `expected ${row.serial}`,
    expected: row,
    place: index + 1,
  }));
  known.set(expected, items);
  return items;
}

/** What has not come: rows of the list, and how many more the target asks for. */
export interface ToCome {
  readonly items: readonly ExpectedItem[];
  readonly unnamed: number;
}

/** The devices that a session still waits for. */
export function toComeOf(
  session: Pick<Session, 'target' | 'closedAtMs'>,
  rows: readonly BenchRow[],
  expected: ReadonlyMap<string, ExpectedRow>,
): ToCome {
  const items = expected.size === 0 ? [] : absentOf(rows, expected);
  const isOngoing = session.closedAtMs === null;
  const absent = isOngoing && session.target !== null ? session.target - rows.length : 0;
  return { items, unnamed: Math.max(0, absent - items.length) };
}

function absentOf(
  rows: readonly BenchRow[],
  expected: ReadonlyMap<string, ExpectedRow>,
): readonly ExpectedItem[] {
  const here = new Set<ExpectedRow>();
  for (const { listed } of rows) if (listed !== null) here.add(listed);
  const items = itemsOf(expected);
  return here.size === 0 ? items : items.filter((item) => !here.has(item.expected));
}

const NOTHING: ToCome = { items: [], unnamed: 0 };

/** What search and filter leave of it. */
export function findToCome(toCome: ToCome, query: string, filter: RowFilter | null): ToCome {
  if (filter !== null && !(filter.kind === 'fact' && filter.fact === 'to-come')) return NOTHING;
  const parts = searchParts(query);
  if (parts.length === 0) return toCome;
  const items = toCome.items.filter(({ expected }) => {
    const { serial, assetTag, model, location, assignedUser } = expected;
    const text = [serial, assetTag, model, location, assignedUser].join(' ').toLowerCase();
    return parts.every((part) => text.includes(part));
  });
  return { items, unnamed: 0 };
}
