import { constants, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';

import {
  FILE_LIMIT_BYTES,
  type FileRefusal,
  type ReadObstacle,
} from '../../enrollment/readiness/file-refusal.ts';
import { shownText } from './shown-text.ts';

/** A whole file in memory, with what the folder says of it. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** UTC ms; null for bytes that come from no file. */
  readonly modifiedAtMs: number | null;
}

/**
 * Reads a regular file of at most {@link FILE_LIMIT_BYTES}. Never waits: pipes, sockets and devices
 * are refused before they are opened, and opened without blocking in case the path changes.
 */
export async function readFileBytes(path: string): Promise<FileBytes | FileRefusal> {
  const fileName = shownName(path);
  try {
    const before = await stat(path);
    const refusal = refuseStats(before, fileName);
    if (refusal) return refusal;
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readHandle(handle, fileName);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { kind: 'unreadable', why: obstacleOf(error), fileName };
  }
}

/** The name of a file as a report may show it. */
export const shownName = (path: string): string => shownText(basename(path)) ?? '';

async function readHandle(handle: FileHandle, fileName: string): Promise<FileBytes | FileRefusal> {
  const stats = await handle.stat();
  const refusal = refuseStats(stats, fileName);
  if (refusal) return refusal;
  // One byte more than allowed shows a file that grows while it is read.
  const room = Buffer.alloc(FILE_LIMIT_BYTES + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(room, length, room.length - length, null);
    length += bytesRead;
    if (bytesRead === 0 || length === room.length) break;
  }
  if (length > FILE_LIMIT_BYTES) return tooLarge(fileName, length);
  return { bytes: room.subarray(0, length), fileName, modifiedAtMs: Math.trunc(stats.mtimeMs) };
}

function refuseStats(stats: Stats, fileName: string): FileRefusal | null {
  if (stats.isDirectory()) return { kind: 'unreadable', why: 'folder', fileName };
  if (!stats.isFile()) return { kind: 'unreadable', why: 'not-a-file', fileName };
  return stats.size > FILE_LIMIT_BYTES ? tooLarge(fileName, stats.size) : null;
}

/** The refusal of a file over the limit. */
export const tooLarge = (fileName: string, sizeBytes: number): FileRefusal => ({
  kind: 'too-large',
  fileName,
  sizeBytes,
  limitBytes: FILE_LIMIT_BYTES,
});

function obstacleOf(error: unknown): ReadObstacle {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EISDIR') return 'folder';
  if (code === 'ENXIO') return 'not-a-file';
  return code === 'EACCES' || code === 'EPERM' ? 'not-allowed' : 'read-error';
}
