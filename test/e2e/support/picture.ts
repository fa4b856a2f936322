import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { expectNoViolations } from './axe.ts';

const IMAGES = join(import.meta.dirname, '..', '..', '..', 'docs', 'images');

/** The picture of a state of the log that docs/reliability.md shows. */
export async function logPicture(window: Page, name: string): Promise<void> {
  await expectNoViolations(window);
  mkdirSync(IMAGES, { recursive: true });
  await window.screenshot({ path: join(IMAGES, `log-${name}.png`) });
}
