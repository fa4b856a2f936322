import type { FormatId } from '../../format-id.ts';
import type { TablePlan } from '../table-plan.ts';

export { FORMAT_IDS, type FormatId } from '../../format-id.ts';

/** Properties of a format; its name and help for people are in the words. */
export interface FormatFacts<Id extends FormatId = FormatId> {
  readonly id: Id;
  /** Without the dot. */
  readonly extension: 'csv' | 'xlsx' | 'txt' | 'jsonl';
  /** Whether people or programs open the file (determines the formula guard). */
  readonly reader: 'person' | 'machine';
}

/** A format with one row per device; its options turn into a plan. */
export interface TableFormat<Id extends FormatId, Options> {
  readonly facts: FormatFacts<Id>;
  readonly defaults: Options;
  readonly plan: (options: Options) => TablePlan;
}
