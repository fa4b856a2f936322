import { readFile, stat } from 'node:fs/promises';

import { fileRefusal, type FileObstacle } from './read-device-list.ts';

/** Largest list that is read; 50,000 rows with ten columns are about 6 MB. */
export const LARGEST_LIST_BYTES = 32 * 1024 * 1024;

/** A list as it lies on the disk, or why it cannot be read. */
export type ListFile =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      /** When the file was last changed, UTC ms. */
      readonly fileDateMs: number;
    }
  | FileObstacle;

/**
 * The bytes of an expected list or a stop list. What is not a file is not opened, since reading a pipe may
 * never end. Never throws.
 */
export async function readListFile(path: string): Promise<ListFile> {
  try {
    const found = await stat(path);
    const { size, mtimeMs } = found;
    const limit = LARGEST_LIST_BYTES;
    if (!found.isFile()) return { kind: 'not-readable', detail: 'not a file' };
    if (size > limit) return { kind: 'too-large', bytes: size, limit };
    return { kind: 'file', bytes: await readFile(path), fileDateMs: Math.floor(mtimeMs) };
  } catch (error) {
    return fileRefusal(error);
  }
}
