import { measureAttaches, type AttachTimes } from '../attach-latency.ts';
import type { Aim, Measure, MeasureRow, Pairs } from '../measure.ts';
import { percentile } from '../percentiles.ts';

const ROUNDS = 3;
const A_ROUND = 150;

type Span = readonly [name: string, share: number, aim: Aim, ms: (times: AttachTimes) => number];

const toDurable = ({ durableMs, connectMs }: AttachTimes): number => durableMs - connectMs;
const toRow = ({ rowMs, connectMs }: AttachTimes): number => rowMs - connectMs;
const toFrame = ({ paintedMs, connectMs }: AttachTimes): number => paintedMs - connectMs;

const SPANS: readonly Span[] = [
  ['connect → durable', 0.5, { kind: 'figure', most: 1.5 }, toDurable],
  ['connect → durable', 0.99, { kind: 'figure', most: 6 }, toDurable],
  ['connect → row in the page', 0.5, { kind: 'figure', most: 6 }, toRow],
  ['connect → row in the page', 0.99, { kind: 'figure', most: 16 }, toRow],
  ['connect → frame with the row', 0.99, { kind: 'ratio', most: 1.5 }, toFrame],
];

/** From the cable to the row: how fast one attach after the other is durable and on the screen. */
export const attachMeasure: Measure = {
  id: 'attach',
  how: 'Three rounds of 150 attaches behind two hubs, one after another, through the virtual USB bench and the real `usb` package into a real window. Durable: the change that tells of the row leaves main, after the commit. Beside each attach an empty page in a window of the same program paints one row that main sends.',
  rows: SPANS.map(([name, share, aim]): MeasureRow => ({
    name: `${name}, p${share * 100}`,
    unit: 'ms',
    control: 'an empty page paints a row',
    aim,
  })),
  take: async ({ build }) => {
    await build();
    const times = await measureAttaches(ROUNDS * A_ROUND);
    const rounds = Array.from({ length: ROUNDS }, (_, round) =>
      times.slice(round * A_ROUND, (round + 1) * A_ROUND),
    );
    return SPANS.map(([, share, , ms]): Pairs =>
      rounds.map((round) => ({
        figure: percentile(round.map(ms), share),
        control: percentile(
          round.map(({ controlMs }) => controlMs),
          share,
        ),
      })),
    );
  },
};
