import { describe, expect, it } from 'vitest';

import type { MissedTime } from '../../../contract/log-health.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import { createMissedTime, type MissedTimeCount } from '../../../main/bench/missed-time.ts';

const LOOK_MS = 2000;
const HOUR_MS = 3_600_000;

interface Watched {
  readonly count: MissedTimeCount;
  readonly present: Set<string>;
  readonly merged: Map<string, string>;
  readonly said: MissedTime[];
  /** One check after this much time; returns the time of the check. */
  readonly look: (afterMs?: number) => number;
}

function watched(...plugged: readonly string[]): Watched {
  const present = new Set(plugged);
  const merged = new Map<string, string>();
  const said: MissedTime[] = [];
  const count = createMissedTime({
    present: () => new Set([...present] as DeviceKey[]),
    current: (key) => (merged.get(key) ?? key) as DeviceKey,
    onMissed: (missed) => said.push(missed),
  });
  let nowMs = 1_800_000_000_000;
  const look = (afterMs = LOOK_MS): number => {
    nowMs += afterMs;
    count.tick(nowMs);
    return nowMs;
  };
  return { count, present, merged, said, look };
}

describe('a bench whose computer slept', () => {
  it('says since when, what came and what left, once everything has been looked at again', () => {
    const { present, said, look, count } = watched('a', 'b');
    const lastMs = look();
    look(HOUR_MS);
    present.delete('a');
    present.add('c');
    present.add('d');
    look();
    look();
    expect(said).toEqual([]);
    const wokenMs = look();
    expect(said).toEqual([{ fromMs: lastMs, toMs: wokenMs, why: 'asleep', came: 2, left: 1 }]);
    expect(count.state()).toEqual(said[0]);
    for (let more = 0; more < 10; more += 1) look();
    expect(said).toHaveLength(1);
  });

  it('counts nothing that was logged between the last look and the sleep', () => {
    const { present, said, look, count } = watched('a');
    const lastMs = look();
    const log = (atMs: number, kind: 'device-sighted' | 'device-departed', key: string): void => {
      if (kind === 'device-sighted') present.add(key);
      else present.delete(key);
      count.logged({ atMs, event: { kind, deviceKey: key } as LoggedEvent['event'] });
    };
    log(lastMs + 500, 'device-sighted', 'b');
    log(lastMs + 600, 'device-departed', 'a');
    log(lastMs + HOUR_MS, 'device-sighted', 'c');
    look(HOUR_MS);
    for (let more = 0; more < 3; more += 1) look();
    expect(said).toMatchObject([{ why: 'asleep', came: 1, left: 0 }]);
  });

  it('says nothing when nothing came or left', () => {
    const { said, look } = watched('a');
    look();
    look(HOUR_MS);
    for (let more = 0; more < 5; more += 1) look();
    expect(said).toEqual([]);
  });

  it('counts a Mac whose row was merged meanwhile as still there', () => {
    const { present, merged, said, look } = watched('port-row');
    look();
    look(HOUR_MS);
    present.delete('port-row');
    present.add('serial-row');
    merged.set('port-row', 'serial-row');
    for (let more = 0; more < 4; more += 1) look();
    expect(said).toEqual([]);
  });

  it('compares with what was there before it fell asleep, not with what was there at its start', () => {
    const { present, said, look } = watched();
    look();
    present.add('came while awake');
    look();
    look(HOUR_MS);
    for (let more = 0; more < 4; more += 1) look();
    expect(said).toEqual([]);
  });

  it('falls asleep again before it has looked at everything: the missed time starts at the last look', () => {
    const { present, said, look } = watched('a');
    look();
    look(HOUR_MS);
    look();
    present.delete('a');
    look(HOUR_MS);
    for (let more = 0; more < 4; more += 1) look();
    expect(said).toMatchObject([{ why: 'asleep', came: 0, left: 1 }]);
  });
});

describe('a bench that was awake', () => {
  it.each([LOOK_MS, 5000, 15_000])('takes a look that is late by %i ms for no sleep', (lateMs) => {
    const { present, said, look } = watched('a');
    look();
    present.delete('a');
    look(lateMs);
    for (let more = 0; more < 5; more += 1) look();
    expect(said).toEqual([]);
  });

  it('takes a clock that was set back for no sleep', () => {
    const { present, said, look } = watched('a');
    look();
    present.delete('a');
    look(-10 * HOUR_MS);
    for (let more = 0; more < 5; more += 1) look();
    expect(said).toEqual([]);
  });
});
