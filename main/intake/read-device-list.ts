import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';

import {
  beginDeviceList,
  type DeviceList,
  type DeviceListReading,
} from '../../enrollment/intake/device-list.ts';
import { plainText, type TextRefusal } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';

/** Largest file that is read: 200,000 rows with all columns are about 160 MB. */
export const LARGEST_BYTES = 256 * 1024 * 1024;

/** What keeps a file from being read at all. */
export type FileObstacle =
  | { readonly kind: 'file-missing' }
  | { readonly kind: 'not-readable'; readonly detail: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number };

/** Why nothing was taken from a file. */
export type ListRefusal =
  | TextRefusal
  | Exclude<DeviceListReading, { readonly kind: 'device-list' }>
  | FileObstacle
  /** A quote that is not closed swallows the rows after it, so the file is not taken in part. */
  | { readonly kind: 'broken-quotes'; readonly row: number };

/** Intune's device list from a file, with what identifies the file. */
export interface ReadDeviceList {
  readonly list: DeviceList;
  /** Of the file, hex. */
  readonly sha256: string;
  /** When the file was last changed, UTC ms; the best that is known of when Intune wrote it. */
  readonly fileDateMs: number;
}

/** The answer to a file. */
export type DeviceListResult =
  | { readonly ok: true; readonly value: ReadDeviceList }
  | { readonly ok: false; readonly refusal: ListRefusal };

/**
 * Reads Intune's device list export: UTF-8, commas, semicolons or tabs, quoted or not. Takes seconds
 * and the memory of the file for the largest lists, so the window has it done in a worker. Never throws.
 */
export async function readDeviceListFile(path: string): Promise<DeviceListResult> {
  try {
    const found = await stat(path);
    const { size, mtimeMs } = found;
    if (!found.isFile()) return refused({ kind: 'not-readable', detail: 'not a file' });
    if (size > LARGEST_BYTES)
      return refused({ kind: 'too-large', bytes: size, limit: LARGEST_BYTES });
    const { bytes, sha256 } = await readHashed(path, size);
    const plain = plainText(bytes);
    if (plain.kind !== 'text') return refused(plain);
    const reading = readTable(plain.bytes);
    if (reading.kind !== 'device-list') return refused(reading);
    return { ok: true, value: { list: reading.list, sha256, fileDateMs: Math.floor(mtimeMs) } };
  } catch (error) {
    return refused(fileRefusal(error));
  }
}

/** Bytes that are hashed while the next ones are read. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** The bytes of a file, at most as many as it had when it was looked at, with their hash. */
async function readHashed(path: string, size: number): Promise<{ bytes: Buffer; sha256: string }> {
  const file = await open(path);
  const hash = createHash('sha256');
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  const next = () => file.read(bytes, filled, Math.min(CHUNK_BYTES, size - filled), filled);
  try {
    let reading = next();
    for (let isOver = false; !isOver;) {
      const from = filled;
      const { bytesRead } = await reading;
      filled += bytesRead;
      isOver = bytesRead === 0 || filled === size;
      if (!isOver) reading = next();
      hash.update(bytes.subarray(from, filled));
    }
  } finally {
    await file.close();
  }
  return { bytes: bytes.subarray(0, filled), sha256: hash.digest('hex') };
}

function readTable(
  text: Buffer,
): DeviceListReading | Extract<ListRefusal, { readonly kind: 'broken-quotes' }> {
  const taking = beginDeviceList();
  let isHeader = true;
  const brokenAt = readDelimited(text, (cells, line) => {
    const goesOn = taking.take(cells, line);
    if (!goesOn || !isHeader) return goesOn;
    isHeader = false;
    return taking.wanted() ?? true;
  });
  return brokenAt === null ? taking.finish() : { kind: 'broken-quotes', row: brokenAt };
}

/** What the file system said, as a refusal. */
export function fileRefusal(error: unknown): FileObstacle {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'file-missing' };
  return { kind: 'not-readable', detail: error instanceof Error ? error.message : String(error) };
}

const refused = (refusal: ListRefusal): DeviceListResult => ({ ok: false, refusal });
