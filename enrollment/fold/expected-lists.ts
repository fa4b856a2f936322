import { writtenOtherwise } from '../expected-row-of.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { ImportEvent } from '../import-event.ts';

/** One imported list of expected devices. */
export interface ExpectedListing {
  readonly importId: string;
  /** The session that expects them; null for any session. */
  readonly sessionId: string | null;
  readonly rows: readonly ExpectedRow[];
}

/** A list while it is folded: its rows arrive in pieces; copying them would be quadratic. */
export interface FoldedListing extends ExpectedListing {
  readonly rows: ExpectedRow[];
}

/** Folds an import event; true if the lists changed. A list that was undone is removed. */
export function foldListing(lists: Map<string, FoldedListing>, event: ImportEvent): boolean {
  const { importId } = event;
  if (event.kind === 'import-undone') return lists.delete(importId);
  if (event.kind === 'list-imported') {
    if (event.list.kind !== 'expected') return false;
    lists.set(importId, { importId, sessionId: event.list.sessionId, rows: [] });
    return true;
  }
  const known = lists.get(importId);
  for (const row of event.rows) known?.rows.push(row);
  return known !== undefined;
}

/**
 * What a session expects, by serial: from its own lists and from those for any session. A later
 * list replaces what an earlier one says of a serial, with or without the `S` of a label.
 */
export function expectedOf(
  lists: ReadonlyMap<string, ExpectedListing>,
  sessionId: string | null,
): ReadonlyMap<string, ExpectedRow> {
  const rows = new Map<string, ExpectedRow>();
  if (sessionId === null) return rows;
  for (const list of lists.values()) {
    if (list.sessionId !== null && list.sessionId !== sessionId) continue;
    for (const row of list.rows) {
      for (const other of writtenOtherwise(row.serial)) rows.delete(other);
      rows.set(row.serial, row);
    }
  }
  return rows;
}
