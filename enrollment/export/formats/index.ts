import type { TablePlan } from '../table-plan.ts';
import { ASSET, type AssetOptions } from './asset.ts';
import { FORMAT_IDS, type FormatFacts, type FormatId, type TableFormat } from './format.ts';
import { INTUNE_CONFIGURATOR } from './intune-configurator.ts';
import { INTUNE_IDENTIFIERS } from './intune-identifiers.ts';
import type { IntuneListOptions } from './intune-list.ts';
import { JAMF_MUT } from './jamf-mut.ts';
import { JAMF_PRELOAD, type JamfOptions } from './jamf-preload.ts';
import { JSONL } from './jsonl.ts';
import { SERIALS, type SerialsOptions } from './serials.ts';
import { SERVICENOW, type ServicenowOptions } from './servicenow.ts';
import { SNIPE_IT, type SnipeItOptions } from './snipe-it.ts';
import { XLSX, type XlsxOptions } from './xlsx.ts';

/** The options of each format with one row per device. */
export interface FormatOptions {
  readonly asset: AssetOptions;
  readonly xlsx: XlsxOptions;
  readonly 'intune-identifiers': IntuneListOptions;
  readonly 'intune-configurator': IntuneListOptions;
  readonly 'snipe-it': SnipeItOptions;
  readonly 'jamf-preload': JamfOptions;
  readonly 'jamf-mut': JamfOptions;
  readonly servicenow: ServicenowOptions;
  readonly serials: SerialsOptions;
}

/** Every format except the event history, which does not have one row per device. */
export type TableFormatId = Exclude<FormatId, 'jsonl'>;

/** The formats with one row per device; a new id does not compile until it is listed here. */
export const TABLE_FORMATS: { readonly [Id in TableFormatId]: TableFormat<Id, FormatOptions[Id]> } =
  {
    asset: ASSET,
    xlsx: XLSX,
    'intune-identifiers': INTUNE_IDENTIFIERS,
    'intune-configurator': INTUNE_CONFIGURATOR,
    'snipe-it': SNIPE_IT,
    'jamf-preload': JAMF_PRELOAD,
    'jamf-mut': JAMF_MUT,
    servicenow: SERVICENOW,
    serials: SERIALS,
  };

export const formatFacts = (id: FormatId): FormatFacts =>
  id === 'jsonl' ? JSONL : TABLE_FORMATS[id].facts;

/** The plan of a format, with defaults for the options that are not given. */
export function planOf<Id extends TableFormatId>(
  id: Id,
  options: Partial<FormatOptions[Id]> = {},
): TablePlan {
  const format: TableFormat<Id, FormatOptions[Id]> = TABLE_FORMATS[id];
  return format.plan({ ...format.defaults, ...options });
}

/** True for the name of a format, e.g. from a command line. */
export const isFormatId = (text: string): text is FormatId =>
  FORMAT_IDS.some((known) => known === text);
