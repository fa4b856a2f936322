import { hash } from 'node:crypto';

import { CURRENT_VERSION } from '../migrations/index.ts';

/** `Musp` in ASCII. */
export const PROJECTION_ID = 0x4d757370;

/**
 * Raise it whenever the fold, or what is stored of it, gives another result for the same log: a
 * projection of another number is not believed. A test folds the golden logs and says when.
 */
export const FOLD_VERSION = 2;

/** What the header of a projection must say: a migration of the log makes a new one, too. */
export const PROJECTION_VERSION = CURRENT_VERSION * 1000 + FOLD_VERSION;

/**
 * Every row of a table has a digest of its other columns. `rows` is the digest of the digests of a
 * session's or list's rows, in order, and `parts` of the head is the sum of the digests of all
 * sessions and lists (ADR 0021).
 */
export const SCHEMA = `
CREATE TABLE head (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  bench_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  parts TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE outline (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE session (
  number INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE,
  devices INTEGER NOT NULL,
  rows TEXT NOT NULL,
  merged TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE device (
  row INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX device_by_key ON device (key);
CREATE TABLE list (
  number INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL UNIQUE,
  session_id TEXT,
  taken INTEGER NOT NULL,
  count INTEGER NOT NULL,
  rows TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE listed (
  row INTEGER PRIMARY KEY,
  serial TEXT NOT NULL,
  tag TEXT,
  line TEXT NOT NULL,
  body TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX listed_by_serial ON listed (serial);
CREATE INDEX listed_by_tag ON listed (tag) WHERE tag IS NOT NULL;
`;

/** Rows of a session or list have numbers from here on. */
export const firstRow = (number: number): number => number * 2 ** 32;

/** The number after its last one. */
export const rowAfterLast = (number: number): number => firstRow(number + 1);

/** A digest that reveals damage: 128 bits are as good as all for that. */
export const digestOf = (parts: readonly (string | number | null)[]): string =>
  hash('sha256', parts.join('\n'), 'hex').slice(0, 32);

/** The sum of digests, in any order: one is added or taken away without reading the others. */
export const sumOf = (digests: Iterable<string>): string => {
  let sum = 0n;
  for (const digest of digests) sum ^= BigInt(`0x${digest}`);
  return sum.toString(16).padStart(32, '0');
};
