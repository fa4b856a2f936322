import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { serialKey } from '../../../enrollment/device-key.ts';
import type { FormatId } from '../../../enrollment/export/formats/format.ts';
import type { ExportOrder } from '../../../enrollment/export-order.ts';
import { deviceExports } from '../../../enrollment/ledger/earlier-exports.ts';
import { readLedger } from '../../../enrollment/ledger/ledger.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { exportEvent } from '../../../main/export/export-event.ts';
import {
  writeOrder,
  type WriteRequest,
  type WrittenOrder,
} from '../../../main/export/write-order.ts';
import * as files from '../../../main/files/write-file.ts';
import { createBenchWorld, type BenchWorld } from './support/bench-world.ts';

const anOrder = (format: FormatId, change: Partial<ExportOrder> = {}): ExportOrder => ({
  format,
  options: {},
  sessionIds: null,
  since: null,
  ...change,
});

const write = (world: BenchWorld, request: WriteRequest) =>
  writeOrder(world.log, request, { dataFolder: world.folder, sources: [], files });

/** Writes and records an export, as window and headless face do. */
async function exportTo(
  world: BenchWorld,
  name: string,
  order: ExportOrder,
): Promise<WrittenOrder> {
  const path = join(world.folder, name);
  const written = await write(world, { kind: 'order', order, path, trigger: 'person' });
  if (!written.ok) throw new Error(written.kind);
  world.record(exportEvent(written.value));
  return written.value;
}

const again = (world: BenchWorld, number: number, name: string) =>
  write(world, {
    kind: 'repeat',
    number,
    path: join(world.folder, name),
    trigger: 'person',
  });

const serialsIn = (world: BenchWorld, name: string): readonly string[] =>
  (parse(readFileSync(join(world.folder, name)), { bom: true }) as string[][])
    .map(([serial = '']) => serial)
    .filter((serial) => serial !== 'Serial number');

const ledgerOf = (world: BenchWorld) => readLedger(world.log.readOutline());

it('numbers exports and keeps who, when, format, rows and hash over a restart', async () => {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  world.sight(session, 'TEST0A0001');
  await exportTo(world, 'one.csv', anOrder('asset', { sessionIds: [session] }));
  await exportTo(world, 'two.txt', anOrder('serials'));
  world.restart();
  const sha256 = createHash('sha256').update(readFileSync(join(world.folder, 'one.csv')));
  expect(ledgerOf(world).exports).toMatchObject([
    {
      number: 1,
      by: 'Bench A',
      format: 'asset',
      fileName: 'one.csv',
      rows: 1,
      sessionId: session,
      sha256: sha256.digest('hex'),
    },
    { number: 2, format: 'serials', fileName: 'two.txt', sessionId: null },
  ]);
});

it('tells of a device which exports it was in', async () => {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  world.sight(session, 'TEST0A0001');
  await exportTo(world, 'one.csv', anOrder('asset'));
  world.sight(session, 'TEST0A0002');
  await exportTo(world, 'two.csv', anOrder('asset'));
  const ledger = ledgerOf(world);
  const numbersOf = (places: number[]) =>
    deviceExports(ledger, session, places).map(({ number }) => number);
  expect(numbersOf([1])).toEqual([1, 2]);
  expect(numbersOf([2])).toEqual([2]);
});

it('writes only what is new since an export, along a chain of them, and repeats nothing', async () => {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  world.sight(session, 'TEST0A0001');
  await exportTo(world, 'one.txt', anOrder('serials'));
  world.sight(session, 'TEST0A0002');
  await exportTo(world, 'two.txt', anOrder('serials', { since: 1 }));
  world.sight(session, 'TEST0A0003');
  await exportTo(world, 'three.txt', anOrder('serials', { since: 2 }));
  await exportTo(world, 'four.txt', anOrder('serials', { since: 1 }));
  expect(serialsIn(world, 'two.txt')).toEqual(['TEST0A0002']);
  expect(serialsIn(world, 'three.txt')).toEqual(['TEST0A0003']);
  expect(serialsIn(world, 'four.txt')).toEqual(['TEST0A0002', 'TEST0A0003']);
});

it('counts a device as new when it was left out before for want of a serial', async () => {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  const key = world.sightDfu(session, '000111AA22BB33C0');
  const first = await exportTo(world, 'one.txt', anOrder('serials'));
  expect(first.leftOut).toEqual({ 'no-serial': 1 });
  const serial = 'TEST0A0009' as Serial;
  const raw = 'TEST0A0009';
  world.record({
    kind: 'serial-entered',
    sessionId: session,
    deviceKey: key,
    serial,
    source: 'typed',
    raw,
  });
  await exportTo(world, 'two.txt', anOrder('serials', { since: 1 }));
  expect(serialsIn(world, 'two.txt')).toEqual([serial]);
});

it('knows a row again that was merged into another one', async () => {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  const waiting = world.sightDfu(session, '000111AA22BB33C0');
  world.sight(session, 'TEST0A0002');
  await exportTo(world, 'one.txt', anOrder('serials'));
  const into = serialKey('TEST0A0002' as Serial);
  world.record({
    kind: 'device-merged',
    sessionId: session,
    deviceKey: waiting,
    into,
    why: 'by-hand',
  });
  const second = await exportTo(world, 'two.txt', anOrder('serials', { since: 1 }));
  expect(second).toMatchObject({ rows: 0, leftOut: { 'exported-before': 1 } });
});

it('sends a serial once to a program, also when another session has it again', async () => {
  const world = createBenchWorld();
  const first = world.openSession('Morning');
  world.sight(first, 'TEST0A0001');
  await exportTo(world, 'one.txt', anOrder('serials', { sessionIds: [first] }));
  world.closeSession(first);
  const second = world.openSession('Evening');
  world.sight(second, 'TEST0A0001');
  world.sight(second, 'TEST0A0002');
  const order = anOrder('serials', { sessionIds: [second], since: 1 });
  await exportTo(world, 'two.txt', order);
  expect(serialsIn(world, 'two.txt')).toEqual(['TEST0A0002']);
  const asset = { sessionIds: [second], since: 1 };
  await exportTo(world, 'three.csv', anOrder('asset', asset));
  // People see every session; number 1 was in another format.
  expect(serialsIn(world, 'three.csv')).toEqual(['TEST0A0001', 'TEST0A0002']);
});

it.each(['asset', 'xlsx', 'servicenow', 'jsonl', 'snipe-it', 'intune-identifiers'] as const)(
  'makes %s again byte for byte, whatever was logged since',
  async (format) => {
    const world = createBenchWorld();
    const session = world.openSession('Morning');
    world.sight(session, 'TEST0A0001');
    const key = world.sight(session, '=TEST0A0002');
    await exportTo(world, 'first', anOrder(format));
    world.sight(session, 'TEST0A0003');
    world.record(
      {
        kind: 'enrollment-confirmed',
        sessionId: session,
        deviceKey: key,
        evidence: { kind: 'person' },
      },
      { kind: 'layout-saved', layout: { name: 'Default', columns: ['ecid'] } },
    );
    world.restart();
    const repeat = await again(world, 1, 'again');
    expect(repeat).toMatchObject({ ok: true, value: { record: { repeats: 1 } } });
    const bytes = (name: string) => readFileSync(join(world.folder, name));
    expect(bytes('again').equals(bytes('first'))).toBe(true);
    // The control: an ordinary export is a different file by now.
    await exportTo(world, 'now', anOrder(format));
    expect(bytes('now').equals(bytes('first'))).toBe(false);
  },
);

it('marks a repeated export and counts it as one of its line', async () => {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  world.sight(session, 'TEST0A0001');
  await exportTo(world, 'first.txt', anOrder('serials'));
  const repeat = await again(world, 1, 'again.txt');
  if (repeat.ok) world.record(exportEvent(repeat.value));
  expect(ledgerOf(world).exports.map(({ record }) => record?.repeats)).toEqual([null, 1]);
});

it('refuses to repeat what would come out differently, and leaves no file', async () => {
  const world = createBenchWorld();
  const session = world.openSession('Morning');
  world.sight(session, 'TEST0A0001');
  const written = await exportTo(world, 'first.txt', anOrder('serials'));
  const { record } = written;
  const files = record.files.map((file) => ({ ...file, sha256: '0'.repeat(64) }));
  world.record(exportEvent({ ...written, record: { ...record, files } }));
  expect(await again(world, 2, 'again.txt')).toMatchObject({ ok: false, kind: 'not-accepted' });
  expect(await again(world, 7, 'again.txt')).toMatchObject({ ok: false, kind: 'not-repeatable' });
  expect(readdirSync(world.folder).filter((name) => name.includes('again'))).toEqual([]);
});
