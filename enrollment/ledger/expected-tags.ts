import type { ExpectedListing } from '../fold/expected-lists.ts';

/** The asset tag of each expected serial that has one, of the lists of all sessions; the last to say so. */
export function expectedTags(
  lists: ReadonlyMap<string, ExpectedListing>,
): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { rows } of lists.values()) {
    for (const { serial, assetTag } of rows) {
      if (assetTag === null) tags.delete(serial);
      else tags.set(serial, assetTag);
    }
  }
  return tags;
}
