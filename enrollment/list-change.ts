/** What one list has that another one does not. An item that was replaced is gone and has come. */
export interface ListChange<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

interface Noted {
  readonly before: WeakRef<object>;
  readonly change: ListChange<unknown>;
}

/** How a list came about, as far as whoever made it has said. */
const noted = new WeakMap<object, Noted>();

/** Says how `now` came about, so that whoever follows the list need not compare it. */
export function noteChange<Item>(
  before: readonly Item[],
  now: readonly Item[],
  change: ListChange<Item>,
): void {
  noted.set(now, { before: new WeakRef(before), change });
}

/** With more changes than this share of a list, it costs less to begin anew. */
const MOST = 1 / 16;
const FEWEST = 16;

/** How many changes are worth following in a list of this length. */
const worth = (length: number): number => Math.max(FEWEST, length * MOST);

/**
 * What changed from one list to another; both keep their items in the same order.
 * @returns null if so much changed that it costs less to begin anew.
 */
export function changeOf<Item>(
  before: readonly Item[],
  now: readonly Item[],
): ListChange<Item> | null {
  if (before === now) return NOTHING;
  const known = noted.get(now);
  const isKnown = known !== undefined && known.before.deref() === before;
  const change = isKnown ? (known.change as ListChange<Item>) : compared(before, now);
  const most = worth(now.length);
  return change === null || change.gone.length + change.come.length > most ? null : change;
}

const NOTHING: ListChange<never> = { gone: [], come: [] };

/** Place by place: an item that moves many others counts as many changes. */
function compared<Item>(before: readonly Item[], now: readonly Item[]): ListChange<Item> | null {
  const gone: Item[] = [];
  const come: Item[] = [];
  const most = worth(now.length);
  const length = Math.max(before.length, now.length);
  for (let at = 0; at < length; at += 1) {
    const [old, next] = [before[at], now[at]];
    if (old === next) continue;
    if (at < before.length) gone.push(old as Item);
    if (at < now.length) come.push(next as Item);
    if (gone.length + come.length > most) return null;
  }
  const [left, arrived] = [new Set(gone), new Set(come)];
  return {
    gone: gone.filter((item) => !arrived.has(item)),
    come: come.filter((item) => !left.has(item)),
  };
}

/**
 * Calls back for every item of a list that has gone or come since the last one.
 * @param begin called first when everything comes anew.
 */
export function createFollower<Item>(
  begin: () => void,
  take: (item: Item, by: 1 | -1) => void,
): (items: readonly Item[]) => void {
  let before: readonly Item[] = [];
  return (items) => {
    const change = changeOf(before, items);
    before = items;
    if (change === null) {
      begin();
      for (const item of items) take(item, 1);
      return;
    }
    for (const item of change.gone) take(item, -1);
    for (const item of change.come) take(item, 1);
  };
}

/** Where `item` is in a sorted list, or where it belongs: before everything that is not smaller. */
export function placeIn<Item>(sorted: readonly Item[], isBefore: (other: Item) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && isBefore(other)) low = middle + 1;
    else high = middle;
  }
  return low;
}
