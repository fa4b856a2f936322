import type { ExceptionKind } from '../exception-kind.ts';
import type { BenchRow } from './bench-row.ts';

/** Facts by which the list can be narrowed. Several can be true of one device. */
export const ROW_FACTS = [
  'needs-you',
  'to-do',
  'done',
  'to-come',
  'enrolled',
  'not-enrolled',
  'set-aside',
  'logged',
  'label-only',
  'followed-up',
  'serial-missing',
  'refused',
  'unlisted',
] as const;
export type RowFact = (typeof ROW_FACTS)[number];

/** The filter of the list: devices of which a fact is true, or those of one exception. */
export type RowFilter =
  | { readonly kind: 'fact'; readonly fact: RowFact }
  | { readonly kind: 'exception'; readonly exception: ExceptionKind };

/** What is true of a row; devices that have not come have no row. */
const RULES: Readonly<Record<RowFact, (row: BenchRow) => boolean>> = {
  'needs-you': ({ exceptions }) => exceptions.length > 0,
  'to-do': ({ facts, exceptions }) => exceptions.length === 0 && isAccepted(facts) && facts.hasWork,
  done: ({ facts }) => facts.isDone,
  'to-come': () => false,
  enrolled: ({ facts }) => isAccepted(facts) && facts.enrolled !== null,
  'not-enrolled': ({ facts }) => isAccepted(facts) && facts.enrolled === null,
  'set-aside': ({ facts }) => facts.identity === 'set-aside',
  logged: ({ facts }) => facts.identity === 'logged',
  'label-only': ({ facts }) => facts.identity === 'label-only',
  'followed-up': ({ state }) => state === 'followed-up',
  'serial-missing': ({ facts }) => facts.identity === 'serial-missing',
  refused: ({ facts }) => facts.identity === 'refused',
  unlisted: ({ isUnlisted }) => isUnlisted,
};

/** Work on it can go on: it is logged, or known from its label. */
const isAccepted = ({ identity }: BenchRow['facts']): boolean =>
  identity === 'logged' || identity === 'label-only';

/** True if the fact is true of the row. */
export const isTrueOfRow = (fact: RowFact, row: BenchRow): boolean => RULES[fact](row);

/** True if a row passes the filter. A device is counted with its most urgent exception only. */
export const passesFilter = (row: BenchRow, filter: RowFilter): boolean =>
  filter.kind === 'fact'
    ? isTrueOfRow(filter.fact, row)
    : row.exceptions[0]?.kind === filter.exception;
