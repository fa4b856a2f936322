import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openLog, verifyLog } from '../../db/index.ts';
import { ecidKey, serialKey } from '../../enrollment/device-key.ts';
import type { BenchEvent, LoggedEvent } from '../../enrollment/events.ts';
import type { NewEvent } from '../../enrollment/ports.ts';
import {
  entry,
  nthEcid,
  nthId,
  nthSerial,
  sighted,
  sightings,
  ticking,
} from './support/entries.ts';
import { opened, temporaryFolder } from './support/log-world.ts';

const ids = (events: Iterable<LoggedEvent>): readonly string[] => [...events].map(({ id }) => id);

const sessionOpened = (sessionId: string): BenchEvent => ({
  kind: 'session-opened',
  sessionId,
  name: sessionId,
  profileId: 'profile-1',
  revision: 1,
  target: null,
});

const linked = (n: number, sessionId: string): BenchEvent => ({
  kind: 'identity-linked',
  sessionId,
  deviceKey: ecidKey(nthEcid(n)),
  ecid: nthEcid(n),
  serial: { value: nthSerial(n), source: 'iboot-srnm' },
});

const anyEvent: fc.Arbitrary<BenchEvent> = fc.oneof(
  fc
    .record({
      sessionId: fc.constantFrom('a', 'b'),
      n: fc.nat(9),
      raw: fc.string({ unit: 'binary' }),
    })
    .map(({ sessionId, n, raw }): BenchEvent => ({
      kind: 'serial-entered',
      sessionId,
      deviceKey: serialKey(nthSerial(n)),
      serial: nthSerial(n),
      source: 'typed',
      raw,
    })),
  fc.record({ sessionId: fc.constantFrom('a', 'b'), n: fc.nat(9) }).map(({ sessionId, n }) => {
    const { event } = sighted(n, sessionId);
    return event;
  }),
  fc.constantFrom('a', 'b').map((sessionId): BenchEvent => ({ kind: 'session-closed', sessionId })),
);

const anyPerson = fc.option(fc.string({ unit: 'binary', maxLength: 20 }), { nil: null });

const anyBatches = fc.array(
  fc.array(fc.record({ event: anyEvent, by: anyPerson }), { minLength: 1, maxLength: 5 }),
  { maxLength: 12 },
);

function toLogged(entries: readonly NewEvent[], benchId: string): readonly LoggedEvent[] {
  return entries.map(({ id, atMs, by, event }, index) => ({
    seq: index + 1,
    id,
    benchId,
    atMs,
    by: by === null ? null : by.toWellFormed(),
    event,
  }));
}

describe('the log', () => {
  test('gives back whatever was logged, unchanged and in order, after it was opened again', () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const folder = temporaryFolder();
        let n = 0;
        const written = batches.map((batch) => batch.map(({ event, by }) => entry(++n, event, by)));
        const log = opened(folder);
        const answered = written.flatMap((batch) => log.append(batch));
        const expected = toLogged(written.flat(), log.benchId);
        log.close();

        const again = openLog(folder, { mode: 'read', clock: ticking() });
        if (!again.ok) throw new Error(again.problem.kind);
        const read = [...again.log.readAll()];
        const ofA = [...again.log.readSession('a')];
        const devicesOfA = [...again.log.readDevices('a')];
        again.log.close();

        expect(answered).toEqual(expected);
        expect(read).toEqual(expected);
        expect(ofA).toEqual(
          expected.filter(({ event }) => 'sessionId' in event && event.sessionId === 'a'),
        );
        expect(devicesOfA).toEqual(ofA.filter(({ event }) => 'deviceKey' in event));
        expect(verifyLog(folder)).toMatchObject({ ok: true, rows: expected.length });
      }),
      { numRuns: 40 },
    );
  });

  test('keeps the id and name of its bench', () => {
    const folder = temporaryFolder();
    const first = opened(folder, { ids: { next: () => nthId(7) }, benchName: 'Bench 3' });
    first.close();
    const second = opened(folder, { ids: { next: () => nthId(8) }, benchName: 'Other' });
    expect(second).toMatchObject({ benchId: nthId(7), benchName: 'Bench 3' });
  });

  test('gives profiles, sessions and exports as the outline and leaves devices out', () => {
    const log = opened(temporaryFolder());
    log.append([
      entry(1, { kind: 'profile-retired', profileId: 'p' }),
      entry(2, sessionOpened('a')),
      sighted(3, 'a'),
      entry(4, {
        kind: 'export-written',
        sessionId: 'a',
        format: 'csv',
        fileName: 'a.csv',
        rows: 1,
        sha256: '00',
      }),
      entry(5, { kind: 'session-closed', sessionId: 'a' }),
    ]);
    expect(ids(log.readOutline())).toEqual([1, 2, 4, 5].map(nthId));
  });

  test('gives the rows of one device under all the keys it had', () => {
    const log = opened(temporaryFolder());
    log.append([sighted(1), sighted(2), sighted(3), sighted(1001, 'other')]);
    log.append([entry(4, linked(1, 'session-1'))]);
    expect(ids(log.readDevice('session-1', [serialKey(nthSerial(1))]))).toEqual([nthId(1)]);
    expect(
      ids(log.readDevice('session-1', [serialKey(nthSerial(1)), ecidKey(nthEcid(1))])),
    ).toEqual([nthId(1), nthId(4)]);
    expect(log.readDevice('session-1', [])).toEqual([]);
  });

  test('gives every link of an ECID and a serial', () => {
    const log = opened(temporaryFolder());
    log.append([sighted(1), entry(2, linked(1, 'a')), entry(3, linked(2, 'b'))]);
    expect([...log.readLinks()]).toEqual([
      { ecid: nthEcid(1), serial: nthSerial(1) },
      { ecid: nthEcid(2), serial: nthSerial(2) },
    ]);
  });

  test('finds a row by its id', () => {
    const log = opened(temporaryFolder());
    const [row] = log.append([sighted(1)]);
    expect(log.findEvent(nthId(1))).toEqual(row);
    expect(log.findEvent(nthId(2))).toBeNull();
  });

  test('finds a device in earlier sessions by its serial or its ECID, newest session first', () => {
    const log = opened(temporaryFolder());
    log.append([
      sighted(1, 'monday'),
      sighted(2, 'monday'),
      entry(3, linked(1, 'tuesday')),
      { ...sighted(1, 'today'), id: nthId(4) },
    ]);
    const find = (serial: number | null, ecid: number | null) =>
      log
        .findEarlier({
          serial: serial === null ? null : nthSerial(serial),
          ecid: ecid === null ? null : nthEcid(ecid),
          exceptSessionId: 'today',
        })
        .map(({ sessionId, seq }) => [sessionId, seq]);
    expect(find(1, null)).toEqual([
      ['tuesday', 3],
      ['monday', 1],
    ]);
    expect(find(null, 1)).toEqual([['tuesday', 3]]);
    expect(find(2, 1)).toEqual([
      ['tuesday', 3],
      ['monday', 2],
    ]);
    expect(find(9, null)).toEqual([]);
    expect(find(null, null)).toEqual([]);
  });

  test('finds a device by a serial that its ECID told, never by a guess from the port', () => {
    const log = opened(temporaryFolder());
    const bare = { serial: null, ecid: nthEcid(5) };
    log.append([
      sighted(1, 'monday', bare, { value: nthSerial(5), source: 'ecid-link' }),
      sighted(2, 'tuesday', bare, { value: nthSerial(6), source: 'port-link' }),
    ]);
    const find = (n: number) =>
      log.findEarlier({ serial: nthSerial(n), ecid: null, exceptSessionId: null });
    expect(find(5)).toMatchObject([{ sessionId: 'monday' }]);
    expect(find(6)).toEqual([]);
  });

  test('takes new rows while a long read goes on, which ends at the row that was newest then', () => {
    const log = opened(temporaryFolder());
    log.append(sightings(1, 1200));
    let read = 0;
    for (const row of log.readSession('session-1')) {
      read += 1;
      if (row.seq % 600 === 1) log.append([sighted(5000 + row.seq)]);
    }
    expect(read).toBe(1200);
    expect(log.count()).toBe(1202);
  });

  test('names its newest row', () => {
    const log = opened(temporaryFolder());
    expect(log.newestId()).toBeNull();
    log.append(sightings(1, 3));
    expect(log.newestId()).toBe(nthId(3));
    expect(log.newest().seq).toBe(3);
  });

  test('writes all events of a call or none of them', () => {
    const log = opened(temporaryFolder());
    log.append([sighted(1)]);
    expect(() => log.append([sighted(2), sighted(1)])).toThrow('must follow the newest');
    expect(log.count()).toBe(1);
    log.append([sighted(2)]);
    expect(ids(log.readAll())).toEqual([nthId(1), nthId(2)]);
  });
});
