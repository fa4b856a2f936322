import { afterEach, beforeEach, expect, it } from 'vitest';

import { splitDevice } from '../../../main/bench/commands/corrections.ts';
import { enterSerial, mergeDevices } from '../../../main/bench/commands/devices.ts';
import { booted, debugUsb, dfu } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

const { bench, command, rows, row } = handsOn(() => world);

/** A row without an identity, already gone, and a Mac in DFU that a person merges with it. */
function joinTwo(): void {
  const handle = world.plug(debugUsb([1]));
  world.unplug(handle);
  world.plug(dfu('000111AA22BB33C0', [2]));
  world.wait(1);
  const [into, from] = [row(0).key, row(1).key];
  mergeDevices(command(), { from, into });
}

function type(serial: string): void {
  world.wait(1);
  const entry = { first: serial, second: serial, source: 'typed' } as const;
  expect(enterSerial(command(), { deviceKey: row().key, ...entry })).toMatchObject({ ok: true });
}

function undo(): void {
  world.wait(1);
  expect(bench().undoLast()).toMatchObject({ ok: true });
}

it('takes back the entry of a joined row, then the merge', () => {
  joinTwo();
  const joined = row();
  type('TEST00A013');
  undo();
  expect(rows()).toEqual([joined]);
  expect(bench().snapshot().undoable?.label.kind).toBe('merge');
  undo();
  expect(rows()).toMatchObject([{ serial: null }, { ecid: '000111AA22BB33C0', isPresent: true }]);
});

it('splits a joined row whose key came of an entry, and gives it back as it was', () => {
  joinTwo();
  type('TEST00A013');
  const joined = row();
  const { part } = joined.joined ?? {};
  if (part === undefined) throw new Error('not joined');
  world.wait(1);
  splitDevice(command(), { deviceKey: joined.key, part, reason: null });
  expect(rows()).toMatchObject([
    { key: joined.key, serial: { value: 'TEST00A013' } },
    { key: part },
  ]);
  undo();
  expect(rows()).toEqual([joined]);
});

it('tells in the timeline what came and left while the row had the key of an entry', () => {
  const handle = world.plug(debugUsb());
  const { sessionId, key } = row();
  type('TEST00A013');
  world.unplug(handle);
  undo();
  const told = bench().readDevice(sessionId, key);
  expect(told.map(({ event, undone }) => [event.kind, undone !== undefined])).toEqual([
    ['device-sighted', false],
    ['serial-entered', true],
    ['device-merged', true],
    ['device-departed', false],
  ]);
});

it('forgets with a mistyped serial where another device was seen before', () => {
  const handle = world.plug(booted('TEST00A013'));
  world.unplug(handle);
  bench().closeSession([]);
  world.openSession();
  world.plug(debugUsb());
  type('TEST00A013');
  expect(row().earlier).toMatchObject({ entered: 'TEST00A013' });
  undo();
  expect(row().earlier).toBeUndefined();
});
