import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { LoggedDevice } from '../../../enrollment/import/logged-device.ts';
import {
  beginDeviceList,
  type DeviceList,
  type DeviceListReading,
} from '../../../enrollment/import/device-list.ts';
import type { Serial } from '../../../enrollment/serial.ts';

/** Invented: 5 March 2026, 08:00 UTC. */
export const SEEN_MS = Date.UTC(2026, 2, 5, 8);

export const aLogged = (
  serial: string | null,
  change: Partial<LoggedDevice> = {},
): LoggedDevice => ({
  sessionId: '0195-session',
  sessionName: 'Morning run',
  deviceKey: `serial:${serial}` as DeviceKey,
  serial: serial as Serial | null,
  profileName: 'Staff Macs',
  firstSeenMs: SEEN_MS,
  lastSeenMs: SEEN_MS,
  isRefused: false,
  evidence: null,
  ...change,
});

/** Reads the rows of a table, the header first. */
export function readDeviceList(table: Iterable<readonly string[]>): DeviceListReading {
  const taking = beginDeviceList();
  for (const cells of table) if (!taking.take(cells)) break;
  return taking.finish();
}

/** Columns that identify a list as Intune's, with their content. */
const OWN = {
  header: ['Managed by', 'Primary user UPN', 'Last check-in'],
  row: ['Intune', '', ''],
};

/** The device list of these rows as Intune would write it; throws if the table is not one. */
export function aList(...table: readonly (readonly string[])[]): DeviceList {
  const isWhole = (cells: readonly string[]) => cells.length === table[0]?.length;
  const reading = readDeviceList(
    table.map((cells, row) =>
      isWhole(cells) ? [...cells, ...(row === 0 ? OWN.header : OWN.row)] : cells,
    ),
  );
  if (reading.kind !== 'device-list') throw new Error(reading.kind);
  return reading.list;
}
