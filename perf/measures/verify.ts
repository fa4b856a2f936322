import { hashRows } from '../bare-loops.ts';
import { runCommand } from '../command.ts';
import { inPairs, type Measure } from '../measure.ts';

/** The full check of a million rows. */
export const verifyMeasure: Measure = {
  id: 'verify',
  how: '`muster verify` on 1,000,000 rows, beside a bare loop that reads every row and hashes the same canonical bytes in one thread.',
  rows: [
    {
      name: '`verify`, 1,000,000 rows',
      unit: 's',
      control: 'bare hash loop',
      aim: { kind: 'ratio', most: 0.7 },
    },
  ],
  take: async ({ grown }) => {
    const folder = await grown({ rows: 1_000_000, devicesPerSession: 1000 });
    const verify = async () => (await runCommand('verify', '--data', folder)).ms / 1000;
    return [await inPairs(3, verify, () => hashRows(folder) / 1000)];
  },
};
