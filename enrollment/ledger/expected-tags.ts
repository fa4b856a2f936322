import { withoutLabel } from '../expected-row-of.ts';
import type { ExpectedListing } from '../fold/expected-lists.ts';
import type { ExpectedRow } from '../expected-row.ts';
import { saysNoValue } from '../no-value-words.ts';

/**
 * The asset tag of each expected serial that has one, of the lists of all sessions, the last to say so, by the
 * serial without the `S` of a label.
 * A tag that several serials share is none, nor is a word such as “No tag”: an asset tool would make one
 * device of them.
 */
export function expectedTags(
  lists: ReadonlyMap<string, ExpectedListing>,
): ReadonlyMap<string, string> {
  return ownTags(writtenTags([...lists.values()].flatMap(({ rows }) => rows)));
}

/** How many rows of one list have a tag that is none. */
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
