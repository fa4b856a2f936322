import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BenchChange } from '../../../contract/changes.ts';
import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import * as corrections from '../../../main/bench/commands/corrections.ts';
import { mergeDevices, recordSteps } from '../../../main/bench/commands/devices.ts';
import { readCorrections } from '../../../main/bench/read-corrections.ts';
import { booted, dfu, restore } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

const ECID = '000111AA22BB3301';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
});
afterEach(() => world.end());

const { bench, command, rows, row, keys, labProfile, note } = handsOn(() => world);

describe('devices of another profile', () => {
  it('have its follow-up steps, and the log keeps the old one', () => {
    const profileId = labProfile();
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A014', [2]));
    const own = bench().snapshot().sessions[0]?.profile.profileId;
    expect(corrections.reassignDevices(command(), { ...keys(1), profileId })).toMatchObject({
      value: { changed: 1 },
    });
    expect(rows().map(({ profile }) => profile?.profileId)).toEqual([undefined, profileId]);
    const event = [...world.log().readAll()].at(-1)?.event;
    expect(event).toMatchObject({ from: { profileId: own }, to: { profileId } });
    const all = { deviceKeys: rows().map(({ key }) => key), profileId };
    expect(corrections.reassignDevices(command(), all)).toMatchObject({ value: { changed: 1 } });
    const back = { ...all, profileId: own ?? '' };
    corrections.reassignDevices(command(), back);
    expect(rows().map(({ profile }) => profile)).toEqual([undefined, undefined]);
  });

  it('take the steps that they have', () => {
    const profileId = labProfile();
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A014', [2]));
    corrections.reassignDevices(command(), { ...keys(1), profileId });
    const tick = (stepId: string) => {
      const deviceKeys = rows().map(({ key }) => key);
      return recordSteps(command(), {
        deviceKeys,
        stepIds: [stepId],
        outcome: 'done',
        reason: null,
      });
    };
    expect(tick('no-such-step')).toMatchObject({ failure: { kind: 'unknown-step' } });
    const ids = [0, 1].map((index) => Object.keys(row(index).steps));
    expect(ids).toEqual([[], []]);
  });
});

describe('rows that a person splits', () => {
  const twoRows = (): void => {
    world.unplug(world.plug(booted('TEST00A013')));
    world.wait(3_600_000);
    world.plug(dfu(ECID));
    world.wait(1);
    mergeDevices(command(), { from: row(0).key, into: row(1).key });
  };

  it('are as before, and what came since stays with the row that remained', () => {
    twoRows();
    corrections.noteDevices(command(), { ...keys(), note: 'Since' });
    const { joined, key } = row();
    const part = joined?.part ?? key;
    expect(joined).toEqual({ part: 'serial:TEST00A013', why: 'by-hand' });
    corrections.splitDevice(command(), { deviceKey: key, part, reason: 'Two cases' });
    expect(rows()).toMatchObject([
      { serial: { value: 'TEST00A013' }, isPresent: false, ordinal: 1 },
      { ecid: ECID, serial: null, isPresent: true, ordinal: 2, note: 'Since' },
    ]);
    expect(row(0).note).toBeUndefined();
  });

  it('are not made one again by the same guess', () => {
    const restored = (): void => {
      world.unplug(world.plug(restore(ECID)));
      world.unplug(world.plug(booted('TEST00A013')));
    };
    restored();
    const { key, joined } = row();
    expect(joined?.why).toBe('same-port');
    const part = joined?.part ?? key;
    corrections.splitDevice(command(), { deviceKey: key, part, reason: null });
    restored();
    expect(rows()).toHaveLength(2);
    mergeDevices(command(), { from: row(0).key, into: row(1).key });
    expect(rows()).toHaveLength(1);
  });

  it('are not those that the cable proved to be one', () => {
    world.plug(dfu(ECID));
    const { key } = row();
    const split = corrections.splitDevice(command(), { deviceKey: key, part: key, reason: null });
    expect(split).toMatchObject({ ok: false, failure: { kind: 'not-splittable' } });
  });

  it('are told to the window as they are now', () => {
    twoRows();
    const { key, joined } = row();
    const part = joined?.part ?? key;
    const told: BenchChange[] = [];
    bench().onChange((change) => told.push(change));
    corrections.splitDevice(command(), { deviceKey: key, part, reason: null });
    const again = told.flatMap((change) => (change.kind === 'logged' ? (change.again ?? []) : []));
    expect(again).toHaveLength(1);
    expect(new Set(again[0]?.devices)).toEqual(new Set(rows()));
  });
});

describe('the correction list of a session', () => {
  it('says who put what right, with the old and the new value', () => {
    const profileId = labProfile();
    const sessionId = bench().snapshot().openSessionId ?? '';
    world.plug(booted('TEST00A013'));
    corrections.reassignDevices(command(), { ...keys(), profileId });
    note('Key F sticks');
    note('Key G sticks');
    corrections.recordDamage(command(), { ...keys(), isDamaged: true, remark: 'Dent' });
    world.wait(1);
    bench().undoLast();
    bench().closeSession(CLOSE_CHECKS);
    const found = readCorrections(world.log(), sessionId)?.rows ?? [];
    const of = found.map(({ by, serial, what, before, after }) => [
      by,
      serial,
      what,
      before,
      after,
    ]);
    const told = (what: string, before: string, after: string) =>
      expect.arrayContaining(['Ana', 'TEST00A013', what, before, after]) as unknown;
    expect(of.slice(0, 5)).toEqual([
      told('profile', 'Shared Macs (1)', 'Lab (1)'),
      told('note', '', 'Key F sticks'),
      told('note', 'Key F sticks', 'Key G sticks'),
      told('damage', '', 'damaged'),
      told('damage', 'damaged', ''),
    ]);
    expect(of.slice(5)).toEqual([
      ['Ana', null, 'undone', '', '1 rows'],
      ['Ana', null, 'session', 'open', 'closed'],
    ]);
    expect(readCorrections(world.log(), 'none')).toBeNull();
  });
});
