import { LIST_DELIMITERS, type ListDelimiter } from './delimited-text.ts';

/** The separator that a first line such as `sep=;` declares to Excel, or null. */
export function namedDelimiter(text: string): ListDelimiter | null {
  const named = /^\uFEFF?"?sep=(.)"?\s*(?:[\r\n]|$)/i.exec(text)?.[1];
  return LIST_DELIMITERS.find((one) => one === named) ?? null;
}

/** True for a first line that is not a row: Excel's `sep=`, `#TYPE` of PowerShell's Export-Csv. */
export const isPreamble = ([first = '']: readonly string[]): boolean =>
  /^\s*(?:sep=|#TYPE\b)/i.test(first);
