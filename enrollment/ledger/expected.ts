import type { ExpectedRow } from '../intake/expected-row.ts';
import type { Ledger } from './ledger.ts';

/**
 * The devices that are to come, by serial: of the lists of this session and of those for any session;
 * without `sessionId` of all. A later list replaces what an earlier one says of a serial.
 */
export function expectedRows(
  ledger: Pick<Ledger, 'imports' | 'expected'>,
  sessionId: string | null,
): ReadonlyMap<string, ExpectedRow> {
  const rows = new Map<string, ExpectedRow>();
  for (const { importId, list, undone } of ledger.imports.values()) {
    if (undone !== null || list.kind !== 'expected') continue;
    const isOther = list.sessionId !== null && list.sessionId !== sessionId;
    if (sessionId !== null && isOther) continue;
    for (const row of ledger.expected.get(importId) ?? []) rows.set(row.serial, row);
  }
  return rows;
}

/** The asset tag of each expected serial that has one. */
export function expectedTags(ledger: Ledger): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const [serial, { assetTag }] of expectedRows(ledger, null)) {
    if (assetTag !== null) tags.set(serial, assetTag);
  }
  return tags;
}
