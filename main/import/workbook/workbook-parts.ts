import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

import type { ListLimits } from '../../../enrollment/reading-limits.ts';
import type { ReportProgress } from '../../reading/reading-stop.ts';
import { broken, WorkbookRefused } from './workbook-fault.ts';

export type UnpackLimits = Pick<ListLimits, 'unpackedBytes' | 'unpackedRatio'>;

/** The parts of a workbook, of which only those are unpacked that are asked for. */
export interface WorkbookParts {
  readonly has: (name: string) => boolean;
  /** The bytes of a part, piece by piece; throws {@link WorkbookRefused} before it is unpacked beyond a limit. */
  readonly unpack: (name: string, tell?: ReportProgress) => AsyncGenerator<Uint8Array>;
}

/** More parts than any workbook has. */
const MOST_PARTS = 10_000;
/** Below it a part may be as dense as it likes. */
const DENSE_BYTES = 8 * 1024 * 1024;

/**
 * Opens a workbook by the directory of its archive. What a part claims to unpack to is checked before any
 * of it is unpacked, and yauzl ends a part that turns out to be longer than it claimed.
 */
export async function openParts(
  bytes: Uint8Array,
  { unpackedBytes, unpackedRatio }: UnpackLimits,
): Promise<WorkbookParts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (zip.entryCount > MOST_PARTS) throw broken('it has too many parts');
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
  let unpacked = 0;

  const refuse = ({ compressedSize, uncompressedSize }: Entry): void => {
    unpacked += uncompressedSize;
    const isDense = uncompressedSize > Math.max(DENSE_BYTES, compressedSize * unpackedRatio);
    if (unpacked > unpackedBytes || isDense) {
      throw new WorkbookRefused({ kind: 'unpacks-too-large', limit: unpackedBytes });
    }
  };
  return {
    has: (name) => parts.has(name),
    unpack: async function* (name, tell = () => undefined) {
      const entry = parts.get(name);
      if (entry === undefined) throw broken(`“${name}” is not in it`);
      refuse(entry);
      yield* wholePart(zip, entry, tell);
    },
  };
}

async function* wholePart(
  zip: ZipFile,
  entry: Entry,
  tell: ReportProgress,
): AsyncGenerator<Uint8Array> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  let done = 0;
  let sum = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    sum = crc32(chunk, sum);
    done += chunk.length;
    tell(done, entry.uncompressedSize);
    yield chunk;
  }
  if (sum !== entry.crc32) throw broken('a part of it is damaged');
}
