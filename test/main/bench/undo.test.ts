import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { UNDO_DEPTH } from '../../../enrollment/correction/undo-stack.ts';
import type { DeviceLog } from '../../../enrollment/ports.ts';
import * as corrections from '../../../main/bench/commands/corrections.ts';
import { enterSerial, mergeDevices } from '../../../main/bench/commands/devices.ts';
import { foldLog } from '../../../main/bench/fold-log.ts';
import { booted, debugUsb, dfu } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
});
afterEach(() => world.end());

const { bench, command, rows, row, kindsInLog, note } = handsOn(() => world);

describe('the last action', () => {
  it('is undone and named, and the log keeps both', () => {
    world.plug(booted('TEST00A013'));
    note('Key F sticks');
    expect(bench().snapshot().undoable).toMatchObject({
      label: { kind: 'note', devices: 1 },
      by: 'Ana',
    });
    expect(bench().undoLast()).toEqual({
      ok: true,
      value: { label: { kind: 'note', devices: 1 } },
    });
    expect(row().note).toBeUndefined();
    const { sessionId, key } = row();
    expect(bench().readDevice(sessionId, key).at(-1)).toMatchObject({
      event: { kind: 'device-noted' },
      undone: { by: 'Ana' },
    });
    expect(kindsInLog().slice(-2)).toEqual(['device-noted', 'action-undone']);
    expect(bench().undoLast()).toMatchObject({ ok: false, failure: { kind: 'nothing-to-undo' } });
  });

  it('leaves the rows in the order in which they are looked through', () => {
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A014', [2]));
    const before = [...bench().view.devices.keys()];
    note('Key F sticks');
    bench().undoLast();
    expect([...bench().view.devices.keys()]).toEqual(before);
  });

  it('is not folded again when the log is read from the start', () => {
    world.plug(booted('TEST00A013'));
    note('Key F sticks');
    bench().undoLast();
    let reads = 0;
    const readDevice: DeviceLog['readDevice'] = (...of) => {
      reads += 1;
      return world.log().readDevice(...of);
    };
    const { view } = foldLog({ ...world.log(), readDevice });
    expect([view, reads]).toEqual([bench().view, 0]);
  });

  it('and those before it are undone after a restart and after a kill', async () => {
    world.plug(booted('TEST00A013'));
    note('One');
    note('Two');
    await world.reopen();
    bench().undoLast();
    expect(row().note).toBe('One');
    await world.kill();
    bench().undoLast();
    expect(row().note).toBeUndefined();
    expect(bench().snapshot().undoable).toBeNull();
  });

  it('is one of many devices at once, and of the last twenty only', () => {
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A014', [2]));
    for (let count = 0; count < UNDO_DEPTH; count += 1) note(`Note ${String(count)}`);
    const both = { deviceKeys: rows().map(({ key }) => key), note: 'Both' };
    world.wait(1);
    corrections.noteDevices(command(), both);
    expect(bench().snapshot().undoable?.label).toEqual({ kind: 'note', devices: 2 });
    let undone = 0;
    while (bench().undoLast().ok) undone += 1;
    expect([undone, row(0).note, row(1).note]).toEqual([UNDO_DEPTH, 'Note 0', undefined]);
  });

  it('is the closing of the session, which continues with its devices', async () => {
    world.plug(booted('TEST00A013'));
    bench().closeSession(CLOSE_CHECKS);
    await world.kill();
    expect(bench().snapshot()).toMatchObject({
      devices: [],
      undoable: { label: { kind: 'close' } },
    });
    expect(bench().undoLast().ok).toBe(true);
    expect(rows()).toMatchObject([{ serial: { value: 'TEST00A013' }, isPresent: true }]);
  });

  it('is one of twenty again after the closing of the session was undone', () => {
    world.plug(booted('TEST00A013'));
    note('Before');
    world.wait(1);
    bench().closeSession(CLOSE_CHECKS);
    bench().undoLast();
    for (let count = 1; count < UNDO_DEPTH; count += 1) note(`Note ${String(count)}`);
    let undone = 0;
    while (bench().undoLast().ok) undone += 1;
    expect([undone, row().note]).toEqual([UNDO_DEPTH, undefined]);
  });

  it('is another one as soon as the cable keeps split rows apart, and the window hears of it', () => {
    world.unplug(world.plug(booted('TEST00A013', [1])));
    world.unplug(world.plug(dfu('000111AA22BB3301', [2])));
    note('Key F sticks');
    world.wait(1);
    mergeDevices(command(), { from: row(0).key, into: row(1).key });
    const { key: deviceKey, joined } = row();
    world.wait(1);
    corrections.splitDevice(command(), {
      deviceKey,
      part: joined?.part ?? deviceKey,
      reason: null,
    });
    const told = () =>
      world.changes.flatMap((change) =>
        change.kind === 'live' && change.parts.undoable ? [change.parts.undoable] : [],
      );
    expect(told().at(-1)?.label.kind).toBe('split');
    world.plug(booted('TEST00A013', [1]));
    world.plug(dfu('000111AA22BB3301', [2]));
    expect(told().at(-1)?.label.kind).toBe('note');
  });

  it('is never one that the bench itself merged or lifted', () => {
    const first = world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A013', [2]));
    world.wait(10);
    world.unplug(first);
    expect(kindsInLog()).toContain('refusal-lifted');
    expect(bench().snapshot().undoable).toBeNull();
  });

  it('is an entered serial with the key that it gave', () => {
    world.plug(debugUsb());
    const { key } = row();
    const entry = { first: 'T1PED00001', second: 'T1PED00001', source: 'typed' } as const;
    enterSerial(command(), { deviceKey: key, ...entry });
    world.wait(1);
    const other = { first: 'T1PED00002', second: 'T1PED00002', source: 'typed' } as const;
    enterSerial(command(), { deviceKey: row().key, ...other });
    expect(rows()).toMatchObject([{ key: 'serial:T1PED00002' }]);
    bench().undoLast();
    expect(rows()).toMatchObject([{ serial: { value: 'T1PED00001' } }]);
    bench().undoLast();
    expect(rows()).toMatchObject([{ key, serial: null, isPresent: true }]);
  });
});
