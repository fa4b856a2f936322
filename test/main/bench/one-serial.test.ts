import fc from 'fast-check';
import { expect } from 'vitest';

import { devicesInOrder } from '../../../enrollment/fold/project.ts';
import { foldLog } from '../../../main/bench/fold-log.ts';
import { booted, recovery } from '../../enrollment/bench/paper-bench.ts';
import { control, proof } from '../../support/proof.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { live, peopleStep, type LifeStep } from './people-steps.ts';
import { ecidOf, serialOf, step } from './random-steps.ts';

/** A Mac that reports another one's serial, in macOS or in recovery, at its own port. */
interface Clone {
  readonly clones: number;
  readonly port: number;
  readonly isRecovery: boolean;
}

const clone: fc.Arbitrary<Clone> = fc.record({
  clones: fc.nat({ max: 1 }),
  port: fc.integer({ min: 5, max: 7 }),
  isRecovery: fc.boolean(),
});

/** Cables and people around few serials, so that they meet often. */
const sharedSerials = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<LifeStep | Clone>[]>(
    { weight: 3, arbitrary: clone },
    { weight: 3, arbitrary: step },
    {
      weight: 4,
      arbitrary: peopleStep.map((one) =>
        one.how % 2 === 0 ? { ...one, does: one.which % 2 === 0 ? 'settle' : 'lift' } : one,
      ),
    },
  ),
  { minLength: 4, maxLength: 30 },
);

function plugClone(world: BenchWorld, { clones, port, isRecovery }: Clone): void {
  world.wait(3000);
  for (const { handle, ports } of world.present.values()) {
    if (ports[0] === port) world.unplug(handle);
  }
  const serial = serialOf(clones);
  world.plug(isRecovery ? recovery(ecidOf(clones + port), serial, [port]) : booted(serial, [port]));
}

async function judge(
  steps: readonly (LifeStep | Clone)[],
  meddle: (world: BenchWorld) => void = () => undefined,
): Promise<void> {
  const world = await startBenchWorld();
  try {
    for (const one of steps) {
      if ('clones' in one) plugClone(world, one);
      else await live(world, one);
      meddle(world);
      expect(heldTwice(world)).toEqual([]);
    }
    expect(foldLog(world.log()).view).toEqual(world.bench().view);
  } finally {
    await world.end();
  }
}

/** Serials that more than one row of the open session has, not counting refused ones. */
function heldTwice(world: BenchWorld): readonly string[] {
  const held = devicesInOrder(world.bench().view).flatMap(({ refusal, serial }) =>
    refusal === null && serial !== null ? [serial.value] : [],
  );
  return held.filter((serial, at) => held.indexOf(serial) !== at);
}

const run =
  (meddle?: (world: BenchWorld) => void) => async (effort: { times: number; seed: number }) =>
    fc.assert(
      fc.asyncProperty(sharedSerials, (steps) => judge(steps, meddle)),
      { numRuns: effort.times, seed: effort.seed },
    );

proof(
  'shared serials',
  (times) => `two Macs never have one serial in one session, on ${times} benches`,
  run(),
);

control(
  'shared serials',
  'a refusal that is lifted without a question is noticed',
  async (effort) => {
    const liftAll = (world: BenchWorld): void => {
      const { view, command } = world.bench();
      const refused = devicesInOrder(view).filter(({ refusal }) => refusal !== null);
      command.recorder.record(
        refused.map(({ sessionId, key }) => ({
          kind: 'refusal-lifted',
          sessionId,
          deviceKey: key,
        })),
      );
    };
    await expect(run(liftAll)(effort)).rejects.toThrow('Property failed');
  },
);
