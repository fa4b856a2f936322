import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { logFiles } from '../../../db/index.ts';
import { fileRunner } from '../../../main/export/file-runner.ts';
import type { LaunchChild } from '../../../main/files/child.ts';
import { temporaryFolder } from '../../db/support/log-world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A writer that begins and then hangs, as on a share that has disappeared. */
const hanging: LaunchChild = () => {
  let tell = (_: unknown): void => undefined;
  return {
    post: () => tell({ kind: 'step' }),
    onMessage: (listener) => (tell = listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
};

it('gives a copy up that hangs, after as long as a slow disk needs for a log of this size', async () => {
  const dataFolder = temporaryFolder();
  const { log } = logFiles(dataFolder);
  writeFileSync(log, '');
  truncateSync(log, 300_000_000);
  const run = fileRunner({ dataFolder, launch: hanging });
  const path = join(temporaryFolder(), 'copy.db');
  let found: unknown = null;
  void run('copy', { path, nowMs: 0 }).then((end) => (found = end));
  await vi.advanceTimersByTimeAsync(359_000);
  expect(found).toBeNull();
  await vi.advanceTimersByTimeAsync(1000);
  expect(found).toMatchObject({ ok: false, kind: 'not-answering' });
});
