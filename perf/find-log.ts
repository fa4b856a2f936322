/** A log of 100,000 devices with three rows each, on expected lists and in exports. */
import { openLog, type BenchLog } from '../db/index.ts';
import { serialKey } from '../enrollment/device-key.ts';
import type { BenchEvent } from '../enrollment/events.ts';
import { completeProfile } from '../enrollment/guide/complete-profile.ts';
import { expectedListEvents } from '../enrollment/import/import-events.ts';
import type { Serial } from '../enrollment/serial.ts';

export const DEVICES = 100_000;
const START_MS = Date.UTC(2026, 2, 5, 8);
/** Comes back in every tenth session. */
export const EVERYWHERE = 'C02FEVERY1Q0' as Serial;
const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };

export function serialOf(index: number): Serial {
  // Neighbours of a delivery differ in the middle of their serials.
  return `C02F${index.toString(36).toUpperCase().padStart(4, '0')}Q05D` as Serial;
}

/** Fills a new log in this folder, with so many devices in each session. */
export function fillLog(home: string, perSession: number): BenchLog {
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
