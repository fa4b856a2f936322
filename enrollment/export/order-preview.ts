import type { Preview } from './preview.ts';
import type { LeftOutReason } from './table-plan.ts';

/** What a person sees before a file is written; small enough to be sent to a window. */
export interface OrderPreview extends Pick<
  Preview,
  'headers' | 'hasHeader' | 'firstRows' | 'rows' | 'files' | 'leftOutCounts' | 'risky'
> {
  /** The first devices that will not be written. */
  readonly leftOut: readonly {
    readonly serial: string | null;
    readonly ecid: string | null;
    readonly session: string | null;
    readonly reason: LeftOutReason;
  }[];
  /** How many serials a spreadsheet would change; `risky` lists the first of them. */
  readonly riskyCount: number;
}
