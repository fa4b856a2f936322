import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { onTestFinished } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', 'programs', 'hang.c');

/** A folder that neither accepts nor refuses a file, for programs started with `env`. */
export interface HangingShare {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Resolves once a program hangs in it. */
  readonly hangs: () => Promise<void>;
  /** From now on it responds again. */
  readonly heal: () => void;
}

export function createHangingShare(): HangingShare {
  const below = mkdtempSync(join(tmpdir(), 'muster-hanging-'));
  onTestFinished(() => rmSync(below, { recursive: true, force: true }));
  const library = join(below, 'hang.so');
  execFileSync('gcc', ['-shared', '-fPIC', '-o', library, SOURCE, '-ldl']);
  const [folder, during, mark] = ['share', 'hanging', 'mark'].map((name) => join(below, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(folder);
  writeFileSync(during, '');
  const hanging = { HANG_BELOW: folder, HANG_WHILE: during, HANG_MARK: mark };
  return {
    folder,
    env: { ...process.env, LD_PRELOAD: library, ...hanging },
    hangs: async () => {
      while (!existsSync(mark)) await pause(20);
    },
    heal: () => rmSync(during),
  };
}
