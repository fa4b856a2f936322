import { hash } from 'node:crypto';

import { ROW_ENCODING, type ChainPoint } from './chain.ts';

/** A row as `raw()` gives it: the values in the order of `LOG_COLUMNS`. */
export type RawRow = readonly unknown[];

/**
 * The quick check of a page of the chain: returns where it ends if every row is as written, and
 * null as soon as anything is unusual; `walkChain` then checks row by row and says what. It can
 * only be too strict: what it accepts has exactly the hash that was written. It creates no object
 * per row, and measures text that repeats from row to row only once.
 */
export function quickWalk(
  rows: readonly RawRow[],
  start: ChainPoint,
  benchId: string,
): ChainPoint | null {
  const fields = repeatingFields(benchId);
  let { seq, hash: last } = start;
  for (const row of rows) {
    const text = row[0] === seq + 1 && row[13] === last ? textOf(row, last, benchId, fields) : null;
    if (text === null || hash('sha256', text, 'hex') !== row[14]) return null;
    seq += 1;
    last = row[14] as string;
  }
  return { seq, hash: last };
}

interface RepeatingFields {
  readonly bench: string;
  readonly technician: Measure;
  readonly kind: Measure;
  readonly session: Measure;
}

type Measure = (text: string | null) => string;

const repeatingFields = (benchId: string): RepeatingFields => ({
  bench: field(benchId),
  technician: remembering(),
  kind: remembering(),
  session: remembering(),
});

/**
 * What the hash of the row covers, in canonical form (ADR 0002); null if a type is not as written.
 */
function textOf(row: RawRow, last: string, benchId: string, fields: RepeatingFields) {
  const [seq, id, bench, atMs, monoMs, technician, kind, session, ...more] = row;
  const [device, ecid, serial, body, encoding] = more;
  if (encoding !== ROW_ENCODING || bench !== benchId) return null;
  if (!isWhole(seq) || !isWhole(atMs) || !isWhole(monoMs)) return null;
  if (!isText(id) || !isText(kind) || !isText(body)) return null;
  // What a redaction says of other rows is judged over the whole chain.
  if (kind === 'rows-redacted') return null;
  if (!isMaybe(technician) || !isMaybe(session) || !isMaybe(device)) return null;
  if (!isMaybe(ecid) || !isMaybe(serial)) return null;
  return (
    `${last}${digits(encoding)}${digits(seq)}${field(id)}${fields.bench}${digits(atMs)}` +
    `${digits(monoMs)}${fields.technician(technician)}${fields.kind(kind)}` +
    `${fields.session(session)}${field(device)}${field(ecid)}${field(serial)}${field(body)}`
  );
}

const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isMaybe = (value: unknown): value is string | null => value === null || isText(value);

const field = (text: string | null): string =>
  text === null ? '-' : `${Buffer.byteLength(text, 'utf8')}:${text}`;

function digits(value: number): string {
  const text = String(value);
  return `${text.length}:${text}`;
}

/** Measures a text only if it differs from the previous one. */
function remembering(): Measure {
  let last: string | null = null;
  let known = '-';
  return (text) => {
    if (text !== last) {
      last = text;
      known = field(text);
    }
    return known;
  };
}
