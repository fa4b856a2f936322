import type { BenchRow } from './bench-row.ts';

/** Columns by which rows can be sorted. */
export const SORTABLE = ['ordinal', 'port', 'state', 'serial', 'model', 'steps', 'seen'] as const;
export type SortId = (typeof SORTABLE)[number];

/** A sorted column, first smallest or first largest. */
export interface SortChoice {
  readonly by: SortId;
  readonly isDown: boolean;
}

const STATE_ORDER: readonly BenchRow['word'][] = [
  'refused',
  'serial-missing',
  'set-aside',
  'seen',
  'to-come',
  'label-only',
  'logged',
  'enrolled',
  'done',
];

/** Numbers in a text compared as numbers, `1-1.9` before `1-1.10`. */
const natural = new Intl.Collator('en', { numeric: true });

/** Two rows with equal values keep their order of arrival. */
const COMPARE: Readonly<Record<SortId, (one: BenchRow, other: BenchRow) => number>> = {
  ordinal: (one, other) => one.device.ordinal - other.device.ordinal,
  port: (one, other) => natural.compare(one.device.port ?? '', other.device.port ?? ''),
  state: (one, other) => STATE_ORDER.indexOf(one.word) - STATE_ORDER.indexOf(other.word),
  serial: (one, other) =>
    natural.compare(one.device.serial?.value ?? '', other.device.serial?.value ?? ''),
  model: (one, other) => natural.compare(one.device.model ?? '', other.device.model ?? ''),
  steps: (one, other) => one.facts.steps.done - other.facts.steps.done,
  seen: (one, other) => one.device.lastSeenMs - other.device.lastSeenMs,
};

/** How to order rows; null for the usual order. */
export function orderOf(
  choice: SortChoice | null,
): ((one: BenchRow, other: BenchRow) => number) | null {
  if (choice === null) return null;
  const compare = COMPARE[choice.by];
  return choice.isDown ? (one, other) => compare(other, one) : compare;
}
