import type { ExportRow } from '../row.ts';
import type { TablePlan } from '../table-plan.ts';
import { ASSET } from './asset.ts';

/** The formats of one row a device. */
export const TABLE_FORMATS = { asset: ASSET } as const;
export type TableFormatId = keyof typeof TABLE_FORMATS;
export type { ExportRow, TablePlan };
