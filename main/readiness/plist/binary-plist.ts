import { parseBuffer } from 'bplist-parser';

import { guardBinaryPlist } from './binary-guard.ts';
import { readPlistWith, type PlistReading, type PlistValue } from './plist-value.ts';

/**
 * Reads a binary property list. The library follows repeated references every time, so a small file
 * could unfold without end; the guard walks it first and refuses what exceeds the limits.
 */
export const readBinaryPlist = (bytes: Uint8Array): PlistReading =>
  readPlistWith(() => {
    guardBinaryPlist(bytes);
    const [value]: readonly unknown[] = parseBuffer(Buffer.from(bytes));
    return toPlistValue(value);
  });

function toPlistValue(value: unknown): PlistValue {
  if (Array.isArray(value)) return value.map(toPlistValue);
  if (value instanceof Date || value instanceof Uint8Array) return value;
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    case 'object':
      return value === null
        ? null
        : new Map(Object.entries(value).map(([key, member]) => [key, toPlistValue(member)]));
    default:
      return null;
  }
}
