import type { AssetTags } from '../export/asset-tags.ts';
import { columnOf, type ColumnId } from '../export/columns.ts';
import type { FormatId } from '../format-id.ts';
import {
  planOf,
  TABLE_FORMATS,
  type FormatOptions,
  type TableFormatId,
} from '../export/formats/index.ts';
import type { TablePlan } from '../export/table-plan.ts';
import type { OrderOptions, TagSource } from '../export-order.ts';

/** The options that a format reads: those that it has a default for. */
export const optionsOf = (format: FormatId): readonly (keyof OrderOptions)[] =>
  format === 'jsonl' ? ['hardwareIds'] : ownOptions(format);

/** The types ensure that each default of a format is an option of an order. */
const ownOptions = (format: TableFormatId): readonly AnyOption[] =>
  Object.keys(TABLE_FORMATS[format].defaults) as AnyOption[];

type AnyOption = { [Id in TableFormatId]: keyof FormatOptions[Id] }[TableFormatId];

/**
 * The plan of a format for the options of an order. Each format gets only its own options; those
 * that are absent keep their defaults.
 * @param tags asset tag by serial, for the source `expected`
 */
export function planOfOrder<Id extends TableFormatId>(
  format: Id,
  options: OrderOptions,
  tags: ReadonlyMap<string, string>,
): TablePlan {
  const values = {
    ...options,
    columns: columnIds(options.columns),
    details: columnIds(options.details),
    tags: tagsOf(options.tags, tags),
  };
  const own = ownOptions(format).flatMap((name) =>
    values[name] === undefined ? [] : [[name, values[name]] as const],
  );
  // Each name is one of the format's own defaults, and its value has the type of that default.
  return planOf(format, Object.fromEntries(own) as Partial<FormatOptions[Id]>);
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
