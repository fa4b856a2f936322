import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, by its name without links, that is gone after the test. */
export function folderForTest(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'muster-start-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
