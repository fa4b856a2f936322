import { statSync } from 'node:fs';

/**
 * Device and inode of a file, the same under any name; null if it does not exist or cannot be
 * examined.
 */
export function fileId(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
}

/** Whether both names refer to one existing file. */
export const areOneFile = (one: string, other: string): boolean =>
  fileId(one) !== null && fileId(one) === fileId(other);
