import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { onTestFinished } from 'vitest';

import { memory } from './memory.ts';

/** A real ext4, on a file in memory, that the system makes read-only at an error. Needs root on Linux. */
export interface FailingExt4 {
  readonly folder: string;
  /** The system finds an error: from now on it refuses every write, also of files that are open. */
  readonly fail: () => void;
  /** What a person does then: unmounts it, has it repaired, mounts it again. Nothing may be open. */
  readonly repair: () => void;
}

export function mountExt4(): FailingExt4 {
  const home = mkdtempSync(join(memory(), 'muster-ext4-'));
  const image = join(home, 'image');
  const folder = join(home, 'disk');
  mkdirSync(folder);
  const mount = (): void => run('mount', '-o', 'loop,errors=remount-ro', image, folder);
  run('truncate', '--size', '16M', image);
  // Without a journal nothing is put right behind the back of the log.
  run('mkfs.ext4', '-q', '-O', '^has_journal', image);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmSync(home, { recursive: true, force: true });
  });
  mount();
  return {
    folder,
    fail: () => {
      const device = execFileSync('findmnt', ['--noheadings', '--output', 'SOURCE', folder]);
      const name = basename(device.toString().trim());
      writeFileSync(`/sys/fs/ext4/${name}/trigger_fs_error`, 'as a test says');
    },
    repair: () => {
      run('umount', folder);
      // Its status says whether it found something to put right.
      spawnSync('e2fsck', ['-f', '-y', image]);
      mount();
    },
  };
}

const run = (program: string, ...args: readonly string[]): void =>
  void execFileSync(program, args, { stdio: 'pipe' });
