import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { BenchLog } from '../../../db/index.ts';
import { projectLog } from '../../../db/projection/write.ts';
import { UNWATCHED } from '../../../db/work.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { currentKey } from '../../../enrollment/fold/bench-view.ts';
import { isDeviceRow } from '../../../enrollment/fold/device-row.ts';
import { devicesInOrder, type FoldedBench } from '../../../enrollment/fold/project.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { saveTechnician } from '../../../main/bench/commands/technicians.ts';
import { createFindDevice } from '../../../main/bench/find-device.ts';
import { createLinks } from '../../../main/bench/links.ts';
import { foldLog, foldSession, readOutlineOf } from '../../../main/bench/fold-log.ts';
import { devicesOf, sizeOf } from '../../../main/bench/past.ts';
import { aProfile, booted } from '../../enrollment/bench/paper-bench.ts';
import { proof } from '../../support/proof.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { live, peopleStep, regretStep, type LifeStep } from './people-steps.ts';
import { step } from './random-steps.ts';

/** Any life of a bench, and after which of its steps what it has by then is projected. */
const anyLife = fc.record({
  steps: fc.array(
    fc.oneof<fc.MaybeWeightedArbitrary<LifeStep>[]>(
      { weight: 2, arbitrary: step },
      peopleStep,
      regretStep,
    ),
    { minLength: 4, maxLength: 20 },
  ),
  projectAfter: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
});

type Life = typeof anyLife extends fc.Arbitrary<infer Value> ? Value : never;

const project = (world: BenchWorld) => projectLog(world.folder(), false, UNWATCHED);

/**
 * Whatever is read of the log is the same, folded before or now. Answers with how many devices were
 * folded before.
 */
async function judge(world: BenchWorld, reading: Reading): Promise<number> {
  const log = reading(world.log());
  const { projected, ...bare } = log;
  expect(plain(foldLog(log))).toEqual(plain(foldLog(bare)));
  let before = 0;
  for (const sessionId of world.bench().view.sessions.keys()) {
    expect(plain(readOutlineOf(log, sessionId))).toEqual(plain(readOutlineOf(bare, sessionId)));
    const view = foldSession(bare, sessionId);
    const fold = () => devicesInOrder(view);
    expect([...devicesOf(log, sessionId, fold)]).toEqual(fold());
    expect(sizeOf(log, sessionId, fold)).toBe(view.devices.size);
    before += projected.size(sessionId) ?? 0;
    for (const key of keysIn(log, sessionId)) {
      const found = projected.device(sessionId, key);
      if (found)
        expect(found.found ?? undefined).toEqual(
          view.devices.get(currentKey(view.mergedInto, key)),
        );
    }
  }
  expect(await found(log)).toEqual(await found(bare));
  return before;
}

/** With the rows of its lists, however they are read. */
function plain<Folded extends { readonly view: FoldedBench }>({ view, ...folded }: Folded) {
  const lists = [...view.lists.values()].map(({ stored: _, ...list }) => list);
  return { ...folded, ...view, lists };
}

/** What a search for each serial, and for parts of serials, tags and names answers. */
async function found(log: Omit<BenchLog, 'projected'>): Promise<readonly unknown[]> {
  const { view, ledger } = foldLog(log);
  const links = createLinks(log.readLinks());
  const clock = { nowMs: () => 0, monoMs: () => 0 };
  const { find } = createFindDevice({ log, view, ledger, links, clock, seen: () => [] });
  const { serials } = log.searchSerials({ part: '', where: 'anywhere', after: '' });
  const whole = [...serials, 'A-1', '0012'].map((text) => find({ text, how: 'whole' }));
  const answers = await Promise.all(whole);
  for (const text of ['TEST', 'a-0', 'ann']) answers.push(await find({ text, how: 'part' }));
  return answers;
}

const keysIn = (log: BenchLog, sessionId: string): ReadonlySet<DeviceKey> =>
  new Set([...log.readDevices(sessionId)].filter(isDeviceRow).map(({ event }) => event.deviceKey));

type Reading = (log: BenchLog) => BenchLog;
const faithful: Reading = (log) => log;

async function judgeLife({ steps, projectAfter }: Life): Promise<number> {
  const world = await startBenchWorld();
  try {
    const { command } = world.bench();
    saveProfile(command, { profileId: null, settings: { ...aProfile, name: 'Another one' } });
    saveTechnician(command, { name: 'Ben', badge: 'BADGE-1' });
    for (const [index, one] of steps.entries()) {
      await live(world, one);
      if (projectAfter.includes(index)) project(world);
    }
    const before = await judge(world, faithful);
    project(world);
    return before + (await judge(world, faithful));
  } finally {
    await world.end();
  }
}

proof(
  'projected lives',
  (times) => `in ${times} lives of a bench, what was folded before is what is folded now`,
  async ({ times, seed }) => {
    let before = 0;
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        before += await judgeLife(life);
      }),
      { numRuns: times, seed },
    );
    expect(before).toBeGreaterThan(times);
  },
);

it('control: what was folded before the newest row is caught', async () => {
  const world = await startBenchWorld();
  world.plug(booted('TEST0A0001'));
  project(world);
  const sessionId = world.bench().view.openSessionId ?? '';
  const before = [...(world.log().projected.devices(sessionId) ?? [])];
  world.plug(booted('TEST0A0002', [2]));
  expect(await judge(world, faithful)).toBe(0);

  const asBefore: Reading = ({ projected, ...log }) => {
    const old = { size: () => before.length, devices: () => before };
    return { ...log, projected: { ...projected, ...old } };
  };
  expect(before).toHaveLength(1);
  await expect(judge(world, asBefore)).rejects.toThrow('to deeply equal');
  await world.end();
});
