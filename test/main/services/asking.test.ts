import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { BenchEvent, LoggedEvent } from '../../../enrollment/events.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import type { Said, Service } from '../../../enrollment/service.ts';
import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { enterSerial } from '../../../main/bench/commands/devices.ts';
import { logLabel } from '../../../main/bench/commands/labels.ts';
import { askedBench } from '../../../main/services/asked-bench.ts';
import { createAsking, type Asking } from '../../../main/services/asking.ts';
import type { Confirmation, Confirmations } from '../../../main/services/confirmations.ts';
import { booted, dfu } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from '../bench/bench-world.ts';

const SERIALS = ['TEST00A001', 'TEST00A002', 'TEST00A003'];
const INTUNE = {
  service: 'intune',
  cloud: 'global',
  tenantId: 'example.org',
  clientId: '00000000-0000-4000-8000-000000000001',
  readsBeta: false,
} as const;
const RECORD = { enrollmentProfile: null, ownership: 'company', lastSyncMs: null };
const notYet: Said = { service: 'intune', answer: { kind: 'not-listed' } };
const enrolled = (enrolledAtMs = 1_800_000_100_000): Said => ({
  service: 'intune',
  answer: { kind: 'enrolled', record: { ...RECORD, enrolledAtMs } },
});

let world: BenchWorld;
let asking: Asking;
/** Serials in the order in which the service was asked. */
let asked: string[];
/** What the service answers to a serial; it may do something before. */
let answer: (serial: Serial) => Confirmation['kind'] | Said | Promise<Said>;
let hasSecret: boolean;
let shown: unknown[];

/** A service that answers as the test says, one device after the other. */
const scripted: Confirmations = {
  ask: async function* (devices, stop) {
    for (const device of devices) {
      if (stop.aborted) {
        yield { kind: 'stopped', why: 'cancelled' };
        return;
      }
      asked.push(device.serial);
      const said = await answer(device.serial);
      if (said === 'stopped') {
        yield { kind: 'stopped', why: 'no-connection' };
        return;
      }
      if (typeof said === 'string') throw new Error('A defect');
      yield { kind: 'said', device, said };
    }
  },
};

/** What asks in a program that has just started. */
function begin(): Asking {
  const bench = askedBench(world.bench());
  return createAsking({
    bench,
    newId: world.bench().command.newId,
    sourceOf: () => Promise.resolve(hasSecret ? scripted : null),
    show: (service, state) => shown.push([service, state]),
    diagnostics: { fault: () => undefined },
  });
}

const sessionId = (): string => world.bench().view.openSessionId ?? '';
const ask = (goesOn = false, service: Service = 'intune') =>
  asking.ask({ service, sessionId: sessionId(), by: 'Ana', goesOn });
const record = (event: BenchEvent) => world.bench().command.recorder.record([event]);
const rows = (): readonly LoggedEvent[] => [...world.log().readAll()];
const of = <Kind extends BenchEvent['kind']>(kind: Kind) =>
  rows().flatMap(({ event, by }) =>
    event.kind === kind ? { ...(event as Extract<BenchEvent, { kind: Kind }>), by } : [],
  );
const answered = (): readonly string[] => of('service-answered').map(({ serial }) => serial);
const confirmed = () => of('enrollment-confirmed').length;
const ends = () => of('service-ask-ended').map(({ why }) => why);
const device = (serial: string) =>
  world
    .bench()
    .snapshot()
    .devices.find((one) => one.serial?.value === serial);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  world = await startBenchWorld();
  SERIALS.forEach((serial, at) => world.plug(booted(serial, [at + 1])));
  record({ kind: 'service-saved', settings: INTUNE });
  [asked, shown, hasSecret] = [[], [], true];
  answer = () => notYet;
  asking = begin();
});
afterEach(async () => {
  await world.end();
  vi.useRealTimers();
});

describe('asking a service about a session', () => {
  it('logs each answer before the next device is asked', async () => {
    answer = () => {
      expect(answered()).toEqual(asked.slice(0, -1));
      return notYet;
    };
    expect(ask().ok).toBe(true);
    expect(await asking.whenIdle('intune')).toBe('done');

    expect(asked).toEqual(SERIALS);
    expect(answered()).toEqual(SERIALS);
    expect(of('service-asked')).toMatchObject([{ of: 3, lastOrdinal: 3, by: 'Ana' }]);
    expect(of('service-answered').map(({ by }) => by)).toEqual(['Ana', 'Ana', 'Ana']);
    expect(of('service-ask-ended')).toMatchObject([{ why: 'done', by: 'Ana' }]);
    expect(shown.at(-1)).toEqual(['intune', null]);
  });

  it('confirms an enrollment in the transaction of its answer, once', async () => {
    answer = () => enrolled();
    ask();
    await asking.whenIdle('intune');
    const first = rows().findIndex(({ event }) => event.kind === 'service-answered');

    expect(rows()[first + 1]?.event).toMatchObject({
      kind: 'enrollment-confirmed',
      evidence: { kind: 'intune-service', enrolledAtMs: 1_800_000_100_000 },
    });
    expect(rows()[first]?.atMs).toBe(rows()[first + 1]?.atMs);
    expect(confirmed()).toBe(3);
    // It says the same again, so nothing new is confirmed.
    ask();
    await asking.whenIdle('intune');
    expect(answered()).toHaveLength(6);
    expect(confirmed()).toBe(3);
  });

  it('confirms nothing of a device that is held by a list', async () => {
    const row = { serial: 'TEST00A002' as Serial, reason: 'stolen' };
    record({ kind: 'stop-listed', rows: [row] });
    answer = () => enrolled();
    ask();
    await asking.whenIdle('intune');

    expect(answered()).toEqual(SERIALS);
    expect(device('TEST00A002')?.enrolled).toBeNull();
    expect(device('TEST00A001')?.enrolled).not.toBeNull();
  });

  it('asks nothing that was answered, and not twice at a time', async () => {
    expect(ask(true).ok).toBe(true);
    expect(ask()).toMatchObject({ failure: { kind: 'service-busy' } });
    await asking.whenIdle('intune');
    expect(ask(true)).toMatchObject({ failure: { kind: 'nothing-to-ask' } });
  });

  it('does not begin without a secret, or once the service is removed', async () => {
    hasSecret = false;
    ask();
    await asking.whenIdle('intune');
    record({ kind: 'service-removed', service: 'intune' });
    ask();
    await asking.whenIdle('intune');

    expect(ends()).toEqual(['signed-out', 'service-removed']);
    expect(asked).toEqual([]);
  });

  it('ends by a defect without a lost answer', async () => {
    answer = (serial) => (serial === SERIALS[1] ? 'waiting' : notYet);
    ask();
    await asking.whenIdle('intune');

    expect(answered()).toEqual([SERIALS[0]]);
    expect(ends()).toEqual(['cancelled']);
  });
});

describe('what is left of an ask', () => {
  it('is asked after a kill, and nothing else', async () => {
    let stopped: () => void = () => undefined;
    const atSecond = new Promise<void>((resolve) => (stopped = resolve));
    answer = (serial) => {
      if (serial !== SERIALS[1]) return notYet;
      stopped();
      return new Promise<Said>(() => undefined);
    };
    ask();
    await atSecond;
    await world.kill();
    [asked, answer] = [[], () => notYet];
    world.plug(booted('TEST00A009', [9]));
    asking = begin();
    asking.resume();

    expect(await asking.whenIdle('intune')).toBe('done');
    expect(asked).toEqual([SERIALS[1], SERIALS[2]]);
    expect(answered()).toEqual(SERIALS);
    expect(of('service-asked')).toHaveLength(1);
    expect(of('service-answered').at(-1)?.by).toBe('Ana');
    expect(ends()).toEqual(['done']);
  });

  it('is asked when a person goes on, under the same id', async () => {
    answer = (serial) => (serial === SERIALS[1] ? 'stopped' : notYet);
    ask();
    await asking.whenIdle('intune');
    [asked, answer] = [[], () => notYet];
    asking.ask({ service: 'intune', sessionId: sessionId(), by: 'Ben', goesOn: true });
    await asking.whenIdle('intune');

    expect(asked).toEqual([SERIALS[1], SERIALS[2]]);
    expect(ends()).toEqual(['no-connection', 'done']);
    expect(new Set(of('service-answered').map(({ askId }) => askId)).size).toBe(1);
    expect(of('service-answered').map(({ by }) => by)).toEqual(['Ana', 'Ben', 'Ben']);
  });

  it('stays when a person cancels, and when the program ends', async () => {
    answer = async (serial) => {
      if (serial === SERIALS[1]) void asking.end('intune', 'cancelled');
      await Promise.resolve();
      return notYet;
    };
    ask();
    await asking.whenIdle('intune');
    // The answer that was on its way is kept.
    expect(answered()).toEqual([SERIALS[0], SERIALS[1]]);
    expect(ends()).toEqual(['cancelled']);

    answer = async () => {
      void asking.end('intune', 'left');
      await Promise.resolve();
      return notYet;
    };
    ask();
    await asking.whenIdle('intune');
    expect(ends()).toEqual(['cancelled']);
    expect(world.bench().view.sessions.get(sessionId())?.asks?.intune?.end).toBeNull();
  });

  it('waits while the log cannot be written, and no answer is lost', async () => {
    answer = (serial) => {
      if (serial === SERIALS[1]) world.break('nothing-written');
      return notYet;
    };
    ask();
    expect(await asking.whenIdle('intune')).toBe('unlogged');
    expect(asked).toEqual([SERIALS[0], SERIALS[1]]);
    expect(answered()).toEqual([SERIALS[0]]);
    expect(ask(true)).toMatchObject({ failure: { kind: 'log-unavailable' } });

    world.break('none');
    vi.advanceTimersByTime(2000);
    answer = () => notYet;
    asking.resume();
    expect(await asking.whenIdle('intune')).toBe('done');
    expect(asked).toEqual(SERIALS);
    expect(answered()).toEqual(SERIALS);
  });
});

describe('an answer belongs to what was asked', () => {
  it('goes to the session that was asked about, closed or not', async () => {
    const first = sessionId();
    answer = (serial) => {
      if (serial === SERIALS[1]) {
        world.bench().closeSession([...CLOSE_CHECKS]);
        world.openSession();
      }
      return enrolled();
    };
    ask();
    await asking.whenIdle('intune');

    expect(of('service-answered').map((one) => one.sessionId)).toEqual([first, first, first]);
    expect(confirmed()).toBe(3);
    expect(ends()).toEqual(['done']);
    const past = world.bench().readSession(first);
    expect(past?.devices.every(({ enrolled: one }) => one !== null)).toBe(true);
  });

  it('is about the serial: a corrected one is asked by itself, and confirmed by nothing else', async () => {
    world.plug(dfu('001C25A83C00E026', [8]));
    const key = world.bench().snapshot().devices.at(-1)?.key;
    if (key === undefined) throw new Error('No device');
    const enter = (first: string): boolean => {
      const entry = { deviceKey: key, first, second: '', source: 'scan' } as const;
      return enterSerial(world.bench().command, entry).ok;
    };
    expect(enter('TEST00B001')).toBe(true);
    answer = (serial) => {
      if (serial !== 'TEST00B001') return notYet;
      expect(world.bench().undoLast().ok).toBe(true);
      expect(enter('TEST00B002')).toBe(true);
      return enrolled();
    };
    ask();
    await asking.whenIdle('intune');

    expect(asked).toEqual([...SERIALS, 'TEST00B001', 'TEST00B002']);
    expect(answered()).toEqual(asked);
    expect(confirmed()).toBe(0);
    expect(ends()).toEqual(['done']);
  });

  it('follows a row that became another', async () => {
    const label = 'TEST00C001';
    const { command } = world.bench();
    logLabel(command, { first: label, second: '', source: 'scan', model: null });
    answer = (serial) => {
      if (serial === label) world.plug(booted(label, [7]));
      return enrolled();
    };
    ask();
    await asking.whenIdle('intune');

    expect(device(label)?.enrolled).not.toBeNull();
    expect(world.bench().snapshot().devices).toHaveLength(4);
  });

  it('is not logged for a row that was undone', async () => {
    const label = 'TEST00C001';
    const { command } = world.bench();
    logLabel(command, { first: label, second: '', source: 'scan', model: null });
    answer = (serial) => {
      if (serial === label) expect(world.bench().undoLast().ok).toBe(true);
      return notYet;
    };
    ask();
    await asking.whenIdle('intune');

    expect(asked).toEqual([...SERIALS, label]);
    expect(answered()).toEqual(SERIALS);
    expect(ends()).toEqual(['done']);
  });
});

describe('the queue of a service', () => {
  it('asks about one session after the other', async () => {
    const first = sessionId();
    answer = (serial) => {
      if (serial !== SERIALS[0] || asked.length > 1) return notYet;
      world.bench().closeSession([...CLOSE_CHECKS]);
      world.openSession();
      world.plug(booted('TEST00D001', [6]));
      expect(ask().ok).toBe(true);
      return notYet;
    };
    ask();
    await asking.whenIdle('intune');

    const [one, two] = [first, sessionId()];
    expect(one).not.toBe(two);
    const order = of('service-answered').map((row) => row.sessionId);
    expect(order.slice(0, 3)).toEqual([one, one, one]);
    expect(order.slice(3).every((id) => id === two)).toBe(true);
    expect(order.length).toBeGreaterThan(3);
    expect(ends()).toEqual(['done', 'done']);
  });
});
