import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { cacheFolder } from '../runtime/cache-folder.ts';

/** The test build of a checkout is outside of it, so that the ordinary user can read it. */
export function packedFolder(root: string): string {
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join(cacheFolder(), 'packed', checkout);
}

/** A packed Muster for tests, on Linux x64. */
export interface TestBuild {
  /** The executable as it would ship, including its fuses. */
  readonly shipped: string;
  /**
   * The executable of a copy whose only difference is that test automation can reach its main
   * process.
   */
  readonly open: string;
}

/** Where `packForTests` puts things below its output folder. */
export const testBuildIn = (output: string): TestBuild => ({
  shipped: join(output, 'linux-unpacked', 'muster'),
  open: join(output, 'open-to-inspection', 'muster'),
});
