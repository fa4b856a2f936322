import fc from 'fast-check';
import { expect } from 'vitest';

import { ok } from '../../../contract/failure.ts';
import { createBenchStore, type BenchStore } from '../../../renderer/state/bench-store.ts';
import { proof } from '../../support/proof.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { live, peopleStep, regretStep, type LifeStep } from './people-steps.ts';
import { step } from './random-steps.ts';
import { sentSnapshot } from '../../../main/bench/sent-snapshot.ts';

/** What ends the program ends its window too. */
const isLasting = (one: LifeStep): boolean =>
  !('do' in one && one.do === 'reopen') && !('does' in one && one.does === 'kill');

const anyDay = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<LifeStep>[]>(step, peopleStep, regretStep).filter(isLasting),
  { minLength: 4, maxLength: 24 },
);

/** A window over this bench: it receives changes and asks for snapshots like the real one. */
function mirrorOf(world: BenchWorld): BenchStore {
  const bench = world.bench();
  return createBenchStore({
    getStart: () => Promise.resolve(ok({ kind: 'running' })),
    getSnapshot: () => Promise.resolve(ok(sentSnapshot(structuredClone(bench.snapshot())))),
    onChanges: (listener) => bench.feed.subscribe((batch) => listener(structuredClone(batch))),
  });
}

/** Lets every pending answer arrive. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

proof(
  'days',
  (times) =>
    `the window shows what the bench knows through ${times} days of splits, reopened sessions and undo`,
  async ({ times, seed }) => {
    await fc.assert(
      fc.asyncProperty(anyDay, async (steps) => {
        const world = await startBenchWorld();
        const store = mirrorOf(world);
        const stop = store.start();
        try {
          await settled();
          for (const one of steps) {
            await live(world, one);
            const { devices, undoable, pendingScan, sessions } = world.bench().snapshot();
            await settled();
            const status = store.getStatus();
            if (status.kind !== 'ready') throw new Error(status.kind);
            expect([...status.state.devices]).toEqual(devices);
            expect(status.state).toMatchObject({ undoable, pendingScan });
            expect(new Set(status.state.sessions)).toEqual(new Set(sessions));
          }
        } finally {
          stop();
          await world.end();
        }
      }),
      { numRuns: times, seed },
    );
  },
);
