import { useEffect, useState } from 'react';

/**
 * How long a removed item keeps its position in a list: a click already on its way must not hit the
 * next one.
 */
export const LINGER_MS = 1500;

/** One item of a list; `isGone` if it was removed and only keeps its position. */
export interface Lingering<Item> {
  readonly item: Item;
  readonly isGone: boolean;
}

/** The current items in order, each followed by the removed ones behind it. */
export function lingering<Item>(
  before: readonly Lingering<Item>[],
  now: readonly Item[],
  idOf: (item: Item) => string,
): readonly Lingering<Item>[] {
  const here = new Set(now.map(idOf));
  const goneAfter = new Map<string | null, Lingering<Item>[]>();
  let anchor: string | null = null;
  for (const { item } of before) {
    const id = idOf(item);
    if (here.has(id)) anchor = id;
    else goneAfter.set(anchor, [...(goneAfter.get(anchor) ?? []), { item, isGone: true }]);
  }
  const gone = (id: string | null) => goneAfter.get(id) ?? [];
  return [...gone(null), ...now.flatMap((item) => [{ item, isGone: false }, ...gone(idOf(item))])];
}

/**
 * A list in which nothing moves up under the pointer: removed items keep their position until
 * nothing has been removed for a moment. `items` and `idOf` keep their identity while nothing
 * changes.
 */
export function useLinger<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): readonly Lingering<Item>[] {
  const [state, setState] = useState(() => ({ items, shown: lingering([], items, idOf) }));
  let { shown } = state;
  if (state.items !== items) {
    shown = lingering(state.shown, items, idOf);
    setState({ items, shown });
  }
  const gone = shown.flatMap(({ item, isGone }) => (isGone ? [idOf(item)] : [])).join(' ');
  useEffect(() => {
    if (gone === '') return;
    const timer = setTimeout(
      () => setState((now) => ({ ...now, shown: now.shown.filter(({ isGone }) => !isGone) })),
      LINGER_MS,
    );
    return () => clearTimeout(timer);
  }, [gone]);
  return shown;
}
