import type { ExceptionKind } from '../../enrollment/exceptions/exception-kind.ts';
import type { ShownState } from '../../enrollment/exceptions/set-aside.ts';
import type { BenchRow } from './bench-row.ts';

/** Which rows of the table a person asked for: those of one state, or those of one lane. */
export type RowFilter =
  | { readonly kind: 'state'; readonly state: ShownState }
  | { readonly kind: 'lane'; readonly lane: ExceptionKind };

/** A device stands in the lane of its most urgent exception only. */
export const passesFilter = (row: BenchRow, filter: RowFilter): boolean =>
  filter.kind === 'state' ? row.shown === filter.state : row.exceptions[0]?.kind === filter.lane;
