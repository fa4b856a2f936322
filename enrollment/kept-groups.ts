import {
  changeOf,
  sequenceOf,
  sortedAfter,
  type Sequence,
  type SequenceChange,
} from './sequence.ts';

interface Grouping<Item, Name> {
  /** The group of an item; null leaves it out. */
  readonly groupOf: (item: Item) => Name | null;
  /** Orders the items of a group, those of one place by arrival; null for by arrival alone. */
  readonly order?: ((one: Item, other: Item) => number) | null;
  /** The order of the sequence that is grouped. */
  readonly arrival: (one: Item, other: Item) => number;
}

/** Groups without items are not in it. A group that did not change keeps its sequence. */
export type Groups<Item, Name> = ReadonlyMap<Name, Sequence<Item>>;

/**
 * Groups a sequence again and again. What comes or goes is found its place in its group, so that one
 * item among 100,000 costs no more than among 100; the result is always that of the whole sequence,
 * and the same object while nothing changed.
 */
export function createGroups<Item, Name>({
  groupOf,
  order = null,
  arrival,
}: Grouping<Item, Name>): (items: Sequence<Item>) => Groups<Item, Name> {
  const compare =
    order === null
      ? arrival
      : (one: Item, other: Item): number => order(one, other) || arrival(one, other);
  let before: Sequence<Item> = [];
  let groups: Groups<Item, Name> = new Map();
  return (items) => {
    const change = changeOf(before, items);
    before = items;
    if (change !== null) groups = withChange(groups, change, groupOf, compare);
    else {
      const now = grouped(items, groupOf);
      if (order !== null) for (const group of now.values()) group.sort(compare);
      groups = new Map([...now].map(([name, group]) => [name, sequenceOf(group)]));
    }
    return groups;
  };
}

function grouped<Item, Name>(
  items: Iterable<Item>,
  groupOf: (item: Item) => Name | null,
): Map<Name, Item[]> {
  const groups = new Map<Name, Item[]>();
  for (const item of items) {
    const name = groupOf(item);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

function withChange<Item, Name>(
  before: Groups<Item, Name>,
  change: SequenceChange<Item>,
  groupOf: (item: Item) => Name | null,
  compare: (one: Item, other: Item) => number,
): Groups<Item, Name> {
  const gone = grouped(change.gone, groupOf);
  const come = grouped(change.come, groupOf);
  const changed = new Set([...gone.keys(), ...come.keys()]);
  if (changed.size === 0) return before;
  const groups = new Map(before);
  for (const name of changed) {
    const ofGroup = { gone: gone.get(name) ?? [], come: come.get(name) ?? [] };
    const now = sortedAfter(before.get(name) ?? [], ofGroup, compare);
    if (now.length === 0) groups.delete(name);
    else groups.set(name, now);
  }
  return groups;
}

/** The items of which this is true, for sequences that follow one another. */
export function createKept<Item>(
  isKept: (item: Item) => boolean,
  { order = null, arrival }: Omit<Grouping<Item, 'kept'>, 'groupOf'>,
): (items: Sequence<Item>) => Sequence<Item> {
  const none: Sequence<Item> = [];
  const groupOf = (item: Item) => (isKept(item) ? 'kept' : null);
  const groups = createGroups<Item, 'kept'>({ groupOf, order, arrival });
  return (items) => groups(items).get('kept') ?? none;
}
