import type { PlistValue } from '../plist/plist-value.ts';
import { shownText } from '../shown-text.ts';

/** Host and port of a web address, without path, query, user and password. Null for other text. */
export function hostOf(value: PlistValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) ? shownText(url.host) : null;
}
