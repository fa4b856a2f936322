import { describe, expect, it } from 'vitest';

import type { LoggedEvent } from '../../../enrollment/events.ts';
import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import { lanesOf } from '../../../enrollment/list/lanes.ts';
import { createWaiting } from '../../../renderer/bench/lanes/waiting.ts';
import { createRows } from '../../../enrollment/list/bench-row.ts';
import type { ListItem } from '../../../enrollment/list/list-item.ts';
import { createLines, type Grouping, type ListInput } from '../../../enrollment/list/list-items.ts';
import { countRows, SEGMENTS } from '../../../enrollment/list/row-counts.ts';
import { orderOf } from '../../../enrollment/list/sort-rows.ts';
import { findToCome, toComeOf } from '../../../enrollment/list/to-come.ts';
import { NOW_MS } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';

function benchOf(events: readonly LoggedEvent[]) {
  const view = emptyBenchView();
  for (const event of events) foldEvent(view, event);
  const [session] = view.sessions.values();
  if (session === undefined) throw new Error('no session');
  const context = sessionContext({ ...view, session, nowMs: NOW_MS });
  return { session, context, rows: [...createRows(context)(devicesInOrder(view))] };
}

const { session, context, rows } = benchOf(worlds.full());
const waiting = { now: lanesOf(rows).flatMap((lane) => [...lane.rows]), withGone: null };

const itemsBy = (
  grouping: Grouping,
  parts: Partial<ListInput> = {},
  order: ReturnType<typeof orderOf> = null,
): readonly ListItem[] => {
  const lines = createLines(grouping, order)({ rows, waiting, toCome: [], unnamed: 0, ...parts });
  return Array.from({ length: lines.length }, (_, at) => lines.at(at) as ListItem);
};

const headsOf = (items: readonly ListItem[]) =>
  items.flatMap((item) => (item.kind === 'head' ? [[item.id, item.count]] : []));
const ordinalsOf = (items: readonly ListItem[]) =>
  items.flatMap((item) => (item.kind === 'device' ? item.device.ordinal : []));

describe('the lines of the list', () => {
  it('have what needs a person first, then the newest, each device once', () => {
    const items = itemsBy('needs-you');
    expect(headsOf(items)).toEqual([
      ['head needs-you', 4],
      ['head bench', 16],
    ]);
    const ordinals = ordinalsOf(items);
    expect(new Set(ordinals).size).toBe(rows.length);
    expect(ordinals.slice(0, 6)).toEqual([12, 13, 19, 18, 20, 17]);
  });

  it('say how they are ordered, unless a column does', () => {
    const orders = (order: Parameters<typeof orderOf>[0]) =>
      itemsBy('needs-you', {}, orderOf(order)).flatMap((item) =>
        item.kind === 'head' ? [item.order] : [],
      );
    expect(orders(null)).toEqual(['urgent', 'newest']);
    expect(orders({ by: 'model', isDown: false })).toEqual(['urgent', null]);
  });

  it('keep the object of each row, whatever the group', () => {
    for (const grouping of ['needs-you', 'none', 'hub', 'model'] as const) {
      const known = new Set<ListItem>(rows);
      const devices = itemsBy(grouping).filter((item) => item.kind === 'device');
      expect(devices).toHaveLength(rows.length);
      expect(devices.every((item) => known.has(item))).toBe(true);
    }
  });

  it('are grouped by hub in physical order, and not at all', () => {
    expect(headsOf(itemsBy('hub'))).toEqual([
      ['head hub 1-1', 10],
      ['head hub 1-2', 10],
    ]);
    expect(headsOf(itemsBy('none'))).toEqual([]);
  });

  it('leave a settled device where it was, and nowhere else', () => {
    const [first, ...now] = waiting.now;
    if (first === undefined) throw new Error('nothing waits');
    const others = now.map((item) => ({ item, isGone: false }));
    const withGone = [{ item: first, isGone: true }, ...others];
    const items = itemsBy('needs-you', { waiting: { now, withGone } });
    expect(items[1]).toMatchObject({ kind: 'settled', id: first.id, exception: 'refused' });
    expect(headsOf(items)).toEqual([
      ['head needs-you', 3],
      ['head bench', 16],
    ]);
    expect(items.filter(({ id }) => id === first.id)).toHaveLength(1);
  });

  it('are sorted within their group by what a person chose', () => {
    const order = orderOf({ by: 'port', isDown: false });
    const ports = itemsBy('none', {}, order).flatMap((item) =>
      item.kind === 'device' ? item.device.port : [],
    );
    expect(ports.slice(8, 12)).toEqual(['1-1.9', '1-1.10', '1-2.1', '1-2.2']);
    expect(orderOf(null)).toBeNull();
  });
});

describe('what is still to come', () => {
  const listed = benchOf(worlds.files());

  it('is each row of the list whose device is not here, with its place', () => {
    const { expected } = listed.context;
    const { items } = toComeOf(listed.session, listed.rows, expected);
    const here = new Set(listed.rows.flatMap((row) => row.listed?.serial ?? []));
    expect(items).toHaveLength(expected.size - here.size);
    expect([...items].some((item) => here.has(item.expected.serial))).toBe(false);
    // An unchanged list makes no new items.
    expect(toComeOf(listed.session, listed.rows, expected).items.at(0)).toBe(items.at(0));
  });

  it('is a number where the target asks for more than a list names', () => {
    expect(toComeOf(session, rows, context.expected)).toEqual({ items: [], unnamed: 4 });
    expect(toComeOf({ ...session, target: null }, rows, context.expected).unnamed).toBe(0);
    expect(toComeOf({ ...session, closedAtMs: 1 }, rows, context.expected).unnamed).toBe(0);
  });

  it('is hidden by every filter but its own', () => {
    const toCome = { items: [], unnamed: 4 };
    expect(findToCome(toCome, '', null).unnamed).toBe(4);
    expect(findToCome(toCome, '', { kind: 'fact', fact: 'to-come' }).unnamed).toBe(4);
    expect(findToCome(toCome, '', { kind: 'fact', fact: 'done' }).unnamed).toBe(0);
  });
});

describe('the counts', () => {
  it('have each device in one part of the bar, and facts that overlap', () => {
    const { all, facts, segments } = countRows(rows);
    expect(SEGMENTS.reduce((sum, segment) => sum + segments[segment], 0)).toBe(all);
    expect(segments).toEqual({
      done: 4,
      enrolled: 4,
      logged: 8,
      'label-only': 0,
      attention: 2,
      stop: 2,
    });
    expect(facts).toMatchObject({ 'needs-you': 4, 'to-do': 12, done: 4, enrolled: 8, logged: 16 });
  });
});

describe('the devices that need a person', () => {
  const lanes = lanesOf(rows);

  it('are the same list until one of them changes', () => {
    const waitingOf = createWaiting();
    const before = waitingOf(lanes, false);
    expect(waitingOf(lanesOf([...rows]), false)).toBe(before);
  });

  it('keep their order while they are held, and new ones come last', () => {
    const waitingOf = createWaiting();
    const [refused, ...others] = lanes;
    const before = waitingOf(others, false);
    const held = waitingOf(lanes, true);
    expect([...held].slice(0, before.length)).toEqual([...before]);
    expect([...held].slice(before.length)).toEqual([...(refused?.rows ?? [])]);
    expect(waitingOf(lanes, false).at(0)).toBe(refused?.rows.at(0));
  });
});
