import { statSync } from 'node:fs';

/** Device and number of a file, by which it is the same under any name; null when it is not there. */
export function fileId(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${String(found.dev)}:${String(found.ino)}`;
}

/** Whether both names are of one file that is there. */
export const isSameFile = (one: string, other: string): boolean =>
  fileId(one) !== null && fileId(one) === fileId(other);
