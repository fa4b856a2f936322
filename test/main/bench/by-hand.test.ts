import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import {
  confirmEnrolled,
  enterSerial,
  mergeDevices,
} from '../../../main/bench/commands/devices.ts';
import { booted, dfu, recovery } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';

const ECID = '000111AA22BB3301';
const OTHER_ECID = '000111AA22BB3302';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

const rows = (): readonly Device[] => world.bench().snapshot().devices;
const command = () => world.bench().command;
const row = (index: number): Device => {
  const device = rows()[index];
  if (!device) throw new Error(`no row ${String(index)}`);
  return device;
};
const mergeFirstTwo = () => mergeDevices(command(), { from: row(0).key, into: row(1).key });
const eventsInLog = (): number => [...world.log().readAll()].length;

describe('a person who says that two rows are one Mac', () => {
  it('makes one row of a Mac in DFU and the Mac that was on its port an hour before', () => {
    world.unplug(world.plug(booted('TEST00A013')));
    world.wait(3_600_000);
    world.plug(dfu(ECID));
    expect(rows()).toHaveLength(2);
    expect(mergeFirstTwo()).toEqual({ ok: true, value: null });
    expect(rows()).toMatchObject([{ ecid: ECID, serial: { value: 'TEST00A013' }, ordinal: 1 }]);
  });

  it('keeps the row when the Mac then boots, at whatever port', () => {
    world.unplug(world.plug(booted('TEST00A013')));
    world.wait(3_600_000);
    const handle = world.plug(dfu(ECID));
    mergeFirstTwo();
    world.unplug(handle);
    world.plug(booted('TEST00A013', [4]));
    expect(rows()).toMatchObject([{ ecid: ECID, port: '1-4', refusal: null }]);
  });

  it.each([
    ['ecid', dfu(ECID, [1]), dfu(OTHER_ECID, [1])],
    ['serial', booted('TEST00A013', [1]), booted('TEST00A014', [1])],
    ['serial', recovery(ECID, 'TEST00A013', [1]), booted('TEST00A014', [1])],
    ['both-here', dfu(ECID, [1]), booted('TEST00A014', [2])],
  ] as const)('is refused when the %s proves that they are two', (by, one, other) => {
    const first = world.plug(one);
    if (by !== 'both-here') {
      world.unplug(first);
      world.wait(3_600_000);
    }
    world.plug(other);
    const before = eventsInLog();
    expect(mergeFirstTwo()).toEqual({ ok: false, failure: { kind: 'devices-differ', by } });
    expect(rows()).toHaveLength(2);
    expect(eventsInLog()).toBe(before);
  });
});

describe('a confirmation of enrollment', () => {
  it('is refused without a name, since it is the word of a person', () => {
    world.plug(booted('TEST00A013'));
    const deviceKeys = [row(0).key];
    const refused = confirmEnrolled(command(), { deviceKeys });
    expect(refused).toEqual({ ok: false, failure: { kind: 'no-technician' } });
    expect(row(0).enrolled).toBeNull();
    world.bench().setTechnician('Ana');
    expect(confirmEnrolled(command(), { deviceKeys }).ok).toBe(true);
    expect(row(0).enrolled).toMatchObject({ by: 'Ana', evidence: { kind: 'person' } });
  });
});

describe('a scanned serial', () => {
  const scan = (first: string, second: string) =>
    enterSerial(command(), { deviceKey: row(0).key, first, second, source: 'scan' });

  it('is taken once, without the S of the label, and the log keeps what was scanned', () => {
    world.plug(dfu(ECID));
    expect(scan('STEST00A0130Q', 'TEST00A0130Q').ok).toBe(true);
    expect(row(0).serial).toEqual({ value: 'TEST00A0130Q', source: 'scan' });
    const entered = [...world.log().readAll()].at(-1)?.event;
    expect(entered).toMatchObject({ kind: 'serial-entered', raw: 'STEST00A0130Q' });
  });

  it.each([
    ['ABC', 'ABC', 'serial-not-valid'],
    ['STEST00A013', 'TEST00A014', 'serial-entries-differ'],
    ['TEST00A013', 'EST00A013', 'serial-entries-differ'],
  ])('%s is not read as %s', (first, second, kind) => {
    world.plug(dfu(ECID));
    expect(scan(first, second)).toMatchObject({ ok: false, failure: { kind } });
    expect(row(0).serial).toBeNull();
  });
});
