import type { FormatId } from '../../format-id.ts';
import type { TablePlan } from '../table-plan.ts';

export { FORMAT_IDS, type FormatId } from '../../format-id.ts';

/** What a format is; its name and help for people stand in the words. */
export interface FormatFacts<Id extends FormatId = FormatId> {
  readonly id: Id;
  /** Without the dot. */
  readonly extension: 'csv' | 'xlsx' | 'txt' | 'jsonl';
  /** Whether people or programs open the file (decides on the formula guard). */
  readonly reader: 'person' | 'machine';
}

/** A format of one row a device, which its options turn into a plan. */
export interface TableFormat<Id extends FormatId, Options> {
  readonly facts: FormatFacts<Id>;
  readonly defaults: Options;
  readonly plan: (options: Options) => TablePlan;
}
