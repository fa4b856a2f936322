import type { FormatId } from './format-id.ts';
import type { OrderOptions } from './export-order.ts';
import type { HandOverSetting } from './hand-over.ts';

/** Allowed minutes between exports of an interval: five minutes to a week. */
export const EXPORT_MINUTES = { least: 5, most: 10_080 } as const;

/** Export settings. Kept in the log like every other fact. */
export type SettingEvent =
  /** Replaces the layout of that name, ignoring case. */
  | { readonly kind: 'layout-saved'; readonly layout: SavedLayout }
  | { readonly kind: 'layout-removed'; readonly name: string }
  /** Null turns the automatic export off. */
  | { readonly kind: 'auto-export-set'; readonly setting: AutoExportSetting | null }
  /** Replaces how sessions of the profile are handed over. */
  | {
      readonly kind: 'hand-over-set';
      readonly profileId: string;
      readonly setting: HandOverSetting;
    };

/** Columns under a name chosen by the user; ids of another release may be among them. */
export interface SavedLayout {
  readonly name: string;
  readonly columns: readonly string[];
}

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
