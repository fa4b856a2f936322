import { join } from 'node:path';

import { createEmptyApp } from '../empty-app.ts';
import { eachOf, inPairs, type Measure } from '../measure.ts';
import { startCost } from '../start-cost.ts';

const root = join(import.meta.dirname, '..', '..');
const STARTS = 5;
const WATCHING = ['window-shown', 'watching'];

/** A start beside that of an app with nothing but a window, and the memory that both then hold. */
export const startMeasure: Measure = {
  id: 'start',
  how: 'Muster and an app that only opens a window of the same size are started in turns: from the start of the program to a shown window and a bench that watches USB, then the memory of all processes (PSS) after five seconds of rest. Once with an empty data folder, once with a log of 1,000,000 rows, once with 100,000 devices in the open session.',
  rows: [
    {
      name: 'start to a watching bench',
      unit: 'ms',
      control: 'empty window',
      aim: { kind: 'ratio', most: 1.3 },
    },
    {
      name: 'start on 1,000,000 rows',
      unit: 'ms',
      control: 'empty window',
      aim: { kind: 'ratio', most: 1.35 },
    },
    {
      name: 'memory',
      unit: 'MiB',
      control: 'empty window',
      aim: { kind: 'ratio', most: 1.15 },
    },
    {
      name: 'memory with 100,000 devices in the session',
      unit: 'MiB',
      control: 'empty window',
      aim: { kind: 'ratio', most: 1.3 },
    },
  ],
  take: async ({ build, grown }) => {
    await build();
    const long = await grown({ rows: 1_000_000, devicesPerSession: 1000, forWindow: true });
    const full = await grown({
      rows: 400_000,
      devicesPerSession: 100_000,
      leavesOpen: true,
      forWindow: true,
    });
    const empty = createEmptyApp(root);
    const inTurns = (data: string | null) =>
      inPairs(
        STARTS,
        () => startCost(root, WATCHING, data),
        () => startCost(empty.root, ['window-shown']),
      );
    try {
      const [fresh, onLong, onFull] = [
        await inTurns(null),
        await inTurns(long),
        await inTurns(full),
      ];
      return [
        eachOf(fresh, ({ startMs }) => startMs),
        eachOf(onLong, ({ startMs }) => startMs),
        eachOf(fresh, ({ memoryMib }) => memoryMib),
        eachOf(onFull, ({ memoryMib }) => memoryMib),
      ];
    } finally {
      empty.remove();
    }
  },
};
