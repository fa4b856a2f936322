import type { LoggedEvent } from '../../enrollment/events.ts';
import { isDeviceRow } from '../../enrollment/fold/device-row.ts';
import { sourceOf } from '../../enrollment/fold/refold.ts';
import { identityIn } from '../../enrollment/identity-in.ts';
import type { DeviceLog, EarlierSession } from '../../enrollment/ports.ts';

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
  const isOf = ({ event }: LoggedEvent, sessionId: string): boolean =>
    'sessionId' in event && event.sessionId === sessionId;
  const isUndoing = ({ event }: LoggedEvent): boolean => event.kind === 'action-undone';
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
    readOutline: () => where((row) => !isDeviceRow(row)),
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
    readLinks: () =>
      rows.flatMap(({ event }) =>
        event.kind === 'identity-linked' ? { ecid: event.ecid, serial: event.serial.value } : [],
      ),
    readAll: () => [...rows],
    count: () => rows.length,
    newest: () => ({ seq: rows.length, hash: '' }),
  };
}
