import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { createGalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import { NOW_MS } from '../../../renderer/gallery/history.ts';
import { standInNotices } from '../../../renderer/gallery/stand-in-notices.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { watchAttention } from '../../../main/requests/attention-watch.ts';
import { en } from '../../../words/en.ts';
import { languageNamed } from '../../../words/languages.ts';

const words = en.notices;
const SETTLE_MS = 1000;
const failing = {
  kind: 'failed',
  fault: 'disk-full',
  phase: 'failing',
  detail: '',
  sinceMs: NOW_MS,
} as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The real bench with its log in memory; the desktop is the stand-in, and nobody looks. */
function watched(events: Parameters<typeof createGalleryBench>[0]['events']) {
  const notices = standInNotices();
  const nowMs = () => NOW_MS;
  const bench = createGalleryBench({ events, nowMs, technician: 'Ana', notices });
  const watch = watchAttention({
    bench: bench.bench,
    notices,
    language: languageNamed('en', 'UTC'),
    nowMs,
  });
  onTestFinished(async () => {
    watch.stop();
    await bench.stop();
  });
  notices.allow({ notifications: true, badge: true });
  notices.setInFront(false);
  watch.begin();
  const settle = () => vi.advanceTimersByTime(SETTLE_MS + 100);
  const keys = [...bench.bench.view.devices.keys()];
  const damage = (index: number) =>
    bench.recordDamage({ deviceKeys: keys.slice(index, index + 1), isDamaged: true, remark: null });
  return { bench, watch, notices, settle, damage, keys };
}

describe('the number on the icon', () => {
  it('is how many devices need attention, from the start and after each change', async () => {
    const { notices, settle, damage } = watched(worlds.full());
    const before = notices.badges.at(-1) ?? NaN;
    expect(before).toBeGreaterThan(0);
    await damage(0);
    settle();
    expect(notices.badges.at(-1)).toBe(before + 1);
  });

  it('is 0 once it is turned off, once no session is open, and once the bench has ended', async () => {
    const { bench, watch, notices, settle } = watched(worlds.lanes());
    expect(notices.badges.at(-1)).toBeGreaterThan(0);
    notices.allow({ notifications: true, badge: false });
    settle();
    expect(notices.badges.at(-1)).toBe(0);
    notices.allow({ notifications: true, badge: true });
    settle();
    expect(notices.badges.at(-1)).toBeGreaterThan(0);
    const { openSessionId } = bench.bench.view;
    bench.log({ kind: 'session-closed', sessionId: openSessionId ?? '' });
    settle();
    expect(notices.badges.at(-1)).toBe(0);
    watch.stop();
    expect(notices.badges.at(-1)).toBe(0);
  });
});

describe('notifications', () => {
  it('say nothing of what was there before, and name port and reason of what comes', async () => {
    const { notices, settle, damage } = watched(worlds.full());
    settle();
    expect(notices.shown).toEqual([]);
    await damage(0);
    settle();
    expect(notices.shown).toMatchObject([{ text: en.exceptions.damaged.name }]);
    expect(notices.shown[0]?.title).toMatch(/^Port .* needs attention$/);
  });

  it('are one for all devices that came together', async () => {
    const { notices, settle, damage } = watched(worlds.full());
    await Promise.all([damage(0), damage(1)]);
    settle();
    expect(notices.shown.map(({ title }) => title)).toEqual([words.needAttention('2')]);
  });

  it('never name a serial', async () => {
    const { bench, notices, settle, damage, keys } = watched(worlds.full());
    await Promise.all([damage(0), damage(1)]);
    settle();
    const said = JSON.stringify(notices.shown).replaceAll(' ', '');
    const serials = keys.map((key) => bench.bench.view.devices.get(key)?.serial?.value);
    expect(serials.filter((serial) => serial && said.includes(serial))).toEqual([]);
    expect(notices.shown).toHaveLength(1);
  });

  it('rest while the window is in front, and are not made up for afterwards', async () => {
    const { notices, settle, damage } = watched(worlds.full());
    notices.setInFront(true);
    await damage(0);
    settle();
    notices.setInFront(false);
    await damage(1);
    settle();
    expect(notices.shown).toHaveLength(1);
  });

  it('can be turned off', async () => {
    const { notices, settle, damage } = watched(worlds.full());
    notices.allow({ notifications: false, badge: true });
    await damage(0);
    settle();
    expect(notices.shown).toEqual([]);
  });

  it('say once that the log failed, and again when it fails again', () => {
    const { bench, notices, settle } = watched(worlds.full());
    for (const log of [failing, { ...failing, detail: 'still' }, { kind: 'writable' }] as const) {
      bench.show({ log });
      settle();
    }
    expect(notices.shown).toMatchObject([words.logFailed]);
    bench.show({ log: failing });
    settle();
    expect(notices.shown).toHaveLength(2);
  });

  it('say once that the target is reached', () => {
    const events = worlds.crowd(2);
    const last = events.at(-1);
    if (last === undefined) throw new Error('no device');
    const { bench, notices, settle } = watched(events.slice(0, -1));
    settle();
    expect(notices.shown).toEqual([]);
    bench.log(last.event);
    settle();
    expect(notices.shown).toMatchObject([words.targetReached]);
    bench.log(last.event);
    settle();
    expect(notices.shown).toHaveLength(1);
  });

  it('summon their device for a moment, and bring the window to the front', async () => {
    const { bench, notices, settle, damage, keys } = watched(worlds.full());
    await damage(0);
    settle();
    notices.shown[0]?.click();
    expect(notices.isInFront()).toBe(true);
    expect(bench.bench.snapshot().summoned).toEqual({ deviceKey: keys[0] });
    settle();
    expect(bench.bench.snapshot().summoned).toBeNull();
  });
});
