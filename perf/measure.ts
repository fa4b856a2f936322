import { median } from './percentiles.ts';

/** A measurement of the table in `docs/performance.md`; each is a file in `perf/measures`. */
export interface Measure {
  /** Names it on the command line. */
  readonly id: string;
  /** How it measures, in one sentence. */
  readonly how: string;
  /** What it fills: most one row, some several from one run. */
  readonly rows: readonly MeasureRow[];
  /** Measures; answers with the pairs of each row, in their order. */
  readonly take: (ground: Ground) => Promise<readonly Pairs[]>;
}

/** A row of the table. */
export interface MeasureRow {
  readonly name: string;
  readonly unit: Unit;
  /** What stands beside it in the same run, for the same time and on the same machine. */
  readonly control: string;
  readonly aim: Aim;
}

export type Unit = 'ms' | 's' | 'MiB';

/** At most this figure, in its unit, or at most so many times the control. */
export interface Aim {
  readonly kind: 'figure' | 'ratio';
  readonly most: number;
}

/** A figure and the control that was taken right beside it, as often as the row was measured. */
export interface Pair<Value = number> {
  readonly figure: Value;
  readonly control: Value;
}
export type Pairs = readonly Pair[];

/** What measures stand on. */
export interface Ground {
  /** Builds the app, once in a run. */
  readonly build: () => Promise<void>;
  /** The folder of a grown log; grown once and kept, and settled by a bench that ran on it. */
  readonly grown: (order: GroundOrder) => Promise<string>;
  /** An empty folder, removed at the end. */
  readonly emptyFolder: () => string;
}

export interface GroundOrder {
  readonly rows: number;
  readonly devicesPerSession: number;
  readonly leavesOpen?: boolean;
  /** Owned by the account that runs the window. */
  readonly forWindow?: boolean;
}

type Taking<Value> = () => Value | Promise<Value>;

/** Takes figure and control in turns, so that a busy moment meets both; the first pair only warms. */
export async function inPairs<Value>(
  count: number,
  figure: Taking<Value>,
  control: Taking<Value>,
): Promise<readonly Pair<Value>[]> {
  const pairs: Pair<Value>[] = [];
  for (let round = 0; round <= count; round += 1) {
    const isTurned = round % 2 === 1;
    const first = await (isTurned ? control : figure)();
    const second = await (isTurned ? figure : control)();
    if (round === 0) continue;
    pairs.push(isTurned ? { figure: second, control: first } : { figure: first, control: second });
  }
  return pairs;
}

/** One number of each value. */
export const eachOf = <Value>(
  pairs: readonly Pair<Value>[],
  pick: (value: Value) => number,
): Pairs => pairs.map(({ figure, control }) => ({ figure: pick(figure), control: pick(control) }));

/** ms that this took. */
export async function timed(work: () => unknown): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** One row as it was measured. */
export interface Result {
  readonly row: MeasureRow;
  readonly figure: number;
  readonly control: number;
  /** Median of the ratios of the pairs. */
  readonly ratio: number;
  readonly isMet: boolean;
}

export function resultOf(row: MeasureRow, pairs: Pairs): Result {
  const figure = median(pairs.map((pair) => pair.figure));
  const control = median(pairs.map((pair) => pair.control));
  const ratio = median(pairs.map((pair) => pair.figure / pair.control));
  const { kind, most } = row.aim;
  return { row, figure, control, ratio, isMet: (kind === 'figure' ? figure : ratio) <= most };
}

/** A fifth. */
const TOLERATED = 1.2;

/**
 * Whether a row fell behind its last figure by more than a fifth. Compared are the ratios to the
 * control, which the load and the machine change less than the figures.
 */
export const isBehind = (ratio: number, last: number): boolean => ratio > last * TOLERATED;
