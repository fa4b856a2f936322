import type { BenchEvent } from '../../enrollment/events.ts';
import { nameFinder, type NameFinder } from '../../enrollment/redaction/removed-name.ts';
import type { RedactionWhat } from '../../enrollment/redaction-event.ts';
import { withoutName } from '../../enrollment/redaction/without-name.ts';
import type { RowContent } from '../log-row.ts';
import { erasedContent, reducedImport } from './content.ts';
import type { OldData } from './old-data.ts';

/** Turns a row into its replacement; the identical row if nothing is to be removed. */
export interface RowChange {
  readonly what: RedactionWhat;
  readonly apply: (row: RowContent) => RowContent;
}

/** Removes one person's name from a row; null for a name that cannot be searched for. */
export function removeName(name: string): RowChange | null {
  const finder = nameFinder(name);
  return finder && { what: 'name-removed', apply: (row) => rowWithoutName(row, finder) };
}

function rowWithoutName(row: RowContent, finder: NameFinder): RowContent {
  const technician = row.technician === null ? null : finder.remove(row.technician);
  const event = JSON.parse(row.body) as BenchEvent;
  const cleaned = withoutName(event, finder);
  if (technician === row.technician && cleaned === event) return row;
  return { ...row, technician, body: cleaned === event ? row.body : JSON.stringify(cleaned) };
}

/** Erases old device data. */
export const eraseOld = (old: OldData): RowChange => ({
  what: 'data-erased',
  apply: (row) => {
    if (row.kind === 'list-imported') return isBefore(row, old) ? reducedImport(row) : row;
    return isOld(row, old) ? erasedContent(row) : row;
  },
});

const isBefore = ({ seq, at_ms: atMs }: RowContent, old: OldData): boolean =>
  old.isBefore({ seq, atMs });

function isOld(row: RowContent, old: OldData): boolean {
  const { sessions, importIds } = old;
  switch (row.kind) {
    case 'row-erased':
      return false;
    case 'left-unlogged':
      return isBefore(row, old);
    case 'outbox-gave-up':
      return sessions.has(row.session_id ?? '');
    case 'expected-listed':
      return importIds.has((JSON.parse(row.body) as { readonly importId: string }).importId);
    default:
      return row.device_key !== null && sessions.has(row.session_id ?? '');
  }
}
