import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

import { ensureOrdinaryUser } from '../../../scripts/runtime/ordinary-user.ts';

/** An empty data folder of the account that runs the app; removed after the test. */
export function createUserFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-e2e-'));
  chmodSync(folder, 0o755);
  giveToUser(folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Gives a folder and everything in it to the account that runs the app. */
export function giveToUser(folder: string): void {
  const { uid, gid } = ensureOrdinaryUser();
  execFileSync('chown', ['--recursive', `${uid}:${gid}`, folder]);
}
