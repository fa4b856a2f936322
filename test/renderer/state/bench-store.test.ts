import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { changeOf } from '../../../enrollment/sequence.ts';
import type { BenchChange, ChangeBatch } from '../../../contract/changes.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import { createGalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import { NOW_MS } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import type { BenchState } from '../../../renderer/state/bench-state.ts';
import { createBenchStore, type BenchStore } from '../../../renderer/state/bench-store.ts';

const events = worlds.full();
const nowMs = () => NOW_MS;

/**
 * The parts derived from the rows and not specific to one window, so that two states can be
 * compared.
 */
const plain = ({
  deviceOf: _,
  exportsAt: _at,
  undoable: _undo,
  ports: _ports,
  devices,
  ...state
}: BenchState) => ({ ...state, devices: [...devices] });

const readyState = (store: BenchStore): BenchState => {
  const status = store.getStatus();
  if (status.kind !== 'ready') throw new Error(`store is ${status.kind}`);
  return status.state;
};

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The state of a window that starts after everything has happened. */
async function stateAtOnce(): Promise<BenchState> {
  const store = createBenchStore(createGalleryBench({ events, nowMs }));
  store.start();
  await settle();
  return readyState(store);
}

/**
 * A bench that has already logged `known` events; `deliver` passes on batches as the test chooses.
 */
function benchAfter(known: number) {
  const listeners = new Set<(batch: ChangeBatch) => void>();
  let upTo = known;
  let snapshots = 0;
  const full = () => createGalleryBench({ events: events.slice(0, upTo), nowMs });
  return {
    source: {
      getStart: () => full().getStart(),
      getSnapshot: () => {
        snapshots += 1;
        return full().getSnapshot();
      },
      onChanges: (listener: (batch: ChangeBatch) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    snapshots: () => snapshots,
    deliver: (from: number, to: number) => {
      upTo = Math.max(upTo, to);
      const batch = { from, to, changes: events.slice(from - 1, to).map(logged) };
      for (const listener of listeners) listener(batch);
    },
  };
}

const logged = (event: LoggedEvent): BenchChange => ({ kind: 'logged', event });

describe('the mirror of the bench in the window', () => {
  it('is the same however the changes are split into batches and repeated', async () => {
    const whole = plain(await stateAtOnce());
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: events.length - 1 }));
    await fc.assert(
      fc.asyncProperty(cuts, fc.array(fc.nat()), async (at, repeats) => {
        const bench = benchAfter(0);
        const store = createBenchStore(bench.source);
        store.start();
        await settle();
        const ends = [...at.toSorted((a, b) => a - b), events.length];
        const batches = ends.map((to, index) => [(ends[index - 1] ?? 0) + 1, to] as const);
        for (const [index, [from, to]] of batches.entries()) {
          bench.deliver(from, to);
          const again = batches[(repeats[index] ?? 0) % (index + 1)];
          if (again) bench.deliver(...again);
        }
        expect(plain(readyState(store))).toEqual(whole);
        expect(bench.snapshots()).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('asks for a new snapshot when a batch was lost, and is whole again', async () => {
    const bench = benchAfter(0);
    const store = createBenchStore(bench.source);
    store.start();
    await settle();
    bench.deliver(1, 5);
    bench.deliver(9, events.length);
    await settle();
    expect(bench.snapshots()).toBe(2);
    expect(plain(readyState(store))).toEqual(plain(await stateAtOnce()));
  });

  it('keeps the objects of what an arrival does not change', async () => {
    const bench = createGalleryBench({ events, nowMs });
    const store = createBenchStore(bench);
    store.start();
    await settle();
    const before = readyState(store);
    const [device] = before.devices;
    if (device === undefined) throw new Error('no device');
    const { key: deviceKey, sessionId } = device;
    bench.log({ kind: 'device-noted', sessionId, deviceKey, note: 'Lid' });
    const after = readyState(store);
    expect(after.devices).not.toBe(before.devices);
    for (const part of ['profiles', 'expected', 'settings', 'readiness'] as const) {
      expect(after[part]).toBe(before[part]);
    }
  });

  it('folds what arrives while a snapshot is under way, once', async () => {
    const bench = benchAfter(5);
    const store = createBenchStore(bench.source);
    store.start();
    bench.deliver(4, 8);
    bench.deliver(9, events.length);
    await settle();
    expect(plain(readyState(store))).toEqual(plain(await stateAtOnce()));
  });

  it('tells its listeners once a batch, and keeps devices that did not change', async () => {
    const bench = createGalleryBench({ events, nowMs });
    const store = createBenchStore(bench);
    store.start();
    await settle();
    const before = readyState(store);
    let calls = 0;
    store.subscribe(() => (calls += 1));
    bench.show({ usb: { kind: 'starting' }, technician: 'Bo' });
    expect(calls).toBe(1);
    expect(readyState(store).devices).toBe(before.devices);
    const [first] = before.devices;
    if (!first) throw new Error('no device');
    await bench.withdrawEnrolled({ deviceKeys: [first.key] });
    const changed = changeOf(before.devices, readyState(store).devices);
    expect(changed?.come.map((one) => one.key)).toEqual([first.key]);
  });

  it('keeps the words of a bench that did not start', async () => {
    const start = { kind: 'stopped', what: 'The log is newer.', next: 'Update Muster.' } as const;
    const store = createBenchStore(createGalleryBench({ events: [], start, nowMs }));
    store.start();
    await settle();
    expect(store.getStatus()).toEqual(start);
  });
});
