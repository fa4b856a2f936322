import { hash } from 'node:crypto';

import { ERASED_KEY, REMOVED_NAME } from '../../enrollment/redaction-event.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { canonicalText } from '../canonical.ts';
import type { RowContent } from '../log-row.ts';

/** What a redaction row says of each row that it names: SHA-256 over the canonical form, hex. */
export const contentHash = (row: RowContent): string => hash('sha256', canonicalText(row), 'hex');

/** A row without its data; number, id, times, session and original kind stay. */
export function erasedContent(row: RowContent): RowContent {
  const body = { kind: 'row-erased', was: row.kind, sessionId: row.session_id } as const;
  return {
    ...row,
    technician: null,
    kind: body.kind,
    device_key: row.device_key === null ? null : ERASED_KEY,
    ecid: null,
    serial: null,
    body: JSON.stringify(body),
  };
}

/** The row of an import of Intune's list with its numbers but without its devices. */
export const reducedImport = (row: RowContent): RowContent => reducedIntune(row) ?? row;

/** Null for anything other than an import of that list. */
function reducedIntune(row: RowContent): RowContent | null {
  const event = JSON.parse(row.body) as BenchEvent;
  if (event.kind !== 'list-imported' || event.list.kind !== 'intune-devices') return null;
  const findings = Object.entries(event.list.findings).map(([kind, found]) => {
    return [kind, isList(found) ? { ...found, first: [] } : found] as const;
  });
  const list = { ...event.list, findings: Object.fromEntries(findings) };
  const body = JSON.stringify({ ...event, list });
  return body === row.body ? row : { ...row, body };
}

const isList = (found: unknown): found is { readonly first: readonly unknown[] } =>
  typeof found === 'object' && found !== null && 'first' in found && Array.isArray(found.first);

/**
 * True for content that only a redaction leaves: erased, reduced, or with the marker of a removed
 * name. Anything else that a redaction row names is not a redaction but an edit.
 */
export function isRedactedForm(row: RowContent): boolean {
  try {
    if (row.kind === 'row-erased') return isErasedForm(row);
    if (`${row.technician ?? ''} ${row.body}`.includes(REMOVED_NAME)) return true;
    return row.kind === 'list-imported' && reducedIntune(row) === row;
  } catch {
    return false;
  }
}

function isErasedForm(row: RowContent): boolean {
  const { was } = JSON.parse(row.body) as { readonly was?: unknown };
  if (typeof was !== 'string' || was.length > 40) return false;
  const erased = erasedContent({ ...row, kind: was });
  return contentHash(erased) === contentHash(row);
}
