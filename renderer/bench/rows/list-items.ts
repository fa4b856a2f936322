import type { Lingering } from '../../state/linger.ts';
import { hubOf } from './port-tree.ts';
import type { BenchRow } from './bench-row.ts';
import type { ExpectedItem, Group, HeadItem, ListItem } from './list-item.ts';

/** How the list is grouped. */
export const GROUPINGS = ['needs-you', 'none', 'hub', 'model'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface ListInput {
  /** What the filter leaves, in order of arrival. */
  readonly rows: readonly BenchRow[];
  /** Those that need a person, most urgent first; settled ones keep their place. */
  readonly waiting: readonly Lingering<BenchRow>[];
  readonly toCome: readonly ExpectedItem[];
  /** Devices that the target asks for beyond the list. */
  readonly unnamed: number;
  readonly grouping: Grouping;
  /** Null for the usual order: newest first. */
  readonly order: ((one: BenchRow, other: BenchRow) => number) | null;
}

/** The lines of the list with the heads of their groups. */
export function listItems(input: ListInput): readonly ListItem[] {
  const { rows, grouping } = input;
  const groups: ListItem[] = [];
  if (grouping === 'needs-you') {
    const waiting = input.waiting.map(itemOf);
    const inWaiting = new Set(waiting.map(({ id }) => id));
    const others = inWaiting.size === 0 ? rows : rows.filter(({ id }) => !inWaiting.has(id));
    const count = input.waiting.filter(({ isGone }) => !isGone).length;
    if (waiting.length > 0) groups.push(headOf({ by: 'needs-you' }, count, 'urgent'), ...waiting);
    if (others.length > 0) {
      const order = input.order === null ? 'newest' : null;
      groups.push(headOf({ by: 'bench' }, others.length, order));
      pushAll(groups, inOrder(others, input.order));
    }
  } else if (grouping === 'none') {
    pushAll(groups, inOrder(rows, input.order));
  } else {
    for (const [group, members] of groupsOf(rows, grouping)) {
      groups.push(headOf(group, members.length));
      pushAll(groups, inOrder(members, input.order));
    }
  }
  const { toCome, unnamed } = input;
  if (toCome.length + unnamed > 0) {
    groups.push(headOf({ by: 'to-come' }, toCome.length + unnamed));
    pushAll(groups, toCome);
    if (unnamed > 0) groups.push({ kind: 'unnamed', id: 'unnamed', count: unnamed });
  }
  return groups;
}

const itemOf = ({ item: row, isGone }: Lingering<BenchRow>): ListItem => {
  const exception = row.exceptions[0]?.kind;
  if (!isGone || exception === undefined) return row;
  return { kind: 'settled', id: row.id, row, exception };
};

function groupsOf(
  rows: readonly BenchRow[],
  grouping: 'hub' | 'model',
): readonly (readonly [Group, readonly BenchRow[]])[] {
  if (grouping === 'hub') {
    const hubs = Map.groupBy(rows, ({ device: { port } }) => (port === null ? '' : hubOf(port)));
    return sorted(hubs).map(([hub, members]) => [
      { by: 'hub', hub: hub === '' ? null : hub },
      members,
    ]);
  }
  const models = Map.groupBy(rows, ({ device }) => device.model ?? '');
  return sorted(models).map(([model, members]) => [
    { by: 'model', model: model === '' ? null : model },
    members,
  ]);
}

const sorted = <Item>(groups: ReadonlyMap<string, Item>): readonly (readonly [string, Item])[] =>
  [...groups].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));

const inOrder = (rows: readonly BenchRow[], order: ListInput['order']): readonly BenchRow[] =>
  order === null ? rows.toReversed() : rows.toSorted(order);

const nameOf = (group: Group): string => {
  if (group.by === 'hub') return `hub ${group.hub}`;
  return group.by === 'model' ? `model ${group.model ?? ''}` : group.by;
};

const headOf = (group: Group, count: number, order: HeadItem['order'] = null): HeadItem => ({
  kind: 'head',
  id: `head ${nameOf(group)}`,
  group,
  count,
  order,
});

/** Spreading tens of thousands of rows into a call would overflow its stack. */
function pushAll(groups: ListItem[], items: readonly ListItem[]): void {
  for (const item of items) groups.push(item);
}
