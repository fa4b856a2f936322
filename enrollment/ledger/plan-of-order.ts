import type { AssetTags } from '../export/asset-tags.ts';
import { columnOf, type ColumnId } from '../export/columns.ts';
import { planOf, type TableFormatId } from '../export/formats/index.ts';
import type { TablePlan } from '../export/table-plan.ts';
import type { OrderOptions, TagSource } from './export-order.ts';

/**
 * The plan of a format from the plain options of an order. Each format gets its own options only,
 * with everything that is absent as it usually is.
 * @param tags asset tag by serial, for the source `expected`.
 */
export function planOfOrder(
  format: TableFormatId,
  options: OrderOptions,
  tags: ReadonlyMap<string, string>,
): TablePlan {
  const { delimiter, bom, offsetMinutes, header, purpose } = options;
  const columns = columnIds(options.columns);
  switch (format) {
    case 'asset':
      return planOf(format, given({ delimiter, bom, offsetMinutes, columns }));
    case 'xlsx':
      return planOf(format, given({ offsetMinutes, columns }));
    case 'intune-identifiers':
    case 'intune-configurator':
      return planOf(format, given({ details: columnIds(options.details) }));
    case 'snipe-it': {
      const { manufacturer, category, status, company, location } = options;
      const fixed = { manufacturer, category, status, company, location };
      return planOf(format, given({ purpose, ...fixed, tags: tagsOf(options.tags, tags) }));
    }
    case 'jamf-preload':
    case 'jamf-mut':
      return planOf(format, given({ tags: tagsOf(options.tags, tags) }));
    case 'servicenow':
      return planOf(format, given({ offsetMinutes }));
    case 'serials':
      return planOf(format, given({ header }));
  }
}

type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

/** The options that have a value. */
function given<Options extends object>(options: Options): Given<Options> {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Given<Options>;
}

function columnIds(ids: readonly string[] | undefined): readonly ColumnId[] | undefined {
  return ids?.flatMap((id) => columnOf(id)?.id ?? []);
}

function tagsOf(
  source: TagSource | undefined,
  bySerial: ReadonlyMap<string, string>,
): AssetTags | undefined {
  if (source === undefined) return undefined;
  return source === 'expected' ? { kind: 'listed', bySerial } : { kind: source };
}
