import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { expectNoViolations } from './axe.ts';

const DOCUMENTS = join(import.meta.dirname, '..', '..', '..', 'docs', 'images');

/** Where pictures go: into the documents only if `MUSTER_PICTURES=docs` requests it. */
let folder: string | null = null;
function pictureFolder(): string {
  folder ??=
    process.env['MUSTER_PICTURES'] === 'docs'
      ? DOCUMENTS
      : mkdtempSync(join(tmpdir(), 'muster-pictures-'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The picture of a state of the log that docs/reliability.md shows. */
export async function logPicture(window: Page, name: string): Promise<void> {
  await expectNoViolations(window);
  await window.screenshot({ path: join(pictureFolder(), `log-${name}.png`) });
}
