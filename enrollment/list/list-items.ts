import { shownOf, type Lingered, type Lingering } from './lingered.ts';
import { createGroups, createKept, type Groups } from '../kept-groups.ts';
import type { Sequence } from '../sequence.ts';
import { hubOf } from './port-tree.ts';
import { byArrival, type BenchRow } from './bench-row.ts';
import type { ExpectedItem, Group, HeadItem, ListItem } from './list-item.ts';
import { linesOf, type Lines, type Part } from './lines.ts';

/** How the list is grouped. */
export const GROUPINGS = ['needs-you', 'none', 'hub', 'model'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How to order rows; null for the usual order: newest first. */
type Order = ((one: BenchRow, other: BenchRow) => number) | null;

/** What the lines are made of. */
export interface ListInput {
  /** What the filter leaves, in order of arrival. */
  readonly rows: Sequence<BenchRow>;
  /** Those that need a person, most urgent first; settled ones keep their place. */
  readonly waiting: Lingered<BenchRow>;
  readonly toCome: Sequence<ExpectedItem>;
  /** Devices that the target asks for beyond the list. */
  readonly unnamed: number;
}

/** The lines of the list with the heads of their groups, for lists that follow one another. */
export function createLines(grouping: Grouping, order: Order): (input: ListInput) => Lines {
  const partsOf = partsBy(grouping, order);
  return (input) => {
    const { toCome, unnamed } = input;
    const parts = [...partsOf(input)];
    if (toCome.length + unnamed > 0) {
      parts.push(one(headOf({ by: 'to-come' }, toCome.length + unnamed)), { items: toCome });
      if (unnamed > 0) parts.push(one({ kind: 'unnamed', id: 'unnamed', count: unnamed }));
    }
    return linesOf(parts);
  };
}

function partsBy(grouping: Grouping, order: Order): (input: ListInput) => readonly Part[] {
  switch (grouping) {
    case 'needs-you':
      return urgentFirst(order);
    case 'none': {
      const inOrder = createOrder(order);
      return ({ rows }) => [inOrder(rows)];
    }
    case 'hub':
      return groupedBy(
        ({ device: { port } }) => (port === null ? '' : hubOf(port)),
        (hub) => ({ by: 'hub', hub: hub === '' ? null : hub }),
        order,
      );
    case 'model':
      return groupedBy(
        ({ device }) => device.model ?? '',
        (model) => ({ by: 'model', model: model === '' ? null : model }),
        order,
      );
  }
}

/** What needs a person, then everything else. */
function urgentFirst(order: Order): (input: ListInput) => readonly Part[] {
  const calm = createKept<BenchRow>(({ exceptions }) => exceptions.length === 0, {
    arrival: byArrival,
  });
  const inOrder = createOrder(order);
  return ({ rows, waiting }) => {
    const gone = (waiting.withGone ?? []).flatMap(({ item, isGone }) => (isGone ? item.id : []));
    const settled = new Set(gone);
    const others = calm(rows);
    const shown = settled.size === 0 ? others : [...others].filter(({ id }) => !settled.has(id));
    const parts: Part[] = [];
    if (waiting.now.length + gone.length > 0) {
      parts.push(one(headOf({ by: 'needs-you' }, waiting.now.length, 'urgent')), {
        items: waiting.withGone === null ? waiting.now : shownOf(waiting).map(itemOf),
      });
    }
    if (shown.length > 0) {
      const said = order === null ? 'newest' : null;
      parts.push(one(headOf({ by: 'bench' }, shown.length, said)), inOrder(shown));
    }
    return parts;
  };
}

function groupedBy(
  nameOfRow: (row: BenchRow) => string,
  groupOf: (name: string) => Group,
  order: Order,
): (input: ListInput) => readonly Part[] {
  const groups = createGroups<BenchRow, string>({
    groupOf: nameOfRow,
    order,
    arrival: byArrival,
  });
  return ({ rows }) =>
    inNaturalOrder(groups(rows)).flatMap(([name, items]) => [
      one(headOf(groupOf(name), items.length)),
      { items, isReversed: order === null },
    ]);
}

/** Rows in an order, those of one place by arrival. */
function createOrder(order: Order): (rows: Sequence<BenchRow>) => Part {
  if (order === null) return (rows) => ({ items: rows, isReversed: true });
  const sorted = createKept<BenchRow>(() => true, { order, arrival: byArrival });
  return (rows) => ({ items: sorted(rows) });
}

const one = (item: ListItem): Part => ({ items: [item] });

const itemOf = ({ item: row, isGone }: Lingering<BenchRow>): ListItem => {
  const exception = row.exceptions[0]?.kind;
  if (!isGone || exception === undefined) return row;
  return { kind: 'settled', id: row.id, row, exception };
};

const inNaturalOrder = <Item>(groups: Groups<Item, string>) =>
  [...groups].sort(([name], [other]) => name.localeCompare(other, 'en', { numeric: true }));

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
