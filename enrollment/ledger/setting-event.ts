import type { FormatId } from '../export/formats/format.ts';
import type { Layout } from '../export/layout.ts';
import type { OrderOptions } from './export-order.ts';

/** What people set for exports. Kept in the log like every other fact. */
export type SettingEvent =
  /** Replaces the layout of that name, without regard to case. */
  | { readonly kind: 'layout-saved'; readonly layout: Layout }
  | { readonly kind: 'layout-removed'; readonly name: string }
  /** Null turns the automatic export off. */
  | { readonly kind: 'auto-export-set'; readonly setting: AutoExportSetting | null };

/** The automatic export to a folder, often a share. */
export interface AutoExportSetting {
  /** Absolute path on this host. */
  readonly folder: string;
  readonly format: FormatId;
  readonly options: OrderOptions;
  readonly atSessionClose: boolean;
  /** Minutes between exports of what is new; null: no interval. */
  readonly everyMinutes: number | null;
}
