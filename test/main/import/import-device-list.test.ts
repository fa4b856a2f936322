import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { BenchEvent } from '../../../enrollment/events.ts';
import { verifyLog } from '../../../db/index.ts';
import { confirmationsOf } from '../../../enrollment/enrolled.ts';
import { prepareDeviceList } from '../../../main/import/import-device-list.ts';
import { prepareUndo } from '../../../main/import/undo-import.ts';
import { readSession } from '../../../main/bench/fold-log.ts';
import { createBenchWorld, type BenchWorld } from '../export/support/bench-world.ts';

const HOUR_MS = 3_600_000;

function aFile(content: string, dayMs = Date.UTC(2026, 10, 20)): string {
  const path = join(mkdtempSync(join(tmpdir(), 'muster-intune-')), 'devices.csv');
  writeFileSync(path, content);
  utimesSync(path, dayMs / 1000, dayMs / 1000);
  return path;
}

/** Reads a file and logs its content, as window and headless face do. */
async function importInto(world: BenchWorld, importId: string, path: string) {
  const patienceMs = 24 * HOUR_MS;
  const prepared = await prepareDeviceList(world.log, { path, importId, patienceMs });
  if (prepared.ok) world.record(...prepared.events);
  return prepared;
}

const enrolledOf = (world: BenchWorld, sessionId: string) =>
  readSession(world.log, sessionId)?.devices.map(({ serial, enrolled }) => [
    serial?.value,
    enrolled?.evidence.kind ?? null,
  ]);

const LIST =
  'Device name,Serial number,Ownership,Enrollment profile,Managed by,Azure AD Device ID,Last check-in\r\n' +
  'Mac 1,TEST0A0001,Corporate,Staff Macs,Intune,,\r\n' +
  'Mac 2,TEST0A0002,Personal,Kiosks,Intune,,\r\n' +
  'Mac 9,TEST0A0009,Corporate,Staff Macs,Intune,,\r\n';

async function aWorld() {
  const world = createBenchWorld();
  const first = world.openSession('Morning');
  world.sight(first, 'TEST0A0001');
  world.closeSession(first);
  const second = world.openSession('Evening');
  const key = world.sight(second, 'TEST0A0002');
  world.sight(second, 'TEST0A0003');
  return { world, first, second, key };
}

it('marks what the file has, in open and past sessions, and lists the rest', async () => {
  const { world, first, second } = await aWorld();
  const prepared = await importInto(world, 'import-1', aFile(LIST));
  expect(enrolledOf(world, first)).toEqual([['TEST0A0001', 'intune-export']]);
  expect(enrolledOf(world, second)).toEqual([
    ['TEST0A0002', 'intune-export'],
    ['TEST0A0003', null],
  ]);
  const findings =
    prepared.ok && prepared.events[0].list.kind === 'intune-devices'
      ? prepared.events[0].list.findings
      : null;
  expect(findings).toMatchObject({
    confirmed: 2,
    newlyConfirmed: 2,
    notEnrolled: { count: 1, first: [{ serial: 'TEST0A0003' }] },
    neverSeen: { count: 1, first: [{ serial: 'TEST0A0009' }] },
    otherProfile: { count: 1, first: [{ serial: 'TEST0A0002' }] },
    personal: { count: 1, first: [{ serial: 'TEST0A0002' }] },
  });
  expect(verifyLog(world.folder).ok).toBe(true);
});

it('ranks a file above a person, whichever came first, and keeps both on record', async () => {
  const { world, second, key } = await aWorld();
  const person: BenchEvent = {
    kind: 'enrollment-confirmed',
    sessionId: second,
    deviceKey: key,
    evidence: { kind: 'person' },
  };
  world.record(person);
  await importInto(world, 'import-1', aFile(LIST));
  world.record(person);
  const device = readSession(world.log, second)?.devices.find((one) => one.key === key);
  expect(confirmationsOf(device?.enrolled ?? null).map(({ evidence }) => evidence.kind)).toEqual([
    'intune-export',
    'person',
  ]);
});

it('takes a whole import back and leaves what people confirmed', async () => {
  const { world, first, second, key } = await aWorld();
  world.record({
    kind: 'enrollment-confirmed',
    sessionId: second,
    deviceKey: key,
    evidence: { kind: 'person' },
  });
  await importInto(world, 'import-1', aFile(LIST));
  const undo = prepareUndo(world.log, 'import-1') ?? [];
  expect(undo).toHaveLength(3);
  world.record(...undo);
  world.restart();
  expect(enrolledOf(world, first)).toEqual([['TEST0A0001', null]]);
  expect(enrolledOf(world, second)?.[0]).toEqual(['TEST0A0002', 'person']);
  expect(prepareUndo(world.log, 'import-1')).toBeNull();
  expect(prepareUndo(world.log, 'import-7')).toBeNull();
});

it('leaves what a second file confirms when the first one is undone', async () => {
  const { world, first } = await aWorld();
  await importInto(world, 'import-1', aFile(LIST));
  await importInto(world, 'import-2', aFile(`${LIST}\r\n`, Date.UTC(2026, 10, 21)));
  world.record(...(prepareUndo(world.log, 'import-2') ?? []));
  expect(enrolledOf(world, first)).toEqual([['TEST0A0001', 'intune-export']]);
  world.record(...(prepareUndo(world.log, 'import-1') ?? []));
  expect(enrolledOf(world, first)).toEqual([['TEST0A0001', null]]);
});

it('confirms nothing anew when the same file is dropped again, and everything after an undo', async () => {
  const { world } = await aWorld();
  const path = aFile(LIST);
  const counts = [];
  for (const id of ['import-1', 'import-2']) counts.push(await importInto(world, id, path));
  expect(counts.map((one) => (one.ok ? one.events.length : 0))).toEqual([3, 1]);
  world.record(...(prepareUndo(world.log, 'import-1') ?? []));
  const third = await importInto(world, 'import-3', path);
  expect(third.ok && third.events.length).toBe(3);
});

it('changes nothing for a file that it refuses', async () => {
  const { world } = await aWorld();
  const before = world.log.count();
  const refused = await importInto(world, 'import-1', aFile('Model,Colour\nMac,grey\n'));
  expect(refused).toEqual({ ok: false, refusal: { kind: 'no-serial-column' } });
  expect(world.log.count()).toBe(before);
});

it('changes no enrollment for any file that has not the columns of Intune', async () => {
  const { world } = await aWorld();
  const before = world.log.count();
  const column = fc.constantFrom(
    'Serial number',
    'Device name',
    'Device ID',
    'Ownership',
    'Enrollment date',
    'Model',
    'Last check-in',
    'Status',
    'MDM Server',
    'Managed',
    'Enrolled',
    'Order Number',
  );
  const lists = fc.uniqueArray(column, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(',', ';', '\t'), async (columns, by) => {
      const row = columns.map((one) => (one === 'Serial number' ? 'TEST0A0001' : 'Enrolled'));
      const text = [columns, row].map((cells) => cells.join(by)).join('\n');
      expect((await importInto(world, 'any', aFile(text))).ok).toBe(false);
    }),
    { numRuns: 40 },
  );
  expect(world.log.count()).toBe(before);
});
