import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { expectedListEvents } from '../../../enrollment/import/import-events.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { recordFor } from '../../../main/bench/commands/context.ts';
import { recordDamage } from '../../../main/bench/commands/corrections.ts';
import { confirmEnrolled, enterSerial } from '../../../main/bench/commands/devices.ts';
import { stopSerials } from '../../../main/bench/commands/lists.ts';
import { booted, debugUsb, dfu, recovery } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { handsOn } from './hands-on.ts';

let world: BenchWorld;

beforeEach(async () => {
  world = await startBenchWorld();
  world.bench().setTechnician('Ana');
});
afterEach(() => world.end());

const { bench, command, row, keys } = handsOn(() => world);

const scanned = async (text: string) => {
  const { devices } = await bench().findDevice({ text, how: 'whole' });
  return devices;
};
const typed = (text: string) => bench().findDevice({ text, how: 'part' });

/** Closes the session, and opens the next with nothing plugged in. */
function nextSession(): void {
  for (const handle of world.present.keys()) world.unplug(handle);
  bench().closeSession(CLOSE_CHECKS);
  world.wait(60_000);
  world.openSession();
}

function expectSerials(
  sessionId: string | null,
  rows: readonly (readonly [string, string])[],
  importId = 'import-1',
) {
  const origin = { fileName: 'order.csv', sha256: '', fileDateMs: 0 };
  const listed = rows.map(([serial, assetTag]) => ({
    serial: serial as Serial,
    assetTag,
    assignedUser: 'Ben Invented',
    location: null,
    purchaseOrder: null,
    extras: {},
  }));
  const list = { rows: listed, skipped: [], count: rows.length } as never;
  const about = { sessionId, columns: {} };
  recordFor(command(), expectedListEvents(importId, origin, list, about), null);
}

describe('a scanned serial', () => {
  it('is found on its port in the open session', async () => {
    world.plug(booted('TEST00A013', [4]));
    const [found] = await scanned('TEST00A013');
    expect(found).toMatchObject({ serial: 'TEST00A013', earlier: [], moreEarlier: 0 });
    expect(found?.here).toMatchObject([{ port: '1-4', isPresent: true, shown: 'logged' }]);
  });

  it('is found in an earlier session, with what became of it there', async () => {
    world.plug(booted('TEST00A013', [4]));
    confirmEnrolled(command(), keys());
    recordDamage(command(), { ...keys(), isDamaged: true, remark: null });
    nextSession();
    const [found] = await scanned('STEST00A013');
    expect(found?.here).toEqual([]);
    expect(found?.earlier).toMatchObject([
      {
        sessionName: 'S1',
        port: '1-4',
        isPresent: false,
        shown: 'enrolled',
        isDamaged: true,
        enrolled: { by: 'Ana', evidence: { kind: 'person' } },
      },
    ]);
  });

  it('is in every session that had it, the newest first', async () => {
    for (const port of [1, 2, 3]) {
      world.plug(booted('TEST00A013', [port]));
      nextSession();
    }
    const [found] = await scanned('TEST00A013');
    expect(found?.earlier.map(({ port }) => port)).toEqual(['1-3', '1-2', '1-1']);
  });

  it('is not where its serial was corrected', async () => {
    world.plug(debugUsb([1]));
    const entry = (serial: string) => ({ first: serial, second: serial, source: 'typed' as const });
    enterSerial(command(), { deviceKey: row().key, ...entry('TEST00A013') });
    enterSerial(command(), { deviceKey: row().key, ...entry('TEST00A014') });
    nextSession();
    expect(await scanned('TEST00A013')).toEqual([]);
    expect(await scanned('TEST00A014')).toHaveLength(1);
  });

  it('does not have what was undone', async () => {
    world.plug(booted('TEST00A013', [1]));
    world.wait(1);
    recordDamage(command(), { ...keys(), isDamaged: true, remark: null });
    bench().undoLast();
    nextSession();
    const [found] = await scanned('TEST00A013');
    expect(found?.earlier).toMatchObject([{ isDamaged: false }]);
  });

  it('is on a list, to come, and on the stop list', async () => {
    expectSerials(null, [
      ['TEST00A010', 'A-10'],
      ['TEST00A013', 'A-13'],
    ]);
    stopSerials(command(), [{ serial: 'TEST00A013' as Serial, reason: 'Stolen' }]);
    const [found] = await scanned('TEST00A013');
    expect(found).toMatchObject({
      listed: [{ fileName: 'order.csv', place: 2, isForOpen: true, assetTag: 'A-13' }],
      stop: { reason: 'Stolen' },
    });
  });

  it('is found by the ECID that was read with it, where it had no serial', async () => {
    world.plug(dfu('000111AA22BB33C3', [2]));
    nextSession();
    world.plug(recovery('000111AA22BB33C3', 'TEST00A013', [5]));
    const [found] = await scanned('TEST00A013');
    expect(found?.here).toMatchObject([{ port: '1-5' }]);
    expect(found?.earlier).toMatchObject([{ port: '1-2', shown: 'serial-missing' }]);
    expect(await scanned('0x111AA22BB33C3')).toEqual([found]);
  });

  it('is meant by a tag of the open session, whatever another session has under it', async () => {
    expectSerials(bench().view.openSessionId, [['TEST00C001', 'TAG-9']]);
    nextSession();
    expectSerials(bench().view.openSessionId, [['TEST00C002', 'TAG-9']], 'import-2');
    const serials = (await scanned('tag-9')).map(({ serial }) => serial);
    expect(serials).toEqual(['TEST00C002']);
  });

  it('is unknown if nothing ever had it', async () => {
    expect(await scanned('TEST00A999')).toEqual([]);
  });
});

describe('typed text', () => {
  it('finds serials by any part, tags, people and sessions', async () => {
    world.plug(booted('TEST00A013', [1]));
    world.plug(booted('TEST00B777', [2]));
    expectSerials(null, [['TEST00C001', 'TAG-9']]);
    nextSession();
    const serialsOf = async (text: string) =>
      (await typed(text)).devices.map(({ serial }) => serial);
    expect(await serialsOf('b777')).toEqual(['TEST00B777']);
    expect((await serialsOf('test00')).toSorted()).toEqual([
      'TEST00A013',
      'TEST00B777',
      'TEST00C001',
    ]);
    expect(await serialsOf('tag-9')).toEqual(['TEST00C001']);
    expect(await serialsOf('ben inv')).toEqual(['TEST00C001']);
    expect((await typed('s1')).sessions).toMatchObject([{ name: 'S1', isOpen: false }]);
  });

  it('is bounded, and says that there is more', async () => {
    const many = Array.from({ length: 30 }, (_, at) => [`TEST00D0${String(at + 10)}`, ''] as const);
    expectSerials(null, many);
    const { devices, hasMore } = await typed('TEST00D');
    expect([devices.length, hasMore]).toEqual([12, true]);
  });
});
