import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { foldLog } from '../../../main/bench/fold-log.ts';
import {
  confirmEnrolled,
  enterSerial,
  mergeDevices,
} from '../../../main/bench/commands/devices.ts';
import { noteDevices } from '../../../main/bench/commands/corrections.ts';
import { logLabel, removeLabel } from '../../../main/bench/commands/labels.ts';
import type { Device } from '../../../enrollment/device.ts';
import { booted, debugUsb, dfu, recovery } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

const S = 'TEST00A013';
const T = 'TEST00A014';
const U = 'TEST00A015';
const ECID = '000111AA22BB3301';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
});
afterEach(() => world.end());

const { bench, command, rows, row, kindsInLog } = handsOn(() => world);

function label(serial: string) {
  world.wait(1);
  return logLabel(command(), { first: serial, second: '', source: 'scan', model: null });
}

function scanAt({ key }: Device, serial: string) {
  world.wait(1);
  return enterSerial(command(), { deviceKey: key, first: serial, second: '', source: 'scan' });
}

const short = () =>
  rows().map(({ serial, port, labelled, refusal }) => [
    serial?.value ?? null,
    port,
    labelled?.raw ?? null,
    refusal?.reason ?? null,
  ]);

/** A restart sees the same. */
const agrees = () => expect(foldLog(world.log()).view).toEqual(bench().view);

const LABEL_OF_S = [S, null, S, null];

describe('the label of one Mac, scanned at another', () => {
  it('is a row again once the other shows its own serial, and waits for its Mac', () => {
    label(S);
    const handle = world.plug(dfu(ECID));
    scanAt(row(1), S);
    expect(rows()).toHaveLength(1);
    world.unplug(handle);
    world.plug(recovery(ECID, T));
    const differs = [T, '1-1', null, 'entered-serial-differs'];
    expect(short()).toEqual([LABEL_OF_S, differs]);
    expect(label(S)).toMatchObject({ failure: { kind: 'label-here', port: null } });
    agrees();
    world.plug(booted(S, [2]));
    expect(short()).toEqual([[S, '1-2', S, null], differs]);
  });

  it('is no action of a person when USB splits it off', () => {
    label(S);
    world.unplug(world.plug(dfu(ECID)));
    scanAt(row(1), S);
    const { undoable } = bench().snapshot();
    expect(undoable).toMatchObject({ label: { kind: 'serial' } });
    world.plug(recovery(ECID, T));
    expect(kindsInLog().slice(-2)).toEqual(['device-refused', 'device-split']);
    expect(bench().snapshot().undoable).toMatchObject({ label: { kind: 'label' } });
  });

  it('is a row again once another serial is entered, and one undo merges it again', () => {
    label(S);
    world.plug(dfu(ECID));
    scanAt(row(1), S);
    const before = rows();
    expect(scanAt(row(), T)).toMatchObject({ ok: true });
    expect(short()).toEqual([LABEL_OF_S, [T, '1-1', null, null]]);
    agrees();
    bench().undoLast();
    expect(rows()).toEqual(before);
    expect(scanAt(row(), T)).toMatchObject({ ok: true });
    world.plug(booted(S, [2]));
    expect(short()).toEqual([
      [S, '1-2', S, null],
      [T, '1-1', null, null],
    ]);
    expect(bench().snapshot().undoable).toMatchObject({ label: { kind: 'label' } });
  });

  it('gives way to the right label', () => {
    label(S);
    label(T);
    world.plug(dfu(ECID));
    scanAt(row(2), S);
    const before = rows();
    expect(scanAt(row(0), T)).toMatchObject({ ok: true });
    expect(short()).toEqual([LABEL_OF_S, [T, '1-1', T, null]]);
    agrees();
    bench().undoLast();
    expect(rows()).toEqual(before);
  });

  it('can be replaced at a Mac that shows no identity at all', () => {
    label(S);
    world.plug(debugUsb([1]));
    scanAt(row(1), S);
    expect(row()).toMatchObject({ key: `serial:${S}`, serial: { value: S, source: 'scan' } });
    const before = rows();
    expect(scanAt(row(), T)).toMatchObject({ ok: true, value: { deviceKey: `serial:${T}` } });
    expect(short()).toEqual([LABEL_OF_S, [T, '1-1', null, null]]);
    agrees();
    bench().undoLast();
    expect(rows()).toEqual(before);
  });
});

it('a label is logged although its key leads to a Mac that had its serial by a typing error', () => {
  world.unplug(world.plug(debugUsb([1])));
  scanAt(row(), S);
  world.unplug(world.plug(dfu(ECID)));
  mergeDevices(command(), { from: row(0).key, into: row(1).key });
  world.plug(recovery(ECID, T));
  expect(rows()).toHaveLength(1);
  expect(label(S)).toMatchObject({ ok: true });
  expect(short()).toEqual([[T, '1-1', null, 'entered-serial-differs'], LABEL_OF_S]);
  world.plug(booted(S, [2]));
  expect(short()[1]).toEqual([S, '1-2', S, null]);
});

describe('a typing error in a label', () => {
  it('is corrected: the device is removed and logged again', () => {
    label(S);
    expect(scanAt(row(), U)).toMatchObject({ ok: true, value: { deviceKey: `serial:${U}` } });
    expect(short()).toEqual([[U, null, U, null]]);
    agrees();
    expect(label(S)).toMatchObject({ ok: true });
  });

  it('is not corrected to the serial of another device', () => {
    label(S);
    label(T);
    expect(scanAt(row(0), T)).toMatchObject({ failure: { kind: 'serial-taken' } });
    expect(rows()).toHaveLength(2);
  });
});

describe('the removal of a label', () => {
  const undoable = () => bench().snapshot().undoable?.label;
  const confirm = (...devices: readonly Device[]) => {
    world.wait(1);
    confirmEnrolled(command(), { deviceKeys: devices.map(({ key }) => key) });
  };
  const note = ({ key }: Device) => {
    world.wait(1);
    noteDevices(command(), { deviceKeys: [key], note: 'USB-A port dead' });
  };

  it('takes its actions with it, and leaves those on others', () => {
    label(S);
    label(T);
    confirm(row(0), row(1));
    note(row(0));
    world.wait(1);
    removeLabel(command(), { deviceKey: row(0).key });
    expect(undoable()).toEqual({ kind: 'confirm', devices: 1 });
    agrees();
    expect(undoable()).toEqual({ kind: 'confirm', devices: 1 });
    bench().undoLast();
    expect(undoable()).toEqual({ kind: 'label', devices: 1 });
    expect(row().enrolled).toBeNull();
  });

  it('leaves nothing on the same label when it is logged again', () => {
    label(S);
    note(row());
    world.wait(1);
    removeLabel(command(), { deviceKey: row().key });
    expect(bench().snapshot().undoable).toBeNull();
    label(S);
    expect(row().note).toBeUndefined();
    agrees();
  });
});
