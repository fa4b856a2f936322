import { csvParts } from '../../../../enrollment/export/csv-parts.ts';
import type { Device } from '../../../../enrollment/device.ts';
import type { ExportRow } from '../../../../enrollment/export/row.ts';
import { selectRows, type LeftOut } from '../../../../enrollment/export/select-rows.ts';
import type { TablePlan } from '../../../../enrollment/export/table-plan.ts';
import { aDevice, aSession, serialOf, staged } from '../build.ts';
import { rowOf } from '../row-of.ts';

/** The files that a plan makes from rows, as text, and what it leaves out. */
export function written(plan: TablePlan, rows: Iterable<ExportRow>) {
  if (plan.encoding.kind !== 'csv') throw new Error('not a CSV plan');
  const leftOut: LeftOut[] = [];
  const files: string[] = [];
  const kept = selectRows(plan, rows, (one) => leftOut.push(one));
  for (const { part, content } of csvParts(plan, plan.encoding.dialect, kept)) {
    files[part - 1] = (files[part - 1] ?? '') + content;
  }
  return { files, leftOut: leftOut.map(({ row, reason }) => [row.serial, reason]) };
}

/** The row of a device with this serial. */
export const aRow = (
  serial: string | null,
  change: Partial<Device> = {},
  profile = 'Staff Macs',
) => {
  const base = aSession();
  const settings = { ...base.profile.settings, name: profile };
  const session = { ...base, profile: { ...base.profile, settings } };
  const device = aDevice({ serial: serial === null ? null : serialOf(serial), ...change });
  return rowOf(device, staged(session));
};

/** A refused row: its identity is in dispute. */
export const aRefusedRow = (serial: string) =>
  aRow(serial, {
    refusal: { reason: 'serial-on-two-devices', other: null, disputed: serial, atMs: 0 },
  });
