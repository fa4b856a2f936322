import { z } from 'zod';

import { FORMAT_IDS } from '../enrollment/export/formats/format.ts';
import type { Layout } from '../enrollment/export/layout.ts';
import type { OrderPreview } from '../enrollment/export/order-preview.ts';
import type { LeftOutReason } from '../enrollment/export/table-plan.ts';
import type { AutoExportState } from '../enrollment/ledger/auto-export.ts';
import { PATIENCE_HOURS } from '../enrollment/import/patience.ts';
import {
  DELIMITERS,
  IMPORT_PURPOSES,
  OFFSET_MINUTES,
  TAG_SOURCES,
  type ExportOrder,
} from '../enrollment/export-order.ts';
import type { BenchHistory } from '../enrollment/ledger/history.ts';
import type { ExportEntry, ImportEntry } from '../enrollment/ledger/ledger.ts';
import type { ReadObstacle } from '../enrollment/readiness/file-refusal.ts';
import { EXPORT_MINUTES, type AutoExportSetting } from '../enrollment/setting-event.ts';
import { ask } from './ask.ts';
import { id, policyChange } from './fields.ts';

const columnList = z.array(z.string().min(1).max(40)).max(60);
const columns = columnList.readonly();
const text = z.string().max(200);

/** The options of an order. */
export const orderOptions = z.strictObject({
  columns: columns.optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  bom: z.boolean().optional(),
  offsetMinutes: z.number().int().min(OFFSET_MINUTES.least).max(OFFSET_MINUTES.most).optional(),
  details: columns.optional(),
  purpose: z.enum(IMPORT_PURPOSES).optional(),
  tags: z.enum(TAG_SOURCES).optional(),
  manufacturer: text.optional(),
  category: text.optional(),
  status: text.optional(),
  company: text.optional(),
  location: text.optional(),
  header: z.boolean().optional(),
  hardwareIds: z.boolean().optional(),
});

export const exportNumber = z.number().int().min(1);

const exportOrder = z.strictObject({
  format: z.enum(FORMAT_IDS),
  options: orderOptions,
  sessionIds: z.array(id).min(1).max(10_000).readonly().nullable(),
  since: exportNumber.nullable(),
}) satisfies z.ZodType<ExportOrder>;

const patienceHours = z.number().int().min(PATIENCE_HOURS.least).max(PATIENCE_HOURS.most);

/** Files written and read. */
export const fileRequests = {
  getLedger: ask().answers<LedgerView>(),
  /** The exports that included a device; `places` are its own and those of rows merged into it. */
  getDeviceExports: ask({
    sessionId: id,
    places: z.array(z.number().int().min(1)).min(1).max(1000).readonly(),
  }).answers<readonly DeviceExport[]>(),
  previewExport: ask(exportOrder).answers<OrderPreview>(),
  /** Main asks where; the path never reaches the window. Null if cancelled. */
  writeExport: ask(exportOrder).answers<WrittenExport | null>(),
  repeatExport: ask({ number: exportNumber }).answers<WrittenExport | null>(),
  cancelExport: ask().answers<null>(),
  saveLayout: ask({
    name: z.string().trim().min(1).max(80),
    columns: columnList.min(1).readonly(),
  }).answers<null>(),
  removeLayout: ask({ name: z.string().min(1).max(80) }).answers<null>(),
  /** Null turns it off; `chooseFolder` asks for a folder even if one is set. */
  setAutoExport: ask(
    z
      .strictObject({
        format: z.enum(FORMAT_IDS),
        options: orderOptions,
        atSessionClose: z.boolean(),
        everyMinutes: z
          .number()
          .int()
          .min(EXPORT_MINUTES.least)
          .max(EXPORT_MINUTES.most)
          .nullable(),
        chooseFolder: z.boolean(),
      })
      .nullable(),
  ).answers<AutoExportView | null>(),
  retryAutoExport: ask().answers<AutoExportState>(),
  /** Of the file that is open. */
  importDeviceList: ask({ fileId: id, patienceHours }).answers<ReadImport>(),
  /** Also undoes this change of the policy, unless the policy was changed since. */
  undoImport: ask({ importId: id, policy: policyChange.nullable() }).answers<null>(),
  readHistory: ask().answers<BenchHistory>(),
} as const;

/** A file dropped on the window, as the preload reports it. */
export const droppedFile = z.strictObject({ path: z.string().min(1).max(4096) });
export type DroppedFile = z.output<typeof droppedFile>;

/** One export that included a device. */
export type DeviceExport = Pick<ExportEntry, 'number' | 'format' | 'atMs'>;

/** The ledger as the window shows it; lists oldest first. */
export interface LedgerView {
  readonly exports: readonly ExportEntry[];
  readonly imports: readonly ImportEntry[];
  readonly layouts: readonly Layout[];
  readonly autoExport: AutoExportView;
  /** How many expected devices have an asset tag. */
  readonly expectedTags: number;
}

/** The automatic export: its settings and its state. */
export interface AutoExportView {
  readonly setting: AutoExportSetting | null;
  readonly state: AutoExportState;
}

/** What was written. */
export interface WrittenExport {
  /** Null while the log is not writable; the entry is kept and written later. */
  readonly number: number | null;
  readonly files: readonly { readonly fileName: string; readonly rows: number }[];
  readonly rows: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
}

/** A list that was read, or why it was refused, as `describeListRefusal` takes it. */
export type ReadImport =
  | { readonly kind: 'read'; readonly entry: ImportEntry }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: ListRefusalView };

/** Why a list was not read; the words for each say what to do. */
export const LIST_REFUSAL_KINDS = [
  'empty',
  'zipped',
  'not-text',
  'wrong-encoding',
  'no-serial-column',
  'not-from-intune',
  'no-devices',
  'workbook',
  'header-twice',
  'column-missing',
  'sheet-missing',
  'all-sheets-hidden',
  'hidden-rows',
  'too-many-columns',
  'too-many-cells',
  'too-much-text',
  'too-many-strings',
  'unpacks-too-large',
  'file-changed',
  'cancelled',
  'too-slow',
  'reader-exhausted',
  'reader-failed',
  'broken-quotes',
  'broken-workbook',
  'too-large',
  'too-many-rows',
  'not-readable',
  'file-missing',
] as const;
export type ListRefusalKind = (typeof LIST_REFUSAL_KINDS)[number];

/** A refusal of a file; the fields present depend on `kind`. */
export interface ListRefusalView {
  readonly kind: ListRefusalKind;
  readonly encoding?: string;
  readonly header?: string;
  readonly headers?: readonly string[];
  readonly row?: number;
  readonly limit?: number;
  readonly detail?: string;
  readonly why?: ReadObstacle;
}
