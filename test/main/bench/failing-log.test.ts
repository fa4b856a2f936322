import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { reconnects } from '../../../enrollment/device.ts';
import { enterSerial } from '../../../main/bench/commands/devices.ts';
import { booted, debugUsb, dfu } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld, type Fault } from './bench-world.ts';

let world: BenchWorld;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  world = await startBenchWorld();
});
afterEach(async () => {
  await world.end();
  vi.useRealTimers();
});

const rows = (): unknown[] =>
  world
    .bench()
    .snapshot()
    .devices.map((device) => [device.serial?.value ?? null, reconnects(device), device.isPresent]);
const sightingsInLog = (): number =>
  [...world.log().readAll()].filter(({ event }) => event.kind === 'device-sighted').length;
const repaired = (): void => {
  world.break('none');
  vi.advanceTimersByTime(2000);
};

describe('a log that does not take rows', () => {
  it('shows nothing as logged and says that it failed, once', () => {
    world.break('nothing-written');
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A014', [2]));
    vi.advanceTimersByTime(6000);
    const { devices, seen, log } = world.bench().snapshot();
    expect(devices).toEqual([]);
    expect(seen.map(({ port, why }) => [port, why])).toEqual([
      ['1-1', 'log-failed'],
      ['1-2', 'log-failed'],
    ]);
    expect(log).toMatchObject({ kind: 'failed', detail: 'The disk is full' });
    expect(world.changes.filter((one) => one.kind === 'live' && one.parts.log)).toHaveLength(1);
    expect(world.changes.filter(({ kind }) => kind === 'logged')).toHaveLength(2);
  });

  it('is not read for an undo either, which says why it does not happen', () => {
    world.plug(debugUsb());
    const { command, undoLast } = world.bench();
    const [{ key: deviceKey } = {}] = world.bench().snapshot().devices;
    const entry = { first: 'TEST00A013', second: 'TEST00A013', source: 'typed' } as const;
    world.wait(1);
    if (deviceKey) enterSerial(command, { deviceKey, ...entry });
    world.break('cannot-read-either');
    world.plug(booted('TEST00A014', [2]));
    expect(undoLast()).toMatchObject({ failure: { kind: 'log-unavailable' } });
    repaired();
    world.wait(1);
    expect(undoLast()).toMatchObject({ ok: true, value: { label: { kind: 'serial' } } });
    expect(rows()).toContainEqual([null, 0, true]);
  });

  it.each<Fault>(['nothing-written', 'written-in-truth', 'cannot-read-either'])(
    'logs what is present exactly once when it is back (%s)',
    (fault) => {
      world.break(fault);
      world.plug(booted('TEST00A013', [1]));
      world.plug(debugUsb([2]));
      world.plug(dfu('000111AA22BB33C1', [3]));
      expect(world.bench().snapshot().devices).toEqual([]);
      repaired();
      expect(world.bench().snapshot().log).toEqual({ kind: 'writable' });
      expect(rows()).toEqual([
        ['TEST00A013', 0, true],
        [null, 0, true],
        [null, 0, true],
      ]);
      expect(sightingsInLog()).toBe(3);
      expect(world.bench().snapshot().seen).toEqual([]);
    },
  );

  it.each<Fault>(['nothing-written', 'written-in-truth'])(
    'knows what left meanwhile as gone, and what came back as a reconnect (%s)',
    (fault) => {
      const stays = world.plug(booted('TEST00A013', [1]));
      const leaves = world.plug(booted('TEST00A014', [2]));
      world.break(fault);
      world.unplug(leaves);
      world.unplug(stays);
      world.plug(booted('TEST00A013', [1]));
      world.unplug(world.plug(booted('TEST00A015', [3])));
      repaired();
      expect(rows()).toEqual([
        ['TEST00A013', 1, true],
        ['TEST00A014', 0, false],
      ]);
    },
  );

  it('keeps a device whose one attach was the failed write, though it left before the disk came back', () => {
    world.break('nothing-written');
    world.unplug(world.plug(booted('TEST00A013', [1])));
    repaired();
    expect(rows()).toEqual([['TEST00A013', 0, false]]);
  });

  it('shows no longer what left, though its one attach waits to be written', () => {
    world.break('nothing-written');
    const handle = world.plug(booted('TEST00A013', [1]));
    const told = () =>
      world.changes.flatMap((one) =>
        one.kind === 'live' && one.parts.seen ? [one.parts.seen] : [],
      );
    expect(told().at(-1)).toMatchObject([{ port: '1-1', why: 'log-failed' }]);
    world.unplug(handle);
    expect(told().at(-1)).toEqual([]);
  });

  it('refuses what a person does, and does not pretend', () => {
    world.plug(booted('TEST00A013', [1]));
    world.break('nothing-written');
    world.unplug([...world.present.keys()][0] ?? '');
    expect(world.bench().closeSession(CLOSE_CHECKS)).toMatchObject({
      ok: false,
      failure: { kind: 'log-unavailable' },
    });
    expect(world.bench().snapshot().openSessionId).not.toBeNull();
  });

  it('gives the devices of a session that closed in truth to the next session', () => {
    world.plug(booted('TEST00A013', [1]));
    world.break('written-in-truth');
    expect(world.bench().closeSession(CLOSE_CHECKS)).toMatchObject({ ok: false });
    repaired();
    expect(world.bench().snapshot().openSessionId).toBeNull();
    world.openSession();
    expect(rows()).toEqual([['TEST00A013', 0, true]]);
  });
});
