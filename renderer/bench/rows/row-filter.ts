import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import type { ShownState } from '../../../enrollment/set-aside.ts';

/** The filter of the table: rows of one state, or those of one lane. */
export type RowFilter =
  | { readonly kind: 'state'; readonly state: ShownState }
  | { readonly kind: 'lane'; readonly lane: ExceptionKind };
