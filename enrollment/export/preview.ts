import { csvParts } from './csv-parts.ts';
import type { ExportRow } from './row.ts';
import type { LeftOut } from './select-rows.ts';
import { riskySerials, type RiskySerial } from './spreadsheet-risk.ts';
import { cellsOf, type LeftOutReason, type TablePlan } from './table-plan.ts';

/** What a person sees before a file is written. */
export interface Preview {
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  /** The first rows exactly as they will be written, before quoting. */
  readonly firstRows: readonly (readonly string[])[];
  readonly rows: number;
  readonly files: number;
  /** The first devices that will not be written. */
  readonly leftOut: readonly LeftOut[];
  /** How many devices will not be written, by reason. */
  readonly leftOutCounts: Readonly<Partial<Record<LeftOutReason, number>>>;
  /** Serials that a spreadsheet would change; empty for a workbook, whose cells are text. */
  readonly risky: readonly RiskySerial[];
}

/** The preview of rows already selected; `show` is how many rows and left-out devices to list. */
export function previewOf(
  plan: TablePlan,
  kept: readonly ExportRow[],
  leftOut: readonly LeftOut[],
  show = 10,
): Preview {
  return {
    headers: plan.headers,
    hasHeader: plan.hasHeader,
    firstRows: kept.slice(0, show).map((row) => cellsOf(plan, row)),
    rows: kept.length,
    files: fileCount(plan, kept),
    leftOut: leftOut.slice(0, show),
    leftOutCounts: countReasons(leftOut),
    risky: plan.encoding.kind === 'xlsx' ? [] : riskySerials(kept),
  };
}

function fileCount(plan: TablePlan, kept: readonly ExportRow[]): number {
  if (plan.encoding.kind !== 'csv' || plan.limits === null) return 1;
  let files = 1;
  for (const piece of csvParts(plan, plan.encoding.dialect, kept)) files = piece.part;
  return files;
}

function countReasons(
  leftOut: readonly LeftOut[],
): Readonly<Partial<Record<LeftOutReason, number>>> {
  const counts: Partial<Record<LeftOutReason, number>> = {};
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
