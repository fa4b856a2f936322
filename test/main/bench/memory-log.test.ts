import { describe, expect, it } from 'vitest';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import type { DeviceLog, EarlierQuery } from '../../../enrollment/ports.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { memoryLog } from '../../../main/bench/memory-log.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { opened, temporaryFolder } from '../../db/support/log-world.ts';

const WORLDS = ['full', 'lanes', 'files', 'days'] as const;

/** The same rows in a log on disk and in one in memory. */
function bothLogs(rows: readonly LoggedEvent[]) {
  const disk = opened(temporaryFolder());
  const memory = memoryLog([], disk.benchId);
  for (const { id, atMs, by, event } of rows) {
    const entry = { id, atMs, monoMs: 0, by, event };
    disk.append([entry]);
    memory.append([entry]);
  }
  return { disk, memory };
}

/** Everything that a bench may ask of its log. */
function answersOf(log: DeviceLog, rows: readonly LoggedEvent[]) {
  const own = rows.flatMap(({ event }) => ('deviceKey' in event ? [event] : []));
  const sessions = [...new Set(own.map(({ sessionId }) => sessionId)), 'none'];
  const queries = own.flatMap((event): EarlierQuery[] => {
    if (event.kind !== 'device-sighted') return [];
    const { serial, ecid } = event.sighting;
    return [
      { serial: serial?.value ?? null, ecid, exceptSessionId: null },
      { serial: serial?.value ?? null, ecid, exceptSessionId: event.sessionId },
    ];
  });
  const keys = own.slice(0, 3).map(({ deviceKey }) => deviceKey);
  return {
    outline: [...log.readOutline()],
    sessions: sessions.map((id) => [...log.readSession(id)]),
    devices: sessions.map((id) => [...log.readDevices(id)]),
    device: sessions.map((id) => log.readDevice(id, keys)),
    earlier: [...queries, NOBODY].map((query) => log.findEarlier(query)),
    links: [...log.readLinks()],
    joins: sessions.map((id) => log.readJoins(id)),
    first: sessions.map((id) => log.firstRows(id, [...new Set(keys)]).toSorted()),
    before: sessions.map((id) => [1, 5, 40, 900].map((seq) => log.keysBefore(id, seq))),
    serials: (['start', 'anywhere'] as const).map((where) =>
      log.searchSerials({ part: 'ST00', where, after: '' }),
    ),
    row: log.findEvent(rows[2]?.id ?? ''),
    none: log.findEvent('no-such-id'),
  };
}

const NOBODY: EarlierQuery = { serial: 'TEST00ZZ99' as Serial, ecid: null, exceptSessionId: null };

describe('a log in memory', () => {
  it.each(WORLDS)('answers as the one on disk does (%s)', (name) => {
    const rows = worlds[name]();
    const { disk, memory } = bothLogs(rows);
    expect(answersOf(memory, rows)).toEqual(answersOf(disk, rows));
    expect([memory.count(), [...memory.readAll()]]).toEqual([disk.count(), [...disk.readAll()]]);
  });

  it('begins with the rows that it is given, and numbers later ones after them', () => {
    const rows = worlds.one();
    const log = memoryLog(rows);
    const event = { kind: 'profile-retired', profileId: 'p-office' } as const;
    const [added] = log.append([{ id: 'x', atMs: 1.5, monoMs: 0, by: null, event }]);
    expect(added).toMatchObject({ seq: rows.length + 1, atMs: 1, event });
    expect(log.newest()).toMatchObject({ seq: rows.length + 1 });
    expect(log.readDevice('s-1', ['serial:none' as DeviceKey])).toEqual([]);
  });
});
