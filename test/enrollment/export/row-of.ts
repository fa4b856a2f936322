import type { Device } from '../../../enrollment/device.ts';
import type { SessionParts } from '../../../enrollment/exceptions/session-context.ts';
import { COLUMNS } from '../../../enrollment/export/columns.ts';
import { rowsInOrder, type ExportRow } from '../../../enrollment/export/row.ts';
import { staged } from './build.ts';

/** The row of one device, with a value for every column. */
export function rowOf(device: Device, session: SessionParts = staged()): ExportRow {
  const [row] = rowsInOrder([{ ...session, devices: [device] }]);
  if (row === undefined) throw new Error('A device has a row.');
  return Object.fromEntries(COLUMNS.map(({ id }) => [id, row[id]])) as unknown as ExportRow;
}
