import type { LeftOutReason } from './left-out-reason.ts';
import type { ExportOrder } from './export-order.ts';

/**
 * An export was written. Its number is its position among these events, so it needs no column and
 * cannot be given twice.
 */
export type ExportEvent = {
  readonly kind: 'export-written';
  /** The one session that it covers, or null for several. */
  readonly sessionId: string | null;
  readonly format: string;
  /** Of the first file. */
  readonly fileName: string;
  /** Over all files. */
  readonly rows: number;
  /** Of the first file, hex. */
  readonly sha256: string;
  /** How to reproduce it; absent for a PDF, and in rows written before version 30. */
  readonly record?: ExportRecord;
  /** Where a hand-over put it, so that it can be shown there; the window receives no folder. */
  readonly folder?: string;
};

/** Everything needed to reproduce an export, byte for byte, from the log alone. */
export interface ExportRecord {
  readonly order: ExportOrder;
  readonly files: readonly ExportedFile[];
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
  /** Number of the newest row of the log that it includes. */
  readonly untilSeq: number;
  /** The devices in it: their numbers in each session, such as `1-17,19` (`ordinals.ts`). */
  readonly places: Readonly<Record<string, string>>;
  /** The number of the export that it repeats, or null. */
  readonly repeats: number | null;
  readonly trigger: ExportTrigger;
}

/** One file of an export, by its name without folder. */
interface ExportedFile {
  readonly fileName: string;
  readonly rows: number;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** What triggered an export. */
export type ExportTrigger = 'person' | 'hand-over' | 'session-close' | 'interval';
