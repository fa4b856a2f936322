import type { ExceptionKind } from '../exception-kind.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { BenchRow } from './bench-row.ts';

/** A device whose exception has just been settled; it keeps its place for a moment. */
export interface SettledItem {
  readonly kind: 'settled';
  /** The device key. */
  readonly id: string;
  readonly row: BenchRow;
  /** The exception that it had. */
  readonly exception: ExceptionKind;
}

/** A device of the list that has not come. */
export interface ExpectedItem {
  readonly kind: 'expected';
  readonly id: string;
  readonly expected: ExpectedRow;
  /** Its place in the list, from 1. */
  readonly place: number;
}

/** The id of the item of an expected serial. */
export const expectedId = (serial: string): string => `expected ${serial}`;

/** Devices that the target asks for and no list names. */
export interface UnnamedItem {
  readonly kind: 'unnamed';
  readonly id: 'unnamed';
  readonly count: number;
}

/** What a group of rows has in common. */
export type Group =
  | { readonly by: 'needs-you' }
  | { readonly by: 'bench' }
  | { readonly by: 'to-come' }
  /** A hub, or a bus of the host (`port-tree.ts`); null for what USB has never shown. */
  | { readonly by: 'hub'; readonly hub: string | null }
  /** Null if the model is not known. */
  | { readonly by: 'model'; readonly model: string | null };

/** The head of a group, as high as a row. */
export interface HeadItem {
  readonly kind: 'head';
  readonly id: string;
  readonly group: Group;
  readonly count: number;
  /** How the rows of the group are ordered, where no column says so. */
  readonly order: 'urgent' | 'newest' | null;
}

/** One line of the list; all are equally high. Devices keep their row object. */
export type ListItem = BenchRow | SettledItem | ExpectedItem | UnnamedItem | HeadItem;

/** The device of a line, if it has one that can be opened. */
export function deviceOfItem(item: ListItem | undefined): BenchRow | null {
  if (item?.kind === 'device') return item;
  return item?.kind === 'settled' ? item.row : null;
}
