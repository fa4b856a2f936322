import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** What mount says of a refusal is in what is thrown. */
const QUIET = { stdio: 'pipe' } as const;

/** A disk of its own in memory. Needs root on Linux. */
export interface SmallDisk {
  readonly folder: string;
  readonly grow: (size: string) => void;
  /** Mounts it to read only, or to write again; throws while a file of it is open to be written. */
  readonly remount: (how: 'ro' | 'rw') => void;
}

/** Mounts a disk of this size, e.g. `2m`; gone after the test. */
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
