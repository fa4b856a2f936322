/**
 * A full check that several threads share, in memory that all of them see. Part 0 is SQLite's own
 * check, each further part a segment of the chain.
 */
export interface SharedCheck {
  readonly file: string;
  readonly benchId: string;
  /** The newest row to check; rows appended meanwhile are left to the next check. */
  readonly until: number;
  readonly segmentRows: number;
  readonly cells: Int32Array;
  /** For each segment, the hash before its first row and that of its last, as text. */
  readonly hashes: Uint8Array;
}

export const PAGES = 0;

/** Rows reached by all threads together. */
const REACHED = 0;
/** Threads that have the file open. */
const USERS = 1;
const STATE = 2;
const PARTS = 3;

/** States of the check. */
const UNUSUAL_ROWS = 1;
const ENDED = 2;

/** States of a part: nobody has begun it, it is being checked, or nothing in it is unusual. */
const OPEN = 0;
const TAKEN = 1;
const WHOLE = 2;

/** Instead of the number of users, once nobody may join. */
const CLOSED = -1;

const HASH = /^[0-9a-f]{64}$/;
const HASH_BYTES = 64;

export function shareCheck(
  order: Pick<SharedCheck, 'file' | 'benchId' | 'until' | 'segmentRows'>,
): SharedCheck {
  const segments = Math.ceil(order.until / order.segmentRows);
  return {
    ...order,
    cells: new Int32Array(new SharedArrayBuffer(4 * (PARTS + 1 + segments))),
    hashes: new Uint8Array(new SharedArrayBuffer(2 * HASH_BYTES * segments)),
  };
}

/** The numbers of the segments; the first one has number 1. */
export const segmentsOf = ({ cells }: SharedCheck): readonly number[] =>
  Array.from({ length: cells.length - PARTS - 1 }, (_, index) => index + 1);

/** A thread joins before it opens the file; false if the check has ended. */
export function join({ cells }: SharedCheck): boolean {
  for (;;) {
    const users = Atomics.load(cells, USERS);
    if (users === CLOSED) return false;
    if (Atomics.compareExchange(cells, USERS, users, users + 1) === users) return true;
  }
}

/** A thread leaves once it has closed the file. */
export function leave({ cells }: SharedCheck): void {
  Atomics.sub(cells, USERS, 1);
  Atomics.notify(cells, USERS);
}

/** Waits, at most `ms`, until a thread leaves; false if none is there. */
export function awaitUsers({ cells }: SharedCheck, ms = Infinity): boolean {
  const users = Atomics.load(cells, USERS);
  if (users > 0) Atomics.wait(cells, USERS, users, ms);
  return users > 0;
}

/** Ends the check: begins nothing more, and waits until no other thread has the file open. */
export function endCheck(check: SharedCheck): void {
  const { cells } = check;
  Atomics.store(cells, STATE, ENDED);
  while (Atomics.compareExchange(cells, USERS, 0, CLOSED) > 0) awaitUsers(check);
}

/** The caller has this part for itself, unless another thread has, or it is not needed any more. */
export function take({ cells }: SharedCheck, part: number): boolean {
  // SQLite's own check is of use even if the rows have to be walked one by one.
  const isNeeded = Atomics.load(cells, STATE) < (part === PAGES ? ENDED : UNUSUAL_ROWS);
  return isNeeded && Atomics.compareExchange(cells, PARTS + part, OPEN, TAKEN) === OPEN;
}

/** Whether a segment has to be walked to its end. */
export const goesOn = ({ cells }: SharedCheck): boolean => Atomics.load(cells, STATE) === 0;

export function foundWhole({ cells }: SharedCheck, part: number): void {
  Atomics.store(cells, PARTS + part, WHOLE);
}

/** Ends the walks of all threads: the rows will be walked one by one. */
export function foundUnusual({ cells }: SharedCheck): void {
  Atomics.compareExchange(cells, STATE, 0, UNUSUAL_ROWS);
}

export const isWhole = ({ cells }: SharedCheck, part: number): boolean =>
  Atomics.load(cells, PARTS + part) === WHOLE;

export const countReached = ({ cells }: SharedCheck, rows: number): number =>
  Atomics.add(cells, REACHED, rows) + rows;

export const reachedIn = ({ cells }: SharedCheck): number => Atomics.load(cells, REACHED);

/** Notes which hashes a segment begins and ends with; false if one of them is none. */
export function noteHashes(
  { hashes }: SharedCheck,
  segment: number,
  ...ends: readonly [before: string, last: string]
): boolean {
  if (!ends.every((hash) => HASH.test(hash))) return false;
  Buffer.from(hashes.buffer).write(ends.join(''), 2 * HASH_BYTES * (segment - 1), 'latin1');
  return true;
}

/**
 * Whether all segments are whole, each begins with the hash that the one before it ends with, and
 * the newest row has this hash.
 */
export function isOneChain(check: SharedCheck, newestHash: string): boolean {
  const segments = segmentsOf(check);
  if (!segments.every((segment) => isWhole(check, segment))) return false;
  const text = Buffer.from(check.hashes).toString('latin1');
  const at = (index: number): string => text.slice(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  const ends = segments.map((segment) => [at(2 * segment - 2), at(2 * segment - 1)] as const);
  return (
    ends.every(([before], index) => index === 0 || before === ends[index - 1]?.[1]) &&
    ends.at(-1)?.[1] === newestHash
  );
}
