/** The reliability tests in their long variants, for hours: `npm run soak [-- PART OF A FILE NAME]`. */
import { spawnSync } from 'node:child_process';

const { status, error } = spawnSync(
  'vitest',
  ['run', '--project=reliability', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, MUSTER_SOAK: '1' },
  },
);
if (error) throw error;
process.exitCode = status ?? 1;
