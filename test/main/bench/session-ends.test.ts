import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import * as corrections from '../../../main/bench/commands/corrections.ts';
import { enterSerial } from '../../../main/bench/commands/devices.ts';
import { aProfile, booted, dfu } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

const ECID = '000111AA22BB3301';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
});
afterEach(() => world.end());

const { bench, command, rows, row, keys, kindsInLog } = handsOn(() => world);

describe('a device of an earlier session', () => {
  it('is logged with when, where and under which profile, in the write of its first sighting', async () => {
    world.plug(booted('TEST00A013'));
    bench().closeSession(CLOSE_CHECKS);
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
      sessionName: 'S1',
      profileName: aProfile.name,
      benchId: world.log().benchId,
      atMs: 1_800_000_000_000,
    });
  });

  it('is asked for once, not at every attach', () => {
    world.plug(booted('TEST00A013'));
    bench().closeSession(CLOSE_CHECKS);
    world.openSession();
    const handle = [...world.present.keys()][0] ?? '';
    world.unplug(handle);
    world.plug(booted('TEST00A013'));
    expect(kindsInLog().filter((kind) => kind === 'earlier-found')).toHaveLength(1);
  });

  it('is found by a serial that a person enters', () => {
    world.unplug(world.plug(booted('TEST00A013')));
    bench().closeSession(CLOSE_CHECKS);
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
    bench().closeSession(CLOSE_CHECKS);
    const event = [...world.log().readAll()].at(-1)?.event;
    expect(event).toMatchObject({ despite: ['open-exceptions', 'still-here'] });
  });

  it('is undone by opening it again, if none is open', () => {
    const sessionId = bench().snapshot().openSessionId ?? '';
    expect(bench().reopenSession({ sessionId })).toMatchObject({
      failure: { kind: 'session-already-open' },
    });
    const handle = world.plug(booted('TEST00A013', [1]));
    bench().closeSession(CLOSE_CHECKS);
    world.unplug(handle);
    world.plug(booted('TEST00A014', [2]));
    expect(bench().reopenSession({ sessionId }).ok).toBe(true);
    expect(rows()).toMatchObject([{ isPresent: false }, { isPresent: true, port: '1-2' }]);
    expect(bench().reopenSession({ sessionId: 'none' })).toMatchObject({
      failure: { kind: 'unknown-session' },
    });
  });
});
