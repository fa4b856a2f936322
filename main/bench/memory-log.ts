import type { LoggedEvent } from '../../enrollment/events.ts';
import { isDeviceRow } from '../../enrollment/fold/device-row.ts';
import { sourceOf } from '../../enrollment/fold/refold.ts';
import { identityIn } from '../../enrollment/identity-in.ts';
import type { DeviceLog, EarlierSession, FirstRow } from '../../enrollment/ports.ts';
import type { Serial } from '../../enrollment/serial.ts';

/** A log that answers like the one on disk, and lives as long as the page or test that holds it. */
export interface MemoryLog extends DeviceLog {
  /** Every row, oldest first. */
  readonly readAll: () => Iterable<LoggedEvent>;
  readonly count: () => number;
  /** Rows in memory have no hash. */
  readonly newest: () => { readonly seq: number; readonly hash: string };
}

/** @param before the rows that it begins with, numbered from 1 */
export function memoryLog(before: readonly LoggedEvent[] = [], benchId = 'bench'): MemoryLog {
  const rows = [...before];
  const where = (isWanted: (row: LoggedEvent) => boolean) => rows.filter(isWanted);
  return {
    benchId,
    ...sourceOf(rows),
    append: (events) => {
      const added = events.map(({ id, atMs, by, event }, index): LoggedEvent => ({
        seq: rows.length + index + 1,
        id,
        benchId,
        atMs: Math.trunc(atMs),
        by,
        event,
      }));
      rows.push(...added);
      return added;
    },
    readOutline: (after = 0) => where((row) => row.seq > after && !isDeviceRow(row)),
    readSession: (sessionId) => where((row) => isOf(row, sessionId)),
    readDevices: (sessionId) =>
      where((row) => isOf(row, sessionId) && (isDeviceRow(row) || isUndoing(row))),
    findEarlier: ({ serial, ecid, exceptSessionId }) => {
      const found = new Map<string, EarlierSession>();
      for (const { event, seq, atMs, benchId: by } of rows) {
        const shown = identityIn(event);
        const isSame =
          (serial !== null && shown.serial === serial) || (ecid !== null && shown.ecid === ecid);
        if (!isSame || !('deviceKey' in event) || event.sessionId === exceptSessionId) continue;
        const { sessionId, deviceKey } = event;
        found.set(`${sessionId} ${deviceKey}`, { sessionId, deviceKey, seq, atMs, benchId: by });
      }
      return [...found.values()].sort((a, b) => b.seq - a.seq);
    },
    ...findsIn(rows),
    readLinks: () =>
      rows.flatMap(({ event }) =>
        event.kind === 'identity-linked' ? { ecid: event.ecid, serial: event.serial.value } : [],
      ),
    readAll: () => [...rows],
    count: () => rows.length,
    newest: () => ({ seq: rows.length, hash: '' }),
  };
}

const isOf = ({ event }: LoggedEvent, sessionId: string): boolean =>
  'sessionId' in event && event.sessionId === sessionId;
const isUndoing = ({ event }: LoggedEvent): boolean => event.kind === 'action-undone';
const keyOf = ({ event }: LoggedEvent) => ('deviceKey' in event ? event.deviceKey : null);
const isJoin = ({ event: { kind } }: LoggedEvent): boolean =>
  kind === 'device-merged' || kind === 'device-split' || kind === 'device-refused';

/** Look-ups over all sessions. */
const findsIn = (
  rows: readonly LoggedEvent[],
): Pick<DeviceLog, 'readJoins' | 'firstRows' | 'keysBefore' | 'searchSerials'> => ({
  readJoins: (sessionId) =>
    rows.filter((row) => isOf(row, sessionId) && (isJoin(row) || isUndoing(row))),
  firstRows: (sessionId, keys) =>
    keys.flatMap((key): FirstRow[] => {
      const first = rows.find((row) => isOf(row, sessionId) && keyOf(row) === key);
      return first ? [[key, first.seq]] : [];
    }),
  keysBefore: (sessionId, seq) =>
    new Set(
      rows.flatMap((row) => (row.seq < seq && isOf(row, sessionId) ? (keyOf(row) ?? []) : [])),
    ).size,
  searchSerials: ({ part, where, after }) => {
    const shown = rows.flatMap(({ event }) => identityIn(event).serial ?? []) as Serial[];
    const isFound = (serial: Serial): boolean =>
      serial > after && (where === 'start' ? serial.startsWith(part) : serial.includes(part));
    return { serials: [...new Set(shown.filter(isFound))].sort(), next: null };
  },
});
