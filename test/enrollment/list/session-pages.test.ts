import { expect, it } from 'vitest';

import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import { createSessionPages, type ListOrder } from '../../../enrollment/list/session-pages.ts';
import type { ListItem } from '../../../enrollment/list/list-item.ts';
import { keyOfBooted, NOW_MS } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';

const view = emptyBenchView();
for (const event of worlds.full()) foldEvent(view, event);
const [session] = view.sessions.values();
if (session === undefined) throw new Error('no session');
const context = sessionContext({ ...view, session, nowMs: NOW_MS });
const pageOf = createSessionPages(context, devicesInOrder(view));
const order: ListOrder = { query: '', filter: null, grouping: 'needs-you', sort: null };

/** All lines of an order, from pages of this length. */
function inPages(asked: ListOrder, count: number): readonly ListItem[] {
  const items: ListItem[] = [];
  for (let from = 0; ; from += count) {
    const page = pageOf({ order: asked, from, count, find: null });
    items.push(...page.items);
    if (from + count >= page.length) return items;
  }
}

it('has every line once, however long the pages are', () => {
  const orders: readonly ListOrder[] = [
    order,
    { ...order, grouping: 'model', sort: { by: 'serial', isDown: true } },
    { ...order, query: 'macbook', filter: { kind: 'fact', fact: 'done' } },
  ];
  for (const one of orders) {
    const whole = inPages(one, 1000);
    expect(whole.length).toBeGreaterThan(3);
    expect(inPages(one, 3)).toEqual(whole);
  }
});

it('counts the whole session on every page, and names who needs a person', () => {
  const page = pageOf({ order, from: 5, count: 2, find: null });
  expect(page).toMatchObject({ from: 5, length: 24, devices: 20, toCome: 4 });
  expect(page.counts.facts).toMatchObject({ 'needs-you': 4, done: 4, logged: 16 });
  expect(page.waiting).toHaveLength(4);
  expect(pageOf({ order, from: 0, count: 0, find: null }).counts).toEqual(page.counts);
});

it('finds a device among lines that were not asked for, and says if a filter hides it', () => {
  const find = keyOfBooted(3);
  const { found } = pageOf({ order, from: 0, count: 2, find });
  expect(found?.device.key).toBe(find);
  const at = found?.at ?? -1;
  expect(pageOf({ order, from: at, count: 1, find: null }).items[0]?.id).toBe(find);
  const filter = { kind: 'fact', fact: 'refused' } as const;
  const hidden = pageOf({ order: { ...order, filter }, from: 0, count: 2, find });
  expect(hidden.found).toMatchObject({ at: -1, device: { key: find } });
  expect(pageOf({ order, from: 0, count: 1, find: keyOfBooted(999) }).found).toBeNull();
});
