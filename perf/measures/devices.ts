import { readBodies } from '../bare-loops.ts';
import { runCommand, type CommandCost } from '../command.ts';
import { eachOf, inPairs, type Measure } from '../measure.ts';

/** `devices --json` of 250,000 devices: its time and its memory. */
export const devicesMeasure: Measure = {
  id: 'devices',
  how: '`muster devices --json` on 1,000,000 rows; its time beside a bare loop that reads and parses the body of every row, its peak of memory (RSS) beside the same command on ten devices.',
  rows: [
    {
      name: '`devices --json` of 250,000',
      unit: 's',
      control: 'bare loop over all bodies',
      aim: { kind: 'figure', most: 5 },
    },
    {
      name: 'its memory',
      unit: 'MiB',
      control: 'on ten devices',
      aim: { kind: 'figure', most: 200 },
    },
  ],
  take: async ({ grown }) => {
    const long = await grown({ rows: 1_000_000, devicesPerSession: 1000 });
    const short = await grown({ rows: 40, devicesPerSession: 10 });
    const list = (data: string): Promise<CommandCost> =>
      runCommand('devices', '--json', '--data', data);
    const memory = await inPairs(
      1,
      () => list(long),
      () => list(short),
    );
    const times = await inPairs(
      3,
      async () => (await list(long)).ms / 1000,
      () => readBodies(long) / 1000,
    );
    return [times, eachOf(memory, ({ peakMib }) => peakMib)];
  },
};
