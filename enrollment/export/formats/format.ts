import type { FormatId } from '../format-id.ts';
import type { TablePlan } from '../table-plan.ts';

export { FORMAT_IDS, type FormatId } from '../format-id.ts';

/** What a person is told about a format before choosing it. */
export interface FormatFacts<Id extends FormatId = FormatId> {
  readonly id: Id;
  readonly label: string;
  /** What it is for and, where that is so, what about it is not confirmed. */
  readonly help: string;
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
