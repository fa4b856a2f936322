import type { Sequence } from '../sequence.ts';

/** One item of a list; `isGone` if it was removed and only keeps its position. */
export interface Lingering<Item> {
  readonly item: Item;
  readonly isGone: boolean;
}

/** A list whose removed items keep their position for a moment. */
export interface Lingered<Item> {
  readonly now: Sequence<Item>;
  /** The list with its removed items; null if there are none, as nearly always. */
  readonly withGone: readonly Lingering<Item>[] | null;
}

/** The items of a list, those that were removed in their position. */
export const shownOf = <Item>({ now, withGone }: Lingered<Item>): readonly Lingering<Item>[] =>
  withGone ?? [...now].map((item) => ({ item, isGone: false }));
