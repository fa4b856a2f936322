import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { exceptionsOf } from '../../../enrollment/exceptions/exceptions-of.ts';
import type { StillHere } from '../../../enrollment/still-here.ts';
import { enterSerial } from '../../../main/bench/commands/devices.ts';
import { exceptionsNow } from '../../../main/bench/commands/context.ts';
import { booted, debugUsb } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

const FIRST = 'TEST00A01234';
const SECOND = 'TEST00A05678';
let world: BenchWorld;
let handles: readonly string[];

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
  handles = [world.plug(booted(FIRST, [1])), world.plug(booted(SECOND, [2]))];
});
afterEach(() => world.end());

const { bench, command, rows, row, kindsInLog } = handsOn(() => world);

const seen = () => bench().snapshot().seen;
const close = () => bench().closeSession(CLOSE_CHECKS);
const open = (stillHere?: StillHere) => {
  const profileId = [...bench().view.profiles.keys()][0] ?? '';
  return bench().openSessionAsked({ name: 'Next', profileId, target: null, stillHere });
};
function openExceptions(): readonly string[] {
  const context = exceptionsNow(command());
  if (context === null) throw new Error('no session');
  return rows().flatMap((device) => exceptionsOf(device, context).map(({ kind }) => kind));
}

describe('what is plugged in after its session was closed', () => {
  const logged = { sessionName: 'S1', shown: 'logged', needsAttention: false };

  it('is still known to be logged there, also after a restart', async () => {
    close();
    expect(seen()).toMatchObject([
      { why: 'no-session', logged },
      { why: 'no-session', logged },
    ]);
    await world.reopen();
    expect(seen()).toMatchObject([{ logged }, { logged }]);
  });

  it('stands as it does in that session, whatever is found since', () => {
    const { sessionId, key: deviceKey } = row();
    world.plug(booted(SECOND, [3]));
    close();
    command().recorder.record([
      { kind: 'enrollment-confirmed', sessionId, deviceKey, evidence: { kind: 'person' } },
    ]);
    expect(seen()).toMatchObject([
      { port: '1-1', logged: { shown: 'enrolled', needsAttention: false } },
      { port: '1-2', logged: { shown: 'logged', needsAttention: false } },
      { port: '1-3', logged: { shown: 'refused', needsAttention: true } },
    ]);
  });

  it('is only seen when no session had it on this cable', () => {
    world.unplug(handles[0] ?? '');
    close();
    world.plug(booted(FIRST, [1]));
    world.plug(booted('TEST00A09999', [4]));
    expect(seen().map(({ port, logged: before }) => [port, before?.shown ?? null])).toEqual([
      ['1-2', 'logged'],
      ['1-1', null],
      ['1-4', null],
    ]);
  });
});

describe('a serial that something without a row shows', () => {
  const DEVICE = { port: '1-1', why: 'left-out', logged: { sessionName: 'S1' } };

  beforeEach(() => {
    close();
    open('leave-out');
    world.wait(5000);
  });

  it('is said to be there, and holds up nothing that is plugged in next', () => {
    expect(bench().scan({ raw: FIRST, selected: null })).toMatchObject({
      value: { kind: 'apart', serial: FIRST, device: DEVICE },
    });
    world.plug(booted('TEST00A09999', [3]));
    expect(row().refusal).toBeNull();
  });

  it('is not entered for another device that shows none, neither scanned nor typed', () => {
    world.plug(debugUsb([3]));
    const deviceKey = row().key;
    for (const selected of [null, deviceKey])
      expect(bench().scan({ raw: FIRST, selected })).toMatchObject({ value: { kind: 'apart' } });
    const typed = { deviceKey, first: FIRST, second: FIRST, source: 'typed' } as const;
    expect(enterSerial(command(), typed)).toMatchObject({
      failure: { kind: 'serial-apart', serial: FIRST, port: '1-1' },
    });
    expect(row().serial).toBeNull();
  });

  it('stops the device in focus, which shows another one', () => {
    world.plug(booted('TEST00A09999', [3]));
    expect(bench().scan({ raw: FIRST, selected: row().key })).toMatchObject({
      value: { kind: 'differs', shown: 'TEST00A09999' },
    });
  });

  it('comes in when another one shows it, so that a person is asked which has it', () => {
    world.plug(booted(FIRST, [3]));
    expect(rows().map(({ port, refusal }) => [port, refusal?.reason ?? null])).toEqual([
      ['1-1', null],
      ['1-3', 'serial-on-two-devices'],
    ]);
    expect(seen().map(({ port, why }) => [port, why])).toEqual([['1-2', 'left-out']]);
  });

  it('is one device when it was only moved to another port', () => {
    world.plug(booted(FIRST, [3]));
    world.unplug(handles[0] ?? '');
    expect(rows().map(({ port, refusal, isPresent }) => [port, refusal, isPresent])).toEqual([
      ['1-3', null, true],
    ]);
  });

  it('is entered once that device has left', () => {
    world.plug(debugUsb([3]));
    world.unplug(handles[0] ?? '');
    expect(bench().scan({ raw: FIRST, selected: null })).toMatchObject({
      value: { kind: 'entered', serial: FIRST },
    });
  });
});

describe('the next session', () => {
  it('is not opened before somebody has said what becomes of what is still plugged in', () => {
    close();
    const before = kindsInLog();
    expect(open()).toEqual({
      ok: false,
      failure: { kind: 'still-plugged-in', devices: 2, sessions: ['S1'] },
    });
    expect(kindsInLog()).toEqual(before);
  });

  it('asks nothing when nothing of a session before is plugged in', () => {
    close();
    for (const handle of handles) world.unplug(handle);
    world.plug(booted('TEST00A09999', [1]));
    expect(open().ok).toBe(true);
    expect(rows()).toMatchObject([{ serial: { value: 'TEST00A09999' } }]);
  });

  it('leaves them out until they are plugged in again, also after a restart', async () => {
    world.plug(debugUsb([3]));
    close();
    expect(open('leave-out').ok).toBe(true);
    expect(rows()).toEqual([]);
    expect(seen().map(({ port, why }) => [port, why])).toEqual([
      ['1-1', 'left-out'],
      ['1-2', 'left-out'],
      ['1-3', 'left-out'],
    ]);
    world.plug(booted('TEST00A09999', [4]));
    await world.reopen();
    const left = seen().filter(({ why }) => why === 'left-out');
    expect(left.map(({ port }) => port)).toEqual(['1-1', '1-2']);
    expect(rows().filter(({ serial }) => serial !== null)).toHaveLength(1);
    world.unplug(handles[0] ?? '');
    world.plug(booted(FIRST, [1]));
    expect(rows().at(-1)).toMatchObject({
      serial: { value: FIRST },
      earlier: { sessionName: 'S1' },
    });
  });

  it('logs them again at one word, which is the answer for all of them', () => {
    close();
    expect(open('log-again').ok).toBe(true);
    expect(rows()).toHaveLength(2);
    expect(openExceptions()).toEqual([]);
    expect(row().accepted).toMatchObject([{ exception: 'seen-earlier', by: 'Ana' }]);
  });

  it('asks for each device if no person could be asked', () => {
    close();
    world.openSession();
    expect(openExceptions()).toEqual(['seen-earlier', 'seen-earlier']);
  });
});
