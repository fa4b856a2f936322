import { join } from 'node:path';
import type { Page } from 'playwright-core';

const DOCUMENTS = join(import.meta.dirname, '..', '..', '..', 'docs', 'images');

/**
 * The picture of a state of the log that docs/reliability.md shows, if `MUSTER_PICTURES=docs` asks
 * for it.
 */
export async function logPicture(window: Page, name: string): Promise<void> {
  if (process.env['MUSTER_PICTURES'] !== 'docs') return;
  await window.screenshot({ path: join(DOCUMENTS, `log-${name}.png`) });
}
