import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { cacheFolder } from '../runtime/cache-folder.ts';

/** Where the test build of a checkout lies: outside of it, so that the ordinary user can read it. */
export function packedFolder(root: string): string {
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join(cacheFolder(), 'packed', checkout);
}
