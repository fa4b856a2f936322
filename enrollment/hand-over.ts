import type { OrderOptions } from './export-order.ts';
import type { FormatId } from './format-id.ts';
import type { SlipSize } from './slip-size.ts';

/** One file of a hand-over. Each format is in it at most once, and so are report and slips. */
export type HandOverFile =
  | { readonly kind: 'export'; readonly format: FormatId; readonly options: OrderOptions }
  | { readonly kind: 'report' }
  | { readonly kind: 'slips'; readonly size: SlipSize };

/** How the sessions of a profile are handed over. */
export interface HandOverSetting {
  /** Absolute path on this host; null until a person has chosen one. */
  readonly folder: string | null;
  /** In the order in which they are written. */
  readonly files: readonly HandOverFile[];
}

/** What names a file among those of a hand-over, in its file name and in the ledger. */
export const handOverFormat = (file: HandOverFile): FormatId | 'report' | 'slips' =>
  file.kind === 'export' ? file.format : file.kind;

/** The files of a profile whose sessions were never handed over. */
export const FIRST_HAND_OVER: HandOverSetting = {
  folder: null,
  files: [
    { kind: 'export', format: 'asset', options: {} },
    { kind: 'export', format: 'intune-identifiers', options: {} },
    { kind: 'report' },
  ],
};
