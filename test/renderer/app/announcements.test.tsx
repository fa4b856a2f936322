import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { LOG_FAULTS, type LogFault } from '../../../contract/log-health.ts';
import { bootedSighting, keyOfBooted } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { en } from '../../../words/en.ts';
import { AT, windowOver, type OpenedWindow } from '../support/window-over.tsx';

const region = (kind: string): Element => {
  const found = document.querySelector(`[data-announcer=${kind}]`);
  if (!found) throw new Error(`no ${kind} region`);
  return found;
};

/** Counts how often the text of a region changes, as a screen reader would speak. */
function listenTo(kind: string): () => number {
  const spoken = new Set<string>();
  let count = 0;
  let last = region(kind).textContent;
  return () => {
    const now = region(kind).textContent;
    if (now !== last) {
      count += 1;
      spoken.add(now ?? '');
    }
    last = now;
    return count;
  };
}

const arrive = (bench: OpenedWindow['bench'], index: number): void =>
  bench.log({
    kind: 'device-sighted',
    sessionId: 's-1',
    deviceKey: keyOfBooted(index),
    sighting: bootedSighting(index, `1-1.${String(index)}`),
    remembered: null,
  });

const FULL = { fault: 'disk-full', phase: 'failing' } as const;

describe('what a screen reader is told', () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => void vi.useRealTimers());

  it('is one summary in three seconds, however many Macs arrive', async () => {
    const { bench } = await windowOver({ events: worlds.opened(), technician: 'Ana' }, AT.setup);
    await act(() => vi.advanceTimersByTimeAsync(4000));
    // From here on time passes only as the test allows: a busy machine would add its own.
    vi.setTimerTickMode('manual');
    const heard = listenTo('polite');
    for (let index = 1; index <= 40; index += 1) {
      act(() => arrive(bench, index));
      await act(() => vi.advanceTimersByTimeAsync(150));
      heard();
    }
    // The first at once, then one every three of the six seconds.
    expect(heard()).toBe(1 + (40 * 150) / 3000);
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(region('polite').textContent).toBe('40 of 24 logged');
  });

  it('hears a failure at once and only once while it lasts', async () => {
    const { bench } = await windowOver({ events: worlds.opened(), technician: 'Ana' }, AT.setup);
    const heard = listenTo('assertive');
    const fail = (detail: string) =>
      act(() => bench.show({ log: { kind: 'failed', ...FULL, detail, sinceMs: 0 } }));
    fail('disk is full');
    expect(heard()).toBe(1);
    fail('disk is still full');
    expect(heard()).toBe(1);
    expect(screen.getAllByText(/Nothing is being logged/).length).toBeGreaterThan(0);
  });

  it('hears what failed, what it means for the devices and what to do, as the banner says it', async () => {
    const { bench } = await windowOver({ events: worlds.opened(), technician: 'Ana' }, AT.setup);
    const { faults, ready } = en.log.failed;
    const fail = (fault: LogFault, phase: 'failing' | 'confirm') =>
      act(() => bench.show({ log: { kind: 'failed', fault, phase, detail: 'x', sinceMs: 0 } }));
    for (const fault of LOG_FAULTS) {
      fail(fault, 'failing');
      const { what, devices, next } = faults[fault];
      for (const sentence of [what, devices, next]) {
        expect(region('assertive').textContent).toContain(sentence);
      }
    }
    fail('replaced', 'confirm');
    expect(region('assertive').textContent).toContain(ready);
    expect(region('assertive').textContent).not.toContain(faults.replaced.next);
  });
});
