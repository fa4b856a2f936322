import { changeOf, noteChange, placeIn, type ListChange } from './list-change.ts';

interface Grouping<Item, Name> {
  /** The group of an item; null leaves it out. */
  readonly groupOf: (item: Item) => Name | null;
  /** Orders the items of a group, those of one place by arrival. Null for the order of the list. */
  readonly order: ((one: Item, other: Item) => number) | null;
  /** The order of the list. */
  readonly arrival: (one: Item, other: Item) => number;
}

/** Groups without items are not in it. A group that did not change keeps its list. */
export type Groups<Item, Name> = ReadonlyMap<Name, readonly Item[]>;

/**
 * Groups a list again and again. An item that comes or goes is found its place in its group, so that
 * one among 100,000 costs no more than among 100; the result is always that of the whole list.
 */
export function createGroups<Item, Name>(
  grouping: Grouping<Item, Name>,
): (items: readonly Item[]) => Groups<Item, Name> {
  const { groupOf, arrival } = grouping;
  const compare = grouping.order ?? arrival;
  let before: readonly Item[] = [];
  let groups: Groups<Item, Name> = new Map();
  return (items) => {
    const change = changeOf(before, items);
    before = items;
    if (change === null) groups = fromScratch(items, grouping);
    else if (change.gone.length + change.come.length > 0) {
      groups = withChange(groups, change, groupOf, compare);
    }
    return groups;
  };
}

function fromScratch<Item, Name>(
  items: readonly Item[],
  { groupOf, order }: Grouping<Item, Name>,
): Groups<Item, Name> {
  const groups = new Map<Name, Item[]>();
  for (const item of items) {
    const name = groupOf(item);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  if (order !== null) for (const group of groups.values()) group.sort(order);
  return groups;
}

function withChange<Item, Name>(
  before: Groups<Item, Name>,
  { gone, come }: ListChange<Item>,
  groupOf: (item: Item) => Name | null,
  compare: (one: Item, other: Item) => number,
): Groups<Item, Name> {
  const changes = new Map<Name, { readonly gone: Item[]; readonly come: Item[] }>();
  const changesOf = (item: Item) => {
    const name = groupOf(item);
    if (name === null) return null;
    const known = changes.get(name) ?? { gone: [], come: [] };
    changes.set(name, known);
    return known;
  };
  for (const item of gone) changesOf(item)?.gone.push(item);
  for (const item of come) changesOf(item)?.come.push(item);
  if (changes.size === 0) return before;
  const groups = new Map(before);
  for (const [name, change] of changes) {
    const old = before.get(name) ?? [];
    const now = sortedAfter(old, change, compare);
    noteChange(old, now, change);
    if (now.length === 0) groups.delete(name);
    else groups.set(name, now);
  }
  return groups;
}

/** A sorted list after a change: another list, whose items keep their order. */
export function sortedAfter<Item>(
  before: readonly Item[],
  { gone, come }: ListChange<Item>,
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  const now = before.slice();
  for (const item of gone) {
    const from = placeIn(now, (other) => compare(other, item) < 0);
    const at = now.indexOf(item, from);
    if (at >= 0) now.splice(at, 1);
  }
  for (const item of come) {
    now.splice(
      placeIn(now, (other) => compare(other, item) < 0),
      0,
      item,
    );
  }
  return now;
}
