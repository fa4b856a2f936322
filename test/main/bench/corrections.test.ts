import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import { CLOSE_CONCERNS } from '../../../enrollment/close-concern.ts';
import { UNDO_DEPTH } from '../../../enrollment/undo-stack.ts';
import * as corrections from '../../../main/bench/commands/corrections.ts';
import { enterSerial, mergeDevices, recordStep } from '../../../main/bench/commands/devices.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { readCorrections } from '../../../main/bench/read-corrections.ts';
import { aProfile, booted, debugUsb, dfu, restore } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';

const ECID = '000111AA22BB3301';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
});
afterEach(() => world.end());

const bench = () => world.bench();
const command = () => bench().command;
const rows = (): readonly Device[] => bench().snapshot().devices;
const row = (index = 0): Device => {
  const device = rows()[index];
  if (!device) throw new Error(`no row ${String(index)}`);
  return device;
};
const kindsInLog = (): readonly string[] =>
  [...world.log().readAll()].map(({ event }) => event.kind);
const keys = (index = 0) => ({ deviceKeys: [row(index).key] });
const labProfile = (): string => {
  const saved = saveProfile(command(), {
    profileId: null,
    settings: { ...aProfile, method: 'ade', name: 'Lab' },
  });
  if (!saved.ok) throw new Error(saved.failure.kind);
  return saved.value.profileId;
};
const note = (text: string | null) => {
  world.wait(1);
  return corrections.noteDevices(command(), { ...keys(), note: text });
};

describe('the last action', () => {
  it('is taken back and named, and the log keeps both', () => {
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
    expect(kindsInLog().slice(-3)).toEqual(['device-noted', 'device-noted', 'action-undone']);
    expect(bench().undoLast()).toMatchObject({ ok: false, failure: { kind: 'nothing-to-undo' } });
  });

  it('and those before it are taken back after a restart and after a kill', async () => {
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

  it('is the closing of the session, which goes on with its devices', async () => {
    world.plug(booted('TEST00A013'));
    bench().closeSession(CLOSE_CONCERNS);
    await world.kill();
    expect(bench().snapshot()).toMatchObject({
      devices: [],
      undoable: { label: { kind: 'close' } },
    });
    expect(bench().undoLast().ok).toBe(true);
    expect(rows()).toMatchObject([{ serial: { value: 'TEST00A013' }, isPresent: true }]);
  });

  it('is nobody’s where the bench itself merged or lifted', () => {
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
    const entry = { first: 'TYPED00001', second: 'TYPED00001', source: 'typed' } as const;
    enterSerial(command(), { deviceKey: key, ...entry });
    world.wait(1);
    const other = { first: 'TYPED00002', second: 'TYPED00002', source: 'typed' } as const;
    enterSerial(command(), { deviceKey: row().key, ...other });
    expect(rows()).toMatchObject([{ key: 'serial:TYPED00002' }]);
    bench().undoLast();
    expect(rows()).toMatchObject([{ serial: { value: 'TYPED00001' } }]);
    bench().undoLast();
    expect(rows()).toMatchObject([{ key, serial: null, isPresent: true }]);
  });
});

describe('devices of another profile', () => {
  it('have its follow-up steps, and the old one stands in the log', () => {
    const profileId = labProfile();
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A014', [2]));
    const own = bench().snapshot().sessions[0]?.profile.profileId;
    expect(corrections.reassignLast(command(), { count: 1, profileId })).toMatchObject({
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
      return recordStep(command(), { deviceKeys, stepId, outcome: 'done', reason: null });
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

  it('stand as before, and what came since stays with the one that goes on', () => {
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

  it('leave a gap in the changes, so that the window asks for all rows anew', async () => {
    twoRows();
    await Promise.resolve();
    const batches: { readonly from: number; readonly to: number }[] = [];
    bench().feed.subscribe((batch) => batches.push(batch));
    const before = bench().snapshot().number;
    const { key, joined } = row();
    const part = joined?.part ?? key;
    corrections.splitDevice(command(), { deviceKey: key, part, reason: null });
    const after = bench().snapshot().number;
    expect(batches.at(-1)?.to).toBe(after);
    const steps = batches.map(({ from }, index) => from - (batches[index - 1]?.to ?? before));
    expect(steps).toContain(2);
  });
});

describe('a device of an earlier session', () => {
  it('is told with when, where and under which profile, in the write of its first sighting', async () => {
    world.plug(booted('TEST00A013'));
    bench().closeSession(CLOSE_CONCERNS);
    world.wait(1000);
    await world.reopen();
    const seen = [...world.log().readAll()].length;
    world.openSession();
    const written = [...world.log().readAll()].slice(seen);
    expect(written.map(({ event }) => event.kind)).toEqual([
      'session-opened',
      'device-sighted',
      'earlier-found',
    ]);
    expect(row().earlier).toMatchObject({
      ...{ sessionName: 'S1', profileName: aProfile.name, benchId: world.log().benchId },
      atMs: 1_800_000_000_000,
    });
  });

  it('is asked for once, not at every attach', () => {
    world.plug(booted('TEST00A013'));
    bench().closeSession(CLOSE_CONCERNS);
    world.openSession();
    const handle = [...world.present.keys()][0] ?? '';
    world.unplug(handle);
    world.plug(booted('TEST00A013'));
    expect(kindsInLog().filter((kind) => kind === 'earlier-found')).toHaveLength(1);
  });

  it('is found by a serial that a person enters', () => {
    world.unplug(world.plug(booted('TEST00A013')));
    bench().closeSession(CLOSE_CONCERNS);
    world.openSession();
    world.plug(dfu(ECID));
    expect(row().earlier).toBeUndefined();
    const entry = { first: 'TEST00A013', second: 'TEST00A013', source: 'typed' } as const;
    enterSerial(command(), { deviceKey: row().key, ...entry });
    expect(row().earlier?.sessionName).toBe('S1');
  });
});

describe('closing a session', () => {
  it('asks first when something speaks against it, and the log says what was known', () => {
    world.plug(booted('TEST00A013'));
    corrections.recordDamage(command(), { ...keys(), isDamaged: true, remark: 'Dent' });
    const refused = bench().closeSession(['still-here']);
    expect(refused).toMatchObject({
      failure: { kind: 'close-concerns', concerns: [{ kind: 'open-exceptions', devices: 1 }] },
    });
    bench().closeSession(CLOSE_CONCERNS);
    const event = [...world.log().readAll()].at(-1)?.event;
    expect(event).toMatchObject({ despite: ['open-exceptions', 'still-here'] });
  });

  it('is taken back by opening it again, where none is open', () => {
    const sessionId = bench().snapshot().openSessionId ?? '';
    expect(bench().reopenSession({ sessionId })).toMatchObject({
      failure: { kind: 'session-already-open' },
    });
    const handle = world.plug(booted('TEST00A013', [1]));
    bench().closeSession(CLOSE_CONCERNS);
    world.unplug(handle);
    world.plug(booted('TEST00A014', [2]));
    expect(bench().reopenSession({ sessionId }).ok).toBe(true);
    expect(rows()).toMatchObject([{ isPresent: false }, { isPresent: true, port: '1-2' }]);
    expect(bench().reopenSession({ sessionId: 'none' })).toMatchObject({
      failure: { kind: 'unknown-session' },
    });
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
    bench().closeSession(CLOSE_CONCERNS);
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
