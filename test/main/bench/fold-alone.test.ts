import fc from 'fast-check';
import { expect } from 'vitest';

import { currentKey } from '../../../enrollment/fold/bench-view.ts';
import { isDeviceRow } from '../../../enrollment/fold/device-row.ts';
import type { DeviceLog } from '../../../enrollment/ports.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { saveTechnician } from '../../../main/bench/commands/technicians.ts';
import { sessionVisits } from '../../../main/bench/fold-alone.ts';
import { foldSession } from '../../../main/bench/fold-log.ts';
import { aProfile } from '../../enrollment/bench/paper-bench.ts';
import { control, proof } from '../../support/proof.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { live, peopleStep, regretStep, type LifeStep } from './people-steps.ts';
import { step } from './random-steps.ts';

const anyLife = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<LifeStep>[]>(
    { weight: 2, arbitrary: step },
    peopleStep,
    regretStep,
  ),
  { minLength: 4, maxLength: 24 },
);

type Reading = (log: DeviceLog) => DeviceLog;

/** Each device of each session, folded on its own, is the one that the whole session has. */
function judge(world: BenchWorld, reading: Reading): void {
  const log = reading(world.log());
  const { view } = world.bench();
  for (const sessionId of view.sessions.keys()) {
    const whole = foldSession(world.log(), sessionId);
    const visits = sessionVisits(log, view, sessionId, true);
    for (const key of keysIn(world, sessionId)) {
      const own = currentKey(whole.mergedInto, key);
      const alone = visits.fold(key);
      expect(alone.devices.get(currentKey(alone.mergedInto, key))).toEqual(whole.devices.get(own));
    }
  }
}

const keysIn = (world: BenchWorld, sessionId: string) =>
  new Set(
    [...world.log().readDevices(sessionId)].filter(isDeviceRow).map(({ event }) => event.deviceKey),
  );

async function judgeLife(steps: readonly LifeStep[], reading: Reading = (log) => log) {
  const world = await startBenchWorld();
  try {
    const { command } = world.bench();
    saveProfile(command, { profileId: null, settings: { ...aProfile, name: 'Another one' } });
    saveTechnician(command, { name: 'Ben', badge: 'BADGE-1' });
    for (const one of steps) await live(world, one);
    judge(world, reading);
  } finally {
    await world.end();
  }
}

proof(
  'lives',
  (times) => `in ${times} lives of a bench, a device folded alone is the one of its session`,
  async ({ times, seed }) => {
    await fc.assert(
      fc.asyncProperty(anyLife, (steps) => judgeLife(steps)),
      { numRuns: times, seed },
    );
  },
);

control(
  'lives',
  'a log that does not say which rows belong together is caught',
  async ({ times, seed }) => {
    const blind: Reading = (log) => ({ ...log, readJoins: () => [] });
    const found = await fc.check(
      fc.asyncProperty(anyLife, (steps) => judgeLife(steps, blind)),
      { numRuns: times * 20, seed, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  },
);
