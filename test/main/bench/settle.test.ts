import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import { asideOverRefusal, setAsideOf } from '../../../enrollment/set-aside.ts';
import { acceptException, reopenException } from '../../../main/bench/commands/corrections.ts';
import { liftRefusal, settleRefusal } from '../../../main/bench/commands/devices.ts';
import { foldLog } from '../../../main/bench/fold-log.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

const SERIAL = 'TEST00A01234';
let world: BenchWorld;
let handles: readonly string[];

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
  handles = [world.plug(booted(SERIAL, [1])), world.plug(booted(SERIAL, [2]))];
});
afterEach(() => world.end());

const { bench, command, row, rows, kindsInLog } = handsOn(() => world);

const stands = ({ refusal }: Device): 'has it' | 'aside' | 'refused' => {
  const device = rows().find((one) => one.refusal === refusal);
  if (refusal === null) return 'has it';
  return device && asideOverRefusal(device) ? 'aside' : 'refused';
};
const standing = () => rows().map(stands);
const settle = (holder: Device | null) => {
  world.wait(1);
  return settleRefusal(command(), { deviceKey: row(1).key, holder: holder?.key ?? null });
};

describe('two Macs with one serial', () => {
  it('are no case for lifting, and nothing is logged', () => {
    const before = kindsInLog();
    expect(liftRefusal(command(), { deviceKey: row(1).key })).toEqual({
      ok: false,
      failure: { kind: 'held-by-another', ports: ['1-1', '1-2'] },
    });
    expect(kindsInLog()).toEqual(before);
    // One that left at once was the other one in another socket.
    world.wait(5000);
    // Nor if the device that has it is away: it is in the session anyway.
    world.unplug(handles[0] ?? '');
    expect(liftRefusal(command(), { deviceKey: row(1).key }).ok).toBe(false);
  });

  it('end with one that has it and one set aside, by whom and when', () => {
    expect(settle(row(0)).ok).toBe(true);
    expect(standing()).toEqual(['has it', 'aside']);
    expect(setAsideOf(row(1))).toMatchObject({ exception: 'refused', by: 'Ana' });
  });

  it('can end with the second one having it, and each finds its own row again', async () => {
    expect(settle(row(1)).ok).toBe(true);
    expect(standing()).toEqual(['aside', 'has it']);
    for (const handle of handles) world.unplug(handle);
    world.wait(5000);
    world.plug(booted(SERIAL, [1]));
    world.plug(booted(SERIAL, [2]));
    expect(standing()).toEqual(['aside', 'has it']);
    expect(rows().map(({ port, isPresent }) => [port, isPresent])).toEqual([
      ['1-1', true],
      ['1-2', true],
    ]);
    await world.reopen();
    expect(standing()).toEqual(['aside', 'has it']);
  });

  it('can both be set aside, and ask again when that is undone', () => {
    expect(settle(null).ok).toBe(true);
    expect(standing()).toEqual(['aside', 'aside']);
    world.wait(1);
    const deviceKeys = [row(0).key];
    expect(reopenException(command(), { deviceKeys, exception: 'refused' }).ok).toBe(true);
    expect(standing()).toEqual(['refused', 'aside']);
    expect(settle(row(0)).ok).toBe(true);
    expect(standing()).toEqual(['has it', 'aside']);
  });

  it('are as before when the decision is undone, also after a restart', async () => {
    const before = rows();
    settle(row(1));
    await world.reopen();
    expect(bench().undoLast()).toMatchObject({
      ok: true,
      value: { label: { kind: 'settle', devices: 2 } },
    });
    expect(standing()).toEqual(['has it', 'refused']);
    expect(rows().map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(foldLog(world.log()).view).toEqual(bench().view);
  });

  it('cannot be let pass as they are', () => {
    const deviceKeys = [row(1).key];
    const input = { deviceKeys, exception: 'refused', remark: null } as const;
    expect(acceptException(command(), input)).toMatchObject({
      ok: false,
      failure: { kind: 'no-such-exception' },
    });
    world.wait(1);
    expect(acceptException(command(), { ...input, outcome: 'set-aside' }).ok).toBe(true);
    expect(standing()).toEqual(['has it', 'aside']);
  });

  it('are held again when something else is found against the one set aside', () => {
    settle(row(0));
    world.wait(1);
    bench().scan({ raw: 'TEST00B05678', selected: row(1).key });
    expect(standing()).toEqual(['has it', 'refused']);
  });
});
