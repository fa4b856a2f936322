import { writtenOtherwise } from '../expected-row-of.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { ImportEvent } from '../import-event.ts';
import type { Session } from '../session.ts';

/** One imported list of expected devices. */
export interface ExpectedListing {
  readonly importId: string;
  /** The session that expects them; null for any session. */
  readonly sessionId: string | null;
  readonly rows: readonly ExpectedRow[];
  /** How many rows it has once all its pieces have arrived. */
  readonly taken: number;
  /** How many rows it has, if they are read late (ADR 0021); absent while they are held. */
  readonly stored?: number;
}

/** Whether a list has any rows, without reading them. */
export const hasRows = (list: ExpectedListing): boolean => (list.stored ?? list.rows.length) > 0;

/** The cells of a row that are searched, each between two tabs, in lower case, without line ends. */
export const listedLine = ({
  serial,
  assetTag,
  assignedUser,
  purchaseOrder,
}: ExpectedRow): string =>
  `\t${[serial, assetTag, assignedUser, purchaseOrder].map(cell).join('\t')}\t`;

function cell(text: string | null): string {
  if (text === null) return '';
  const lower = text.toLowerCase();
  return /[\t\n]/.test(lower) ? lower.replaceAll(/[\t\n]/g, ' ') : lower;
}

/** A tag or another text as it is looked up. */
export const plainText = (text: string): string => text.trim().toLowerCase();

/** A list while it is folded: its rows arrive in pieces; copying them would be quadratic. */
export interface FoldedListing extends ExpectedListing {
  readonly rows: ExpectedRow[];
}

/** Folds an import event; answers with the list that it changed. A list that was undone is removed. */
export function foldListing(
  lists: Map<string, FoldedListing>,
  event: ImportEvent,
): ExpectedListing | null {
  const { importId } = event;
  if (event.kind === 'list-imported') {
    if (event.list.kind !== 'expected') return null;
    const { sessionId } = event.list;
    const begun: FoldedListing = { importId, sessionId, rows: [], taken: event.file.taken };
    lists.set(importId, begun);
    return begun;
  }
  const known = lists.get(importId) ?? null;
  if (event.kind === 'import-undone') lists.delete(importId);
  if (event.kind === 'import-undone' || known === null) return known;
  // From here on a list holds its rows, even if they were read late (ADR 0021).
  const { stored: _, ...grown } = known;
  for (const row of event.rows) grown.rows.push(row);
  lists.set(importId, grown);
  return grown;
}

/** The lists that say something of the devices of this session: its own, and those for any. */
export const listsFor = <List extends Pick<ExpectedListing, 'sessionId'>>(
  lists: Iterable<List>,
  sessionId: string | null,
): readonly List[] =>
  [...lists].filter((list) => list.sessionId === null || list.sessionId === sessionId);

/** The session with the target that its own lists give it, unless a person gave it one. */
export function withListTarget(
  session: Session,
  lists: ReadonlyMap<string, ExpectedListing>,
): Session {
  const { sessionId, isTargetOfList = false, ...rest } = session;
  if (session.target !== null && !isTargetOfList) return session;
  const own = [...lists.values()].filter((list) => list.sessionId === sessionId);
  const { size } = expectedOf(own, sessionId);
  return size === 0
    ? { ...rest, sessionId, target: null }
    : { ...rest, sessionId, target: size, isTargetOfList: true };
}

/**
 * What a session expects, by serial: from its own lists and from those for any session. A later
 * list replaces what an earlier one says of a serial, with or without the `S` of a label.
 */
export function expectedOf(
  lists: Iterable<Pick<ExpectedListing, 'sessionId' | 'rows'>>,
  sessionId: string | null,
): ReadonlyMap<string, ExpectedRow> {
  const rows = new Map<string, ExpectedRow>();
  if (sessionId === null) return rows;
  for (const list of listsFor(lists, sessionId)) {
    for (const row of list.rows) {
      for (const other of writtenOtherwise(row.serial)) rows.delete(other);
      rows.set(row.serial, row);
    }
  }
  return rows;
}
