import { afterEach, beforeEach, expect, it } from 'vitest';

import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import { acceptException, recordDamage } from '../../../main/bench/commands/corrections.ts';
import { confirmEnrolled, recordSteps } from '../../../main/bench/commands/devices.ts';
import { aProfile, booted, dfu } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

let world: BenchWorld;
beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

const { bench, command, rows, row, kindsInLog } = handsOn(() => world);
const stepId = followUpSteps(aProfile)[0]?.id ?? '';
const all = () => rows().map(({ key }) => key);
const NONE = { settled: 0, refused: 0, 'serial-missing': 0, 'other-profile': 0 };

/**
 * Two good Macs, one that reports another's serial, one without a serial, one that was set aside.
 */
function mixedBench(): void {
  world.plug(booted('TEST00A01234', [1]));
  world.plug(booted('TEST00A05678', [2]));
  world.plug(booted('TEST00A01234', [3]));
  world.plug(dfu('000111AA22BB3301', [4]));
  world.plug(booted('TEST00A09999', [5]));
  const deviceKeys = [row(4).key];
  recordDamage(command(), { deviceKeys, isDamaged: true, remark: null });
  const aside = { exception: 'damaged', remark: null, outcome: 'set-aside' } as const;
  acceptException(command(), { deviceKeys, ...aside });
}

const tick = (deviceKeys = all(), outcome: 'done' | 'undone' = 'done') =>
  recordSteps(command(), { deviceKeys, stepIds: [stepId], outcome, reason: null });

it('leaves out of a step what has it, what is held and what has no serial', () => {
  mixedBench();
  bench().setTechnician('Ana');
  expect(tick([row(0).key])).toEqual({ ok: true, value: { done: 1, skipped: NONE } });
  const [before] = Object.values(row(0).steps);
  world.wait(60_000);
  bench().setTechnician('Bo');
  expect(tick()).toEqual({
    ok: true,
    value: { done: 1, skipped: { ...NONE, settled: 1, refused: 2, 'serial-missing': 1 } },
  });
  expect(row(0).steps[stepId]).toEqual(before);
  expect(row(1).steps[stepId]).toMatchObject({ by: 'Bo' });
  expect([2, 3, 4].map((at) => row(at).steps)).toEqual([{}, {}, {}]);

  const rowsInLog = kindsInLog().length;
  expect(tick()).toMatchObject({ ok: true, value: { done: 0, skipped: { settled: 2 } } });
  expect(kindsInLog()).toHaveLength(rowsInLog);
});

it('takes a step back only where it was recorded, also from a Mac that is held by now', () => {
  mixedBench();
  tick();
  bench().scan({ raw: 'TEST00B00001', selected: row(1).key });
  expect(row(1).refusal).not.toBeNull();
  expect(tick(all(), 'undone')).toMatchObject({ value: { done: 2, skipped: { settled: 3 } } });
  expect(rows().map(({ steps }) => steps)).toEqual([{}, {}, {}, {}, {}]);
});

it('lets the word of the person stand who confirmed first', () => {
  mixedBench();
  bench().setTechnician('Ana');
  confirmEnrolled(command(), { deviceKeys: [row(0).key] });
  bench().setTechnician('Bo');
  expect(confirmEnrolled(command(), { deviceKeys: all() })).toEqual({
    ok: true,
    value: { done: 1, skipped: { ...NONE, settled: 1, refused: 2, 'serial-missing': 1 } },
  });
  expect(rows().map(({ enrolled }) => enrolled?.by ?? null)).toEqual([
    'Ana',
    'Bo',
    null,
    null,
    null,
  ]);
});

it('does several steps as one action, each only where it is open, and undoes them together', () => {
  world.plug(booted('TEST00A01234', [1]));
  world.plug(booted('TEST00A05678', [2]));
  const [first = '', second = '', third = ''] = followUpSteps(aProfile).map(({ id }) => id);
  const stepIds = [first, second, third];
  const record = (keys = all(), ids = stepIds) =>
    recordSteps(command(), { deviceKeys: keys, stepIds: ids, outcome: 'done', reason: null });
  record([row(0).key], [second]);
  expect(record()).toEqual({ ok: true, value: { done: 2, skipped: NONE } });
  expect(rows().map(({ steps }) => Object.keys(steps).toSorted())).toEqual([
    stepIds.toSorted(),
    stepIds.toSorted(),
  ]);
  expect(record()).toMatchObject({ value: { done: 0, skipped: { settled: 2 } } });

  expect(bench().undoLast()).toMatchObject({ ok: true, value: { label: { devices: 2 } } });
  expect(rows().map(({ steps }) => Object.keys(steps))).toEqual([[second], []]);
});
