import { test } from 'vitest';

/** How often each proof tries its case: `small` in `npm test`, `full` in `npm run soak`. */
const EFFORT = {
  /** Malformed payloads that each request refuses. */
  payloads: { small: 100, full: 10_000 },
  /** Names that are erased from a text. */
  names: { small: 200, full: 20_000 },
  /** Names that are erased from the events of a whole log. */
  'names in a log': { small: 40, full: 5000 },
  /** Sequences of cables and keys on a bench. */
  sequences: { small: 30, full: 5000 },
  /** Lives of a bench: cables, people, scanners, lists, ends and kills. */
  lives: { small: 60, full: 10_000 },
  /** Lives of a bench that is projected now and then. */
  'projected lives': { small: 20, full: 10_000 },
  /** Flipped bits of a projection. */
  'projection flips': { small: 150, full: 20_000 },
  /** Kills of a bench while its log is projected. */
  'projection kills': { small: 3, full: 1000 },
  /** Benches on which several Macs report one serial. */
  'shared serials': { small: 100, full: 20_000 },
  /** Days followed by a window, step by step. */
  days: { small: 30, full: 3000 },
  /** Events of a USB storm, of which many are lost, doubled or out of order. */
  'storm events': { small: 2000, full: 50_000 },
  /** Kills of a bench that is writing or starting. */
  kills: { small: 25, full: 10_000 },
  /** Kills of a bench in the middle of a USB storm. */
  'kills in a storm': { small: 4, full: 1000 },
  /** Accidents to the files of a log being written, each kind in turn. */
  accidents: { small: 23, full: 5000 },
  /** Power cuts with reordered and torn writes. */
  'power cuts': { small: 160, full: 20_000 },
  /** Flipped bits of a log. */
  flips: { small: 300, full: 40_000 },
  /** Flipped bits of a leftover write-ahead log. */
  'WAL flips': { small: 120, full: 10_000 },
  /** Asks of a service that fails now and then, cut off and gone on with. */
  asks: { small: 25, full: 3000 },
  /** Lists and workbooks that exceed their limits. */
  'hostile lists': { small: 4, full: 14 },
  /** Macs that come and go in sessions, one after another. */
  'Macs in sessions': { small: 2400, full: 50_000 },
} as const;

/** Something that is tried many times. */
type Subject = keyof typeof EFFORT;

interface Effort {
  readonly times: number;
  /** Determines every random choice: the same seed tries the same cases. */
  readonly seed: number;
}

/** True in `npm run soak`, which tries everything in full. */
export const isSoak = process.env['MUSTER_SOAK'] === '1';

/** Maximum number of tries per case in a soak, if lower than the full count. */
const MOST = Number(process.env['MUSTER_TIMES'] ?? Infinity);

/** Determines random cases: the same in every run of `npm test`; a soak sets its own. */
export const SEED = Number(process.env['MUSTER_SEED'] ?? 20_261_123);

/** Only guards against hanging: no proof may fail because the machine is busy. */
const LIMIT_MS = (isSoak ? 24 * 60 : 5) * 60_000;

/**
 * A test that tries its case many times. Its title ends with the seed that repeats it; `npm run
 * soak` runs these tests alone, in full, and prints each title as what was proved.
 * @param title what holds; receives the number of tries.
 * @param run may return what it counted, which a soak prints below the title.
 */
export function proof(
  subject: Subject,
  title: (times: string) => string,
  run: (effort: Effort) => Promise<string | void> | void,
): void {
  const { small, full } = EFFORT[subject];
  const effort = { times: isSoak ? Math.min(full, MOST) : small, seed: SEED };
  const name = `${title(effort.times.toLocaleString('en'))}, seed ${effort.seed}`;
  test(name, { tags: ['soak'], timeout: LIMIT_MS }, async ({ annotate }) => {
    const counted = await run(effort);
    if (typeof counted === 'string') await annotate(counted);
  });
}

/** A control of a proof: it must detect what is planted, and tries as often as `npm test` does. */
export function control(
  subject: Subject,
  title: string,
  run: (effort: Effort) => Promise<void> | void,
): void {
  const effort = { times: EFFORT[subject].small, seed: SEED };
  test(`control: ${title}, seed ${SEED}`, { tags: ['soak'], timeout: LIMIT_MS }, () => run(effort));
}
