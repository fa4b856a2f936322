import { useEffect, useState } from 'react';

import { shownOf, type Lingered, type Lingering } from '../../enrollment/list/lingered.ts';
import { changeOf, type Sequence } from '../../enrollment/sequence.ts';

/**
 * How long a removed item keeps its position in a list: a click already on its way must not hit the
 * next one.
 */
export const LINGER_MS = 1500;

/** The current items in order, each followed by the removed ones behind it. */
export function lingering<Item>(
  before: readonly Lingering<Item>[],
  now: Sequence<Item>,
  idOf: (item: Item) => string,
): readonly Lingering<Item>[] {
  const here = new Set([...now].map(idOf));
  const goneAfter = new Map<string | null, Lingering<Item>[]>();
  let anchor: string | null = null;
  for (const { item } of before) {
    const id = idOf(item);
    if (here.has(id)) anchor = id;
    else goneAfter.set(anchor, [...(goneAfter.get(anchor) ?? []), { item, isGone: true }]);
  }
  const gone = (id: string | null) => goneAfter.get(id) ?? [];
  return [
    ...gone(null),
    ...[...now].flatMap((item) => [{ item, isGone: false }, ...gone(idOf(item))]),
  ];
}

/** The list after another one. */
export function lingerAfter<Item>(
  before: Lingered<Item>,
  now: Sequence<Item>,
  idOf: (item: Item) => string,
): Lingered<Item> {
  if (before.withGone === null && !hasLeft(before.now, now, idOf)) return { now, withGone: null };
  return without(lingering(shownOf(before), now, idOf), now);
}

/** The same list, or none if nothing of it was removed. */
const without = <Item>(shown: readonly Lingering<Item>[], now: Sequence<Item>): Lingered<Item> => ({
  now,
  withGone: shown.length === now.length ? null : shown,
});

/** True if an item is no longer in the list. */
function hasLeft<Item>(
  before: Sequence<Item>,
  now: Sequence<Item>,
  idOf: (item: Item) => string,
): boolean {
  const change = changeOf(before, now);
  const come = new Set([...(change?.come ?? now)].map(idOf));
  return [...(change?.gone ?? before)].some((item) => !come.has(idOf(item)));
}

/**
 * A list in which nothing moves up under the pointer: removed items keep their position until
 * nothing has been removed for a moment. `items` and `idOf` keep their identity while nothing
 * changes.
 */
export function useLinger<Item>(
  items: Sequence<Item>,
  idOf: (item: Item) => string,
): Lingered<Item> {
  const [state, setState] = useState<Lingered<Item>>(() => ({ now: items, withGone: null }));
  let shown = state;
  if (state.now !== items) {
    shown = lingerAfter(state, items, idOf);
    setState(shown);
  }
  const gone = (shown.withGone ?? [])
    .flatMap(({ item, isGone }) => (isGone ? [idOf(item)] : []))
    .join(' ');
  useEffect(() => {
    if (gone === '') return;
    const timer = setTimeout(() => setState(({ now }) => ({ now, withGone: null })), LINGER_MS);
    return () => clearTimeout(timer);
  }, [gone]);
  return shown;
}
