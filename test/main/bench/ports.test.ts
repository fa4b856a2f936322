import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { reconnects } from '../../../enrollment/device.ts';
import type { PortHealth } from '../../../enrollment/port-health/port-health.ts';
import { booted, debugUsb } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';

let world: BenchWorld;
beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

const rows = () => world.bench().snapshot().devices;
const seen = () =>
  world
    .bench()
    .snapshot()
    .seen.map(({ port, why }) => [port, why]);
const set = (port: string, isIgnored: boolean, name: string | null = null) =>
  world.bench().setPort({ port, name, isIgnored });
async function health(port: string): Promise<PortHealth | undefined> {
  while (!world.bench().snapshot().ports?.isCounted) await wait(2);
  return world
    .bench()
    .snapshot()
    .ports?.ports.find((one) => one.port === port);
}

describe('an ignored port', () => {
  it('logs nothing of what is plugged into it, and shows it with the reason', () => {
    set('1-1', true);
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00A014', [2]));
    expect(rows()).toMatchObject([{ serial: { value: 'TEST00A014' } }]);
    expect(seen()).toEqual([['1-1', 'ignored-port']]);
  });

  it('logs what is plugged in as soon as that is undone', () => {
    set('1', true);
    world.plug(booted('TEST00A013', [1, 3]));
    expect(rows()).toEqual([]);
    set('1', false);
    expect(rows()).toMatchObject([{ serial: { value: 'TEST00A013' }, port: '1-1.3' }]);
    expect(seen()).toEqual([]);
  });

  it('keeps the row of what was logged before, and logs that it left', () => {
    const handle = world.plug(booted('TEST00A013', [1]));
    set('1-1', true);
    expect(rows()).toMatchObject([{ isPresent: true }]);
    world.unplug(handle);
    expect(rows()).toMatchObject([{ isPresent: false }]);
    world.plug(booted('TEST00A013', [1]));
    expect(rows()).toMatchObject([{ isPresent: false, attaches: 1 }]);
  });

  it('stays ignored after a restart, and does not make what is there gone', async () => {
    world.plug(booted('TEST00A013', [1]));
    set('1-1', true);
    await world.reopen();
    expect(rows()).toMatchObject([{ isPresent: true, attaches: 1 }]);
    expect(seen()).toEqual([['1-1', 'ignored-port']]);
    set('1-1', false);
    expect(rows()).toMatchObject([{ isPresent: true, attaches: 1 }]);
  });

  it('writes nothing when nothing changes', () => {
    const before = [...world.log().readAll()].length;
    set('1-1', false);
    set('1-1', true, 'Charger');
    set('1-1', true, 'Charger');
    expect([...world.log().readAll()].length).toBe(before + 1);
  });
});

describe('the health of ports', () => {
  it('is counted from the log, and the same after a restart', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      world.unplug(world.plug(booted('TEST00A013', [2, 3])));
      world.wait(900);
    }
    world.plug(booted('TEST00A013', [2, 3]));
    const before = await health('1-2.3');
    expect(before).toMatchObject({ attaches: 5, reconnects: 4, now: { what: 'device' } });
    await world.reopen();
    const { lastMs: _last, ...after } = (await health('1-2.3')) ?? {};
    expect(after).toMatchObject({ attaches: 5, reconnects: 4, now: { what: 'device' } });
  });

  it('starts again with the day of the host', async () => {
    world.unplug(world.plug(booted('TEST00A013', [1])));
    world.plug(booted('TEST00A013', [1]));
    expect(await health('1-1')).toMatchObject({ attaches: 2, reconnects: 1 });
    await world.reopen(() => world.wait(86_400_000));
    expect(await health('1-1')).toMatchObject({ attaches: 0, reconnects: 0 });
  });

  it('counts over the sessions of a day, each row once', async () => {
    world.unplug(world.plug(booted('TEST00A013', [1])));
    world.bench().closeSession();
    world.openSession();
    world.plug(booted('TEST00A014', [1]));
    expect(await health('1-1')).toMatchObject({ attaches: 2, reconnects: 0 });
    await world.reopen();
    expect(await health('1-1')).toMatchObject({ attaches: 2, reconnects: 0 });
  });

  it('counts what USB did, not how many sessions were told of it', async () => {
    world.plug(booted('TEST00A01234', [1]));
    world.plug({ ...booted('', [2]), serialText: null });
    for (const _again of [1, 2, 3]) {
      world.bench().closeSession(CLOSE_CHECKS);
      world.openSession();
    }
    expect(await health('1-1')).toMatchObject({ attaches: 1, reconnects: 0 });
    expect(await health('1-2')).toMatchObject({ attaches: 1, failedReads: 1 });
    expect(rows().map((row) => reconnects(row))).toEqual([0, 0]);
    // The control: a cable that is really out for a moment is counted.
    world.unplug([...world.present.keys()][0] ?? '');
    world.wait(900);
    world.plug(booted('TEST00A01234', [1]));
    expect(await health('1-1')).toMatchObject({ attaches: 2, reconnects: 1 });
  });

  it('calls no Mac reconnected that came back while no session was open', async () => {
    const handle = world.plug(booted('TEST00A01234', [1]));
    world.bench().closeSession(CLOSE_CHECKS);
    world.unplug(handle);
    world.wait(3_600_000);
    world.plug(booted('TEST00A01234', [1]));
    world.openSession();
    expect(await health('1-1')).toMatchObject({ attaches: 2, reconnects: 0 });
    await world.reopen();
    expect(await health('1-1')).toMatchObject({ attaches: 2, reconnects: 0 });
  });

  it('counts once what a reopened session logs again', async () => {
    world.plug(booted('TEST00A01234', [1]));
    const sessionId = world.bench().snapshot().openSessionId ?? '';
    world.bench().closeSession(CLOSE_CHECKS);
    await world.reopen();
    world.openSession();
    world.bench().closeSession(CLOSE_CHECKS);
    world.bench().reopenSession({ sessionId });
    expect(rows()).toMatchObject([{ isPresent: true, attaches: 1 }]);
    expect(await health('1-1')).toMatchObject({ attaches: 1, reconnects: 0 });
  });

  it('counts a serial that was read at the second try as one attach', async () => {
    world.bench().closeSession(CLOSE_CHECKS);
    const handle = world.plug({ ...booted('', [1]), serialText: null });
    world.readAgain(handle, 'TEST00A01234');
    world.openSession();
    expect(rows()).toMatchObject([{ attaches: 1, serial: { value: 'TEST00A01234' } }]);
    expect(await health('1-1')).toMatchObject({ attaches: 1, failedReads: 0 });
  });

  it('knows hubs, Billboards and strangers that the log does not hold', async () => {
    world.plug({ vendorId: 0x05e3, productId: 0x0610, ports: [1], deviceClass: 9 });
    world.plug({ productId: 0x7304, ports: [2] });
    world.plug({ vendorId: 0x046d, productId: 0xc31c, ports: [3] });
    world.plug({ ...debugUsb([4]), speed: 'full' });
    const what = async (port: string) => (await health(port))?.now;
    expect(await what('1-1')).toEqual({ what: 'hub', link: null });
    expect(await what('1-2')).toEqual({ what: 'billboard', link: null });
    expect(await what('1-3')).toEqual({ what: 'other', link: null });
    expect(await what('1-4')).toEqual({ what: 'device', link: 'full' });
  });
});
