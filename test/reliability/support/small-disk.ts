import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** mount's own error message is in the exception. */
const QUIET = { stdio: 'pipe' } as const;

/** A dedicated disk in memory. Needs root on Linux. */
export interface SmallDisk {
  readonly folder: string;
  readonly grow: (size: string) => void;
  /** Remounts it read-only, or writable again; throws while a file of it is open for writing. */
  readonly remount: (how: 'ro' | 'rw') => void;
}

/** Mounts a disk of this size, e.g. `2m`; removed after the test. */
export function mountSmallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'muster-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    grow: (to) => void execFileSync('mount', ['-o', `remount,size=${to}`, folder]),
    remount: (how) => void execFileSync('mount', ['-o', `remount,${how}`, folder], QUIET),
  };
}
