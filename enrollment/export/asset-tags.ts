import { withoutLabel } from '../expected-row-of.ts';
import type { ExportRow } from './row.ts';

/**
 * Where asset tags come from. USB reports none: the target assigns the next one itself, or the
 * serial serves as the tag, or a list (such as an imported order) gives the tag of each serial.
 */
export type AssetTags =
  | { readonly kind: 'from-target' }
  | { readonly kind: 'serial' }
  | { readonly kind: 'listed'; readonly bySerial: ReadonlyMap<string, string> };

export const TAGS_FROM_TARGET: AssetTags = { kind: 'from-target' };

/** The asset tag of a row, or null if Muster does not know one. */
export function assetTagOf(tags: AssetTags, row: ExportRow): string | null {
  if (row.serial === null) return null;
  switch (tags.kind) {
    case 'from-target':
      return null;
    case 'serial':
      return row.serial;
    case 'listed':
      return tags.bySerial.get(withoutLabel(row.serial)) ?? null;
  }
}
