import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

import { isOfLog } from '../../db/recognise-log.ts';
import { nearestMoment } from '../../enrollment/calendar.ts';
import type { ReadObstacle } from '../../enrollment/readiness/file-refusal.ts';
import type { ReportProgress } from './reading-stop.ts';

/** A whole file in memory. */
export interface ForeignFile {
  readonly kind: 'file';
  readonly bytes: Buffer;
  /** Of the bytes, hex. */
  readonly sha256: string;
  /** When the file was last changed, whole UTC ms between 1970 and 9999. */
  readonly modifiedAtMs: number;
}

/** Why a path could not be read as a file. */
export type FileObstacle =
  | { readonly kind: 'unreadable'; readonly why: ReadObstacle; readonly detail: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** It grew, shrank or changed meanwhile, as a download does: what was read may be incomplete. */
  | { readonly kind: 'file-changed' };

/** Bytes hashed while the next ones are read. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Reads a regular file of at most `limitBytes`: the only way to read files made by others. Pipes,
 * sockets and devices are refused before opening, since opening them may block for ever or have
 * effects; in case the path changes in between, the file is opened without blocking and checked
 * again. So is a file of a log: closing it would free the locks of SQLite, should this process have
 * that log open. Never throws.
 */
export async function readForeignFile(
  path: string,
  limitBytes: number,
  tell: ReportProgress = () => undefined,
): Promise<ForeignFile | FileObstacle> {
  const real = await realpath(path).catch(() => path);
  if (isOfLog(dirname(real), real)) return { kind: 'unreadable', why: 'of-log', detail: 'a log' };
  return withRegularFile(path, limitBytes, (handle) => readOpen(handle, tell));
}

/** The first and the last bytes of a file. */
export interface FileEnds {
  readonly kind: 'ends';
  /** The whole file if it is no longer. */
  readonly head: Buffer;
  readonly tail: Buffer;
  /** True if `head` is the whole file. */
  readonly isWhole: boolean;
}

/** Reads both ends of a regular file of any size, at most `most` bytes each. Never throws. */
export const readFileEnds = (path: string, most: number): Promise<FileEnds | FileObstacle> =>
  withRegularFile(path, Infinity, async (handle) => {
    const { size } = await handle.stat();
    const part = async (from: number): Promise<Buffer> => {
      const room = Buffer.alloc(Math.min(most, size));
      const { bytesRead } = await handle.read(room, 0, room.length, from);
      return room.subarray(0, bytesRead);
    };
    const head = await part(0);
    const tail = await part(Math.max(0, size - most));
    return { kind: 'ends', head, tail, isWhole: size <= most };
  });

async function withRegularFile<Found>(
  path: string,
  limitBytes: number,
  read: (handle: FileHandle) => Promise<Found | FileObstacle>,
): Promise<Found | FileObstacle> {
  try {
    const refusal = refuse(await stat(path), limitBytes);
    if (refusal !== null) return refusal;
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      // It may have become another one since.
      return refuse(await handle.stat(), limitBytes) ?? (await read(handle));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', why: obstacleOf(error), detail };
  }
}

async function readOpen(
  handle: FileHandle,
  tell: ReportProgress,
): Promise<ForeignFile | FileObstacle> {
  const before = await handle.stat();
  const { bytes, sha256 } = await readHashed(handle, before.size, tell);
  const after = await handle.stat();
  const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs;
  if (!isSame || bytes.length !== before.size) return { kind: 'file-changed' };
  return { kind: 'file', bytes, sha256, modifiedAtMs: nearestMoment(before.mtimeMs) };
}

/** The bytes of a file with their hash: at most one more than its checked size. */
async function readHashed(
  handle: FileHandle,
  size: number,
  tell: ReportProgress,
): Promise<Pick<ForeignFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  // One extra byte reveals a file that grows, or one that claims to be empty.
  const room = Buffer.allocUnsafe(size + 1);
  let filled = 0;
  const next = () => handle.read(room, filled, Math.min(CHUNK_BYTES, room.length - filled), filled);
  let reading = next();
  for (let isOver = false; !isOver;) {
    const from = filled;
    const { bytesRead } = await reading;
    filled += bytesRead;
    isOver = bytesRead === 0 || filled === room.length;
    if (!isOver) reading = next();
    hash.update(room.subarray(from, filled));
    tell(filled, size);
  }
  return { bytes: room.subarray(0, filled), sha256: hash.digest('hex') };
}

function refuse(stats: Stats, limit: number): FileObstacle | null {
  const { size: bytes } = stats;
  if (stats.isDirectory()) return { kind: 'unreadable', why: 'folder', detail: 'not a file' };
  if (!stats.isFile()) return { kind: 'unreadable', why: 'not-a-file', detail: 'not a file' };
  return bytes > limit ? { kind: 'too-large', bytes, limit } : null;
}

function obstacleOf(error: unknown): ReadObstacle {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EISDIR') return 'folder';
  if (code === 'ENXIO') return 'not-a-file';
  return code === 'EACCES' || code === 'EPERM' ? 'not-allowed' : 'read-error';
}
