/**
 * Items in an order. An array is one; one made here shares most of its memory with the one that it
 * came from, so that a change among 100,000 items copies a few hundred.
 */
export interface Sequence<Item> extends Iterable<Item> {
  readonly length: number;
  readonly at: (index: number) => Item | undefined;
}

/** What one sequence has that another one does not. A replaced item is gone, and has come. */
export interface SequenceChange<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

type Compare<Item> = (one: Item, other: Item) => number;
type Chunk<Item> = readonly Item[];

/** How many items a chunk begins with, and has at most. */
const CHUNK = 256;
const MOST = 2 * CHUNK;

class Chunks<Item> implements Sequence<Item> {
  readonly chunks: readonly Chunk<Item>[];
  /** The index of the first item of each chunk. */
  readonly #starts: readonly number[];
  readonly length: number;

  constructor(chunks: readonly Chunk<Item>[]) {
    this.chunks = chunks;
    let length = 0;
    this.#starts = chunks.map((chunk) => (length += chunk.length) - chunk.length);
    this.length = length;
  }

  readonly at = (index: number): Item | undefined => {
    if (index < 0 || index >= this.length) return undefined;
    const at = placeIn(this.#starts, (start) => start <= index) - 1;
    return this.chunks[at]?.[index - (this.#starts[at] ?? 0)];
  };

  *[Symbol.iterator](): IterableIterator<Item> {
    for (const chunk of this.chunks) yield* chunk;
  }
}

/** A sequence of these items. */
export function sequenceOf<Item>(items: Iterable<Item>): Sequence<Item> {
  return items instanceof Chunks ? (items as Chunks<Item>) : new Chunks(cut([...items], CHUNK));
}

/** These sequences one after another. */
export const joined = <Item>(parts: readonly Sequence<Item>[]): Sequence<Item> =>
  new Chunks(parts.flatMap(chunksOf));

const chunksOf = <Item>(items: Sequence<Item>): readonly Chunk<Item>[] =>
  (sequenceOf(items) as Chunks<Item>).chunks;

const cut = <Item>(items: readonly Item[], size: number): readonly Chunk<Item>[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** Where something belongs in a sorted list: before the first item that is not before it. */
export function placeIn<Item>(
  sorted: Pick<Sequence<Item>, 'length' | 'at'>,
  isBefore: (other: Item) => boolean,
): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted.at(middle) as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sorted sequence after a change, sorted as before. */
export function sortedAfter<Item>(
  before: Sequence<Item>,
  { gone, come }: SequenceChange<Item>,
  compare: Compare<Item>,
): Sequence<Item> {
  const chunks = chunksOf(before).slice();
  for (const item of gone) removeFrom(chunks, item, compare);
  for (const item of come) insertInto(chunks, item, compare);
  return new Chunks(chunks);
}

/** The first chunk that does not end before this item. */
const chunkAt = <Item>(chunks: readonly Chunk<Item>[], item: Item, compare: Compare<Item>) =>
  placeIn(chunks, (chunk) => compare(chunk.at(-1) as Item, item) < 0);

function removeFrom<Item>(chunks: Chunk<Item>[], item: Item, compare: Compare<Item>): void {
  // Of several items in one place, it may be in a later chunk.
  for (let at = chunkAt(chunks, item, compare); at < chunks.length; at += 1) {
    const chunk = chunks[at] ?? [];
    const place = chunk.indexOf(item);
    if (place < 0) continue;
    if (chunk.length === 1) chunks.splice(at, 1);
    else chunks[at] = chunk.toSpliced(place, 1);
    return;
  }
}

function insertInto<Item>(chunks: Chunk<Item>[], item: Item, compare: Compare<Item>): void {
  const at = Math.min(chunkAt(chunks, item, compare), Math.max(0, chunks.length - 1));
  const chunk = chunks[at] ?? [];
  const place = placeIn(chunk, (other) => compare(other, item) < 0);
  const now = chunk.toSpliced(place, 0, item);
  chunks.splice(at, 1, ...(now.length > MOST ? cut(now, CHUNK) : [now]));
}

/** The same sequence with other items for some; null takes one out. */
export const replacedIn = <Item>(
  before: Sequence<Item>,
  others: ReadonlyMap<Item, Item | null>,
): Sequence<Item> =>
  new Chunks(
    chunksOf(before)
      .map((chunk) =>
        chunk.some((item) => others.has(item))
          ? chunk.flatMap((item) => (others.has(item) ? (others.get(item) ?? []) : item))
          : chunk,
      )
      .filter(({ length }) => length > 0),
  );

/** With more changes than this share of a list, it costs less to begin anew. */
const WORTH = 1 / 16;
const FEWEST = 16;

/**
 * What changed from one sequence to another one; what both have keeps its order.
 * @returns null if so much changed that it costs less to begin anew.
 */
export function changeOf<Item>(
  before: Sequence<Item>,
  now: Sequence<Item>,
): SequenceChange<Item> | null {
  if (before === now) return { gone: [], come: [] };
  const [old, next] = [chunksOf(before), chunksOf(now)];
  const [known, stay] = [new Set(old), new Set(next)];
  const left = new Set(old.flatMap((chunk) => (stay.has(chunk) ? [] : chunk)));
  const come: Item[] = [];
  for (const chunk of next) {
    if (known.has(chunk)) continue;
    for (const item of chunk) if (!left.delete(item)) come.push(item);
  }
  if (left.size + come.length > Math.max(FEWEST, now.length * WORTH)) return null;
  return { gone: [...left], come };
}

/**
 * Calls back for every item that has gone or come since the last sequence.
 * @param begin called first when everything comes anew.
 */
export function createFollower<Item>(
  begin: () => void,
  take: (item: Item, by: 1 | -1) => void,
): (items: Sequence<Item>) => void {
  let before: Sequence<Item> = [];
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
