import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { openLog, type BenchLog } from '../db/index.ts';
import { serialKey } from '../enrollment/device-key.ts';
import type { BenchEvent } from '../enrollment/events.ts';
import { completeProfile } from '../enrollment/guide/complete-profile.ts';
import { expectedListEvents } from '../enrollment/import/import-events.ts';
import type { Serial } from '../enrollment/serial.ts';
import { createBench, type Bench } from '../main/bench/bench.ts';
import { percentile } from './percentiles.ts';

/**
 * Measures how long the bench looks for a device in a log of 100,000: `npm run perf -- find`. Once
 * with 100 sessions, lists and exports, and once with all of them in one session. Ends with 1 when
 * an answer to a scan takes longer than its aim.
 */
const DEVICES = 100_000;
const RUNS = 40;
const AIM_MS = 100;
const folder = join(process.argv[2] ?? '.cache', 'perf-find');
const START_MS = Date.UTC(2026, 2, 5, 8);
/** Comes back in every tenth session. */
const EVERYWHERE = 'C02FEVERY1Q0' as Serial;
const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };

async function measureAll(bench: Bench): Promise<void> {
  const spread = (run: number): number => (run * 7919 + 13) % DEVICES;
  await measure(bench, 'the first look-up', 1, () => [serialOf(1), 'whole']);
  await measure(bench, 'a scanned serial', RUNS, (run) => [serialOf(spread(run)), 'whole'], AIM_MS);
  await measure(bench, 'a scanned asset tag', RUNS, (run) => [`A-${spread(run)}`, 'whole'], AIM_MS);
  await measure(bench, 'a serial that ten sessions had', RUNS, () => [EVERYWHERE, 'whole'], AIM_MS);
  await measure(bench, 'a serial that no session had', RUNS, () => ['ZZZZ00A001', 'whole'], AIM_MS);
  await measure(bench, 'typed: the first characters', RUNS, (run) => [
    serialOf(spread(run)).slice(0, 6),
    'part',
  ]);
  await measure(bench, 'typed: the last characters', RUNS, (run) => [
    serialOf(spread(run)).slice(-4),
    'part',
  ]);
  await measure(bench, 'typed: what no serial has', RUNS, () => ['QQQQQ', 'part']);
}

async function measure(
  { findDevice }: Bench,
  name: string,
  runs: number,
  wanted: (run: number) => readonly [text: string, how: 'whole' | 'part'],
  aimMs = Infinity,
): Promise<void> {
  const taken: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let run = 0; run < runs; run += 1) {
    const [text, how] = wanted(run);
    const start = performance.now();
    await findDevice({ text, how });
    taken.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  delay.disable();
  const [p50, p95, longest] = [0.5, 0.95, 1].map((share) => percentile(taken, share).toFixed(1));
  const blockedMs = (delay.max / 1e6).toFixed(1);
  process.stdout.write(`${name}\t${p50}\t${p95}\t${longest}\tblocked ${blockedMs}\n`);
  if (percentile(taken, 0.95) > aimMs) process.exitCode = 1;
}

function serialOf(index: number): Serial {
  // Neighbours of a delivery differ in the middle of their serials.
  return `C02F${index.toString(36).toUpperCase().padStart(4, '0')}Q05D` as Serial;
}

function fillLog(home: string, perSession: number): BenchLog {
  const opened = openLog(home, { mode: 'write', clock });
  if (!opened.ok) throw new Error(opened.problem.kind);
  let seq = 0;
  const add = (events: readonly BenchEvent[]) =>
    opened.log.append(
      events.map((event) => {
        seq += 1;
        const id = `01930000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
        return { id, atMs: START_MS + seq * 900, monoMs: 0, by: 'Bench A', event };
      }),
    );
  const settings = completeProfile({ name: 'Staff Macs', method: 'ade', affinity: 'with' });
  add([{ kind: 'profile-saved', profileId: 'p-1', revision: 1, settings }]);
  for (let at = 0; at < DEVICES; at += perSession) {
    const sessionId = `session-${String(at).padStart(6, '0')}`;
    const name = `Order ${4000 + at / perSession}`;
    add([{ kind: 'session-opened', sessionId, name, profileId: 'p-1', revision: 1, target: null }]);
    add(listOf(sessionId, at, perSession));
    for (let from = at; from < at + perSession; from += 1000) add(devicesOf(sessionId, from));
    if ((at / perSession) % 10 === 0) add(visitOf(sessionId, EVERYWHERE, 1));
    add([exportOf(sessionId, perSession, seq)]);
    add([{ kind: 'session-closed', sessionId }]);
  }
  return opened.log;
}

function devicesOf(sessionId: string, from: number): readonly BenchEvent[] {
  return Array.from({ length: 1000 }, (_, index) => index + from).flatMap((index) =>
    visitOf(sessionId, serialOf(index), (index % 24) + 1),
  );
}

function visitOf(sessionId: string, serial: Serial, port: number): readonly BenchEvent[] {
  const place = { sessionId, deviceKey: serialKey(serial) } as const;
  const sighting = {
    port: `1-1.${String(port)}`,
    vendorId: 0x05ac,
    productId: 0x1905,
    bcdDevice: 0x1507,
    productName: 'Mac',
    serialText: serial,
    mode: 'booted-mac',
    kind: 'mac',
    ecid: null,
    serial: { value: serial, source: 'usb-mac' },
    udid: null,
    productType: 'Mac15,6',
    model: 'MacBook Pro (14-inch, M3 Pro, Nov 2023)',
    notes: [],
    noticedBy: 'event',
  } as const;
  return [
    { ...place, kind: 'device-sighted', sighting, remembered: null },
    { ...place, kind: 'enrollment-confirmed', evidence: { kind: 'person' } },
    { ...place, kind: 'device-departed', port: sighting.port, noticed: 'event' },
  ];
}

function listOf(sessionId: string, from: number, count: number): readonly BenchEvent[] {
  const rows = Array.from({ length: count }, (_, index) => ({
    serial: serialOf(from + index),
    assetTag: `A-${String(from + index)}`,
    assignedUser: 'Ana Invented',
    location: 'Room 4',
    purchaseOrder: '4711',
    extras: {},
  }));
  const origin = { fileName: `${sessionId}.csv`, sha256: '', fileDateMs: 0 };
  const list = { rows, skipped: [], count };
  return expectedListEvents(`list-${sessionId}`, origin, list as never, {
    sessionId,
    columns: {},
  });
}

function exportOf(sessionId: string, count: number, untilSeq: number): BenchEvent {
  const record = {
    order: { format: 'asset', sessionIds: [sessionId] },
    files: [],
    leftOut: {},
    untilSeq,
    places: { [sessionId]: `1-${String(count)}` },
    repeats: null,
    trigger: 'person',
  };
  return {
    kind: 'export-written',
    sessionId,
    format: 'asset',
    fileName: 'asset.csv',
    rows: count,
    sha256: '',
    record: record as never,
  };
}

/** A bench over this log that watches nothing. */
function benchOver(log: BenchLog): Bench {
  let ids = 0;
  const nothing = (): void => undefined;
  return createBench({
    log,
    clock,
    isPractice: false,
    ids: { next: () => String((ids += 1)) },
    diagnostics: { info: nothing, warn: nothing, fault: nothing },
    watcher: { start: () => Promise.resolve(), stop: () => Promise.resolve() },
  });
}

for (const perSession of [1000, DEVICES]) {
  const home = join(folder, String(perSession));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const log = fillLog(home, perSession);
  const bench = benchOver(log);
  process.stdout.write(`${DEVICES / perSession} sessions, ${log.count()} rows\n`);
  await bench.start();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await measureAll(bench);
  await bench.stop();
  log.close();
  rmSync(home, { recursive: true, force: true });
}
