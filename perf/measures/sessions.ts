import { runCommand } from '../command.ts';
import { inPairs, type Measure } from '../measure.ts';

/** `sessions` on a million rows, beside the same command on an empty log. */
export const sessionsMeasure: Measure = {
  id: 'sessions',
  how: '`muster sessions` on 1,000,000 rows of 250 sessions, beside the same on a log of one session of ten devices: what starting the program takes.',
  rows: [
    {
      name: '`sessions`, 1,000,000 rows',
      unit: 's',
      control: 'on ten devices',
      aim: { kind: 'figure', most: 0.5 },
    },
  ],
  take: async ({ grown }) => {
    const long = await grown({ rows: 1_000_000, devicesPerSession: 1000 });
    const short = await grown({ rows: 40, devicesPerSession: 10 });
    const seconds = async (data: string) =>
      (await runCommand('sessions', '--data', data)).ms / 1000;
    return [
      await inPairs(
        3,
        () => seconds(long),
        () => seconds(short),
      ),
    ];
  },
};
