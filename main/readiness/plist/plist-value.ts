import type { FileNature } from '../../../enrollment/readiness/file-refusal.ts';

/**
 * A value of a property list; dictionaries are maps, so that no key can reach an object's
 * prototype.
 */
export type PlistValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | Uint8Array
  | null
  | readonly PlistValue[]
  | PlistDict;
export type PlistDict = ReadonlyMap<string, PlistValue>;

/** Deeper or larger than any profile that a Mac accepts. */
export const PLIST_LIMITS = { depth: 32, values: 20_000, bytes: 8 * 1024 * 1024 } as const;

/** A property list, or why it was refused. */
export type PlistReading =
  | { readonly ok: true; readonly value: PlistValue }
  | { readonly ok: false; readonly found: FileNature };

/** Aborts reading a property list; its message quotes nothing. */
export class PlistRefused extends Error {
  readonly found: FileNature;
  constructor(found: FileNature) {
    super(found);
    this.found = found;
  }
}

/** The result of `read`; anything that a library throws counts as damage. */
export function readPlistWith(read: () => PlistValue): PlistReading {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    const found = error instanceof PlistRefused ? error.found : 'damaged-property-list';
    return { ok: false, found };
  }
}

/** Narrows a value to a dictionary. */
export const isDict = (value: PlistValue | undefined): value is PlistDict => value instanceof Map;

/** Narrows a value to an array. */
export const isList = (value: PlistValue | undefined): value is readonly PlistValue[] =>
  Array.isArray(value);
