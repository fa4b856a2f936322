import { existsSync } from 'node:fs';
import { join } from 'node:path';

import {
  packedFolder,
  type TestBuild,
  testBuildIn,
} from '../../../scripts/packaging/packed-folder.ts';

export const CHECKOUT = join(import.meta.dirname, '../../..');

/** The packed Muster that `npm test` made before these tests. */
export function testBuild(): TestBuild {
  const build = testBuildIn(packedFolder(CHECKOUT));
  if (!existsSync(build.open))
    throw new Error('There is no packed Muster. Run: npm test -- --only packaged');
  return build;
}
