import type { LoggedEvent } from '../events.ts';
import { layoutColumns, type Layout } from '../export/layout.ts';
import type { ExportEvent, ExportRecord } from '../export-event.ts';
import { upTo } from '../fold/up-to.ts';
import type { ImportedFile, ImportedList } from '../import-event.ts';
import { countOrdinals } from './ordinals.ts';
import { foldOutbox, type OutboxState } from './outbox-state.ts';
import type { HandOverSetting } from '../hand-over.ts';
import type { AutoExportSetting, SavedLayout } from '../setting-event.ts';

/** One export that was written. */
export interface ExportEntry {
  /** From 1, in log order. */
  readonly number: number;
  /** Its log row. */
  readonly seq: number;
  readonly atMs: number;
  readonly by: string | null;
  readonly sessionId: string | null;
  readonly format: string;
  readonly fileName: string;
  readonly rows: number;
  readonly sha256: string;
  /** Null for PDFs and for exports from before the ledger, which cannot be repeated. */
  readonly record: ExportRecord | null;
}

/** One file that was imported. */
export interface ImportEntry {
  readonly importId: string;
  readonly seq: number;
  readonly atMs: number;
  readonly by: string | null;
  readonly list: ImportedList;
  readonly file: ImportedFile;
  readonly undone: { readonly atMs: number; readonly by: string | null } | null;
}

/** What the log says about files: exports, imports and their settings. */
export interface Ledger {
  /** Oldest first; number n is at index n - 1. */
  readonly exports: ExportEntry[];
  /** Oldest first. */
  readonly imports: Map<string, ImportEntry>;
  /** By name in lower case, in the order in which they were first saved. */
  readonly layouts: Map<string, Layout>;
  /** Null: off. `sinceSeq` is the row that turned it on. */
  autoExport: { readonly setting: AutoExportSetting; readonly sinceSeq: number } | null;
  /** How the sessions of a profile are handed over, by its id. */
  readonly handOvers: Map<string, HandOverSetting>;
  /** Folders of files that were handed over, by number; they stay in main. */
  readonly folders: Map<number, string>;
  /** Null: no events leave the host. */
  outbox: OutboxState | null;
  /** When each session was closed, with its log row. */
  readonly closings: Map<string, { readonly seq: number; readonly atMs: number }>;
}

export const emptyLedger = (): Ledger => ({
  exports: [],
  imports: new Map(),
  layouts: new Map(),
  autoExport: null,
  handOvers: new Map(),
  folders: new Map(),
  outbox: null,
  closings: new Map(),
});

/** The ledger of a log, or of its rows up to `untilSeq`. */
export function readLedger(events: Iterable<LoggedEvent>, untilSeq = Infinity): Ledger {
  const ledger = emptyLedger();
  for (const row of upTo(events, untilSeq)) foldLedger(ledger, row);
  return ledger;
}

/** Folds one event; events of devices, profiles and readiness change nothing. */
export function foldLedger(ledger: Ledger, logged: LoggedEvent): void {
  const { event, seq, atMs, by } = logged;
  switch (event.kind) {
    case 'export-written':
      ledger.exports.push(exportEntry(ledger, logged, event));
      if (event.folder !== undefined) ledger.folders.set(ledger.exports.length, event.folder);
      return;
    case 'list-imported': {
      const { importId, list, file } = event;
      ledger.imports.set(importId, { importId, seq, atMs, by, list, file, undone: null });
      return;
    }
    case 'import-undone': {
      const known = ledger.imports.get(event.importId);
      if (known) ledger.imports.set(event.importId, { ...known, undone: { atMs, by } });
      return;
    }
    case 'layout-saved':
      ledger.layouts.set(event.layout.name.toLowerCase(), knownLayout(event.layout));
      return;
    case 'layout-removed':
      ledger.layouts.delete(event.name.toLowerCase());
      return;
    case 'auto-export-set':
      // A change of the folder must not lose what has waited since it was turned on.
      ledger.autoExport =
        event.setting === null
          ? null
          : { setting: event.setting, sinceSeq: ledger.autoExport?.sinceSeq ?? seq };
      return;
    case 'hand-over-set':
      ledger.handOvers.set(event.profileId, event.setting);
      return;
    case 'outbox-set':
    case 'outbox-sent':
    case 'outbox-gave-up':
    case 'outbox-replayed':
      ledger.outbox = foldOutbox(ledger.outbox, event, logged);
      return;
    case 'session-closed':
      ledger.closings.set(event.sessionId, { seq, atMs });
      return;
    default:
  }
}

function exportEntry(
  ledger: Ledger,
  { seq, atMs, by }: LoggedEvent,
  event: ExportEvent,
): ExportEntry {
  const { sessionId, format, fileName, sha256, record = null } = event;
  const number = ledger.exports.length + 1;
  const rows = rowsOf(event);
  return { number, seq, atMs, by, sessionId, format, fileName, rows, sha256, record };
}

/** Long workbooks were once logged with too few rows; their places were right. */
const rowsOf = ({ format, rows, record }: ExportEvent): number =>
  format === 'xlsx' && record !== undefined
    ? Object.values(record.places).reduce((sum, text) => sum + countOrdinals(text), 0)
    : rows;

/** The export of that number, or null. */
export const exportOf = (ledger: Ledger, number: number): ExportEntry | null =>
  ledger.exports[number - 1] ?? null;

/** The layout with the columns that this release knows. */
const knownLayout = ({ name, columns }: SavedLayout): Layout => ({
  name,
  columns: layoutColumns(columns).map((column) => column.id),
});
