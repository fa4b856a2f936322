import { withoutLabel } from '../expected-row-of.ts';
import type { ExpectedListing } from '../fold/expected-lists.ts';
import type { ExpectedRow } from '../expected-row.ts';
import { saysNoValue } from '../no-value-words.ts';

/**
 * The asset tag of each expected serial that has one, by the serial without the `S` of a label. The
 * lists of all sessions count; the last to name a serial wins. A tag that several serials share is
 * not used, nor is a word such as “No tag”: an asset tool would merge their devices into one.
 */
export function expectedTags(
  lists: ReadonlyMap<string, ExpectedListing>,
): ReadonlyMap<string, string> {
  return ownTags(writtenTags([...lists.values()].flatMap(({ rows }) => rows)));
}

/** How many rows of one list have a tag that cannot be used. */
export function countUnusableTags(rows: readonly ExpectedRow[]): number {
  const written = writtenTags(rows);
  const tagged = [...written.values()].filter((tag) => tag !== null).length;
  return tagged - ownTags(written).size;
}

const writtenTags = (rows: readonly ExpectedRow[]): ReadonlyMap<string, string | null> =>
  new Map(rows.map(({ serial, assetTag }) => [withoutLabel(serial), assetTag]));

const plain = (tag: string): string => tag.trim().toLowerCase();

function ownTags(written: ReadonlyMap<string, string | null>): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const tag of written.values()) {
    if (tag !== null) times.set(plain(tag), (times.get(plain(tag)) ?? 0) + 1);
  }
  const own = new Map<string, string>();
  for (const [serial, tag] of written) {
    if (tag !== null && times.get(plain(tag)) === 1 && !saysNoValue(tag)) own.set(serial, tag);
  }
  return own;
}
