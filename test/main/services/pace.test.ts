import { describe, expect, it } from 'vitest';

import { askClock, backOffMs, paceOf } from '../../../main/services/pace.ts';

describe('the pace', () => {
  const paced = (perMinute: number) => {
    const clock = { ms: 1_000_000 };
    return { clock, pace: paceOf(perMinute, { nowMs: () => clock.ms }) };
  };

  it('lets the first request go at once, and each later one evenly apart', () => {
    const { clock, pace } = paced(20);
    expect(pace.untilNextMs()).toBe(0);
    pace.sent();
    expect(pace.untilNextMs()).toBe(3000);
    clock.ms += 2000;
    expect(pace.untilNextMs()).toBe(1000);
    clock.ms += 1000;
    expect(pace.untilNextMs()).toBe(0);
  });

  it('holds as long as the service asked, and never less than it keeps anyway', () => {
    const { clock, pace } = paced(20);
    pace.hold(30_000);
    expect(pace.untilNextMs()).toBe(30_000);
    clock.ms += 30_000;
    expect(pace.untilNextMs()).toBe(0);
    pace.hold(1);
    expect(pace.untilNextMs()).toBe(3000);
  });

  it('is not delayed by a clock that was set back', () => {
    const { clock, pace } = paced(20);
    pace.sent();
    clock.ms -= 3_600_000;
    expect(pace.untilNextMs()).toBe(3000);
  });
});

describe('the back-off', () => {
  it('doubles up to a minute, at least half of it whatever chance says', () => {
    const least = [1, 2, 3, 9].map((failures) => backOffMs(failures, () => 0));
    const most = [1, 2, 3, 9].map((failures) => backOffMs(failures, () => 1));
    expect(least).toEqual([1000, 2000, 4000, 30_000]);
    expect(most).toEqual([2000, 4000, 8000, 60_000]);
  });
});

describe('the clock of the host', () => {
  it('waits', async () => {
    const waited = askClock.wait(1, new AbortController().signal);
    await expect(waited).resolves.toBeUndefined();
  });

  it('stops waiting when told, also before it began', async () => {
    const stop = new AbortController();
    const waiting = askClock.wait(600_000, stop.signal);
    stop.abort();
    await waiting;
    await askClock.wait(600_000, stop.signal);
    expect(stop.signal.aborted).toBe(true);
  });
});
