import { statSync } from 'node:fs';

/** Device and number of a file, by which it is the same under any name; null when it is not there, or cannot be looked at. */
export function fileId(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
}

/** Whether both names are of one file that is there. */
export const areOneFile = (one: string, other: string): boolean =>
  fileId(one) !== null && fileId(one) === fileId(other);
