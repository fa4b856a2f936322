import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import type { ShownState } from '../../../enrollment/set-aside.ts';

/** Which rows of the table a person asked for: those of one state, or those of one lane. */
export type RowFilter =
  | { readonly kind: 'state'; readonly state: ShownState }
  | { readonly kind: 'lane'; readonly lane: ExceptionKind };
