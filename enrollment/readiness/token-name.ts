import { knownDay, momentOf } from '../calendar.ts';
import { receivedText } from '../received-text.ts';

/** What the name of a downloaded token reveals. */
export interface TokenName {
  readonly serverName: string;
  /** UTC ms. */
  readonly downloadedAtMs: number;
}

const PATTERN =
  /^(.+)_Token_(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})Z_smime(?: ?\(\d+\))?\.p7m$/i;

/**
 * Reads `<server>_Token_<YYYY-MM-DDThh-mm-ssZ>_smime.p7m`, also with the number that a browser adds
 * to a second download. Null for any other name and for a date that does not exist or is
 * implausible.
 */
export function readTokenName(fileName: string): TokenName | null {
  const [, server, ...digits] = PATTERN.exec(fileName) ?? [];
  const serverName = receivedText(server ?? null);
  if (serverName === null) return null;
  const [year, month, day, hour, minute, second] = digits;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const downloadedAtMs = knownDay(momentOf(text));
  return downloadedAtMs === null ? null : { serverName, downloadedAtMs };
}
