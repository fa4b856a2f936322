import { expect, test } from 'vitest';

import { isNear } from '../../../db/backup/copy-folders.ts';

test.each([
  ['/Volumes/Stick/bench', '/Volumes/Stick/bench/backups', true],
  ['/Volumes/Stick/bench', '/Volumes/Stick/bench-rescued', true],
  ['/Volumes/Stick/bench', '/Users/ann/muster-rescued-1', false],
  // Not part of the other one, though its name begins alike.
  ['/home/ann/bench', '/home/anna/muster-rescued-1', false],
  // A disk in the root: all other places would be near, and the rows could go nowhere.
  ['/data', '/data/backups', true],
  ['/data', '/data-rescued', false],
  ['/data', '/root/muster-rescued-1', false],
])('of %s, the place %s may go with its disk: %s', (folder, place, expected) => {
  expect(isNear(folder, place)).toBe(expected);
});
