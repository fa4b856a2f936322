import { expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { createBench, type Bench } from '../../../main/bench/bench.ts';
import { missingOf } from '../../../main/bench/missing-list.ts';
import { readSession } from '../../../main/bench/fold-log.ts';
import { createUuidV7 } from '../../../db/uuid-v7.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
import { quiet, startBenchWorld, type BenchWorld } from './bench-world.ts';

/** The bench of this world restarted over its log, and how often the log was read from then on. */
function countedBench(world: BenchWorld): { readonly bench: Bench; readonly reads: () => number } {
  let reads = 0;
  const log = world.log();
  const counted =
    <Given extends readonly unknown[], Found>(read: (...given: Given) => Found) =>
    (...given: Given): Found => {
      reads += 1;
      return read(...given);
    };
  const clock = { nowMs: () => 0, monoMs: () => 0 };
  const ids = createUuidV7({ clock, after: log.newestId() });
  const watcher = { start: () => Promise.resolve(), stop: () => Promise.resolve() };
  const bench = createBench({
    log: {
      ...log,
      readOutline: counted(log.readOutline),
      readSession: counted(log.readSession),
      readDevices: counted(log.readDevices),
    },
    watcher,
    clock,
    ids,
    diagnostics: quiet,
    isPractice: false,
  });
  const before = reads;
  return { bench, reads: () => reads - before };
}

it('reads a past session from the log, and the open one from what is known already', async () => {
  const world = await startBenchWorld();
  const past = world.bench().view.openSessionId ?? '';
  world.plug(booted('TEST0A0001'));
  world.bench().closeSession(CLOSE_CHECKS);
  world.openSession();
  const open = world.bench().view.openSessionId ?? '';
  world.plug(booted('TEST0A0002', [2]));
  world.plug(booted('TEST0A0003', [3]));

  const { bench, reads } = countedBench(world);
  expect(bench.readSession(open)).toEqual(readSession(world.log(), open));
  const [device] = bench.readSession(open)?.devices ?? [];
  const rows = device ? bench.readDevice(open, device.key) : [];
  expect(rows.map(({ event }) => event.kind)).toContain('device-sighted');
  expect(missingOf(bench, open)?.session.sessionId).toBe(open);
  expect(reads()).toBe(0);

  expect(bench.readSession(past)).toEqual(readSession(world.log(), past));
  expect(bench.readSession(past)?.devices.map(({ serial }) => serial?.value)).toEqual([
    'TEST0A0001',
  ]);
  expect(reads()).toBeGreaterThan(0);
  expect(bench.readSession('none')).toBeNull();
  await world.end();
});
