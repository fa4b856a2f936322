import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', '..', 'reliability', 'programs', 'faults.c');
/** Offsets in the steering file (`faults.c`), in 32-bit words. */
const FIRED = 4;
const WORDS = 6;
const CALLS = { write: 1, sync: 2 } as const;
/** By their Linux numbers. */
const ERRORS = { EIO: constants.errno.EIO, EROFS: 30 } as const;

/** The disk under the log of a real app, whose writes or syncs answer with an error on request. */
export interface FaultyDisk {
  /** For `launchApp`. */
  readonly env: Readonly<Record<string, string>>;
  /** From the next call on, every one of this kind fails with this error (default EIO). */
  readonly fail: (call: keyof typeof CALLS, error?: 'EIO' | 'EROFS') => void;
  readonly heal: () => void;
  /** How many calls answered with the error since the last `fail`. */
  readonly fired: () => number;
}

/**
 * Builds the library that is preloaded before libc; the account of the app may read and steer it.
 */
export function createFaultyDisk(): FaultyDisk {
  const folder = mkdtempSync(join(tmpdir(), 'muster-faulty-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const library = join(folder, 'faults.so');
  const steering = join(folder, 'steering');
  execFileSync('gcc', ['-shared', '-fPIC', '-o', library, SOURCE, '-ldl']);
  const steer = (words: readonly number[]): void => {
    const bytes = Buffer.alloc(WORDS * 4);
    words.forEach((word, index) => bytes.writeInt32LE(word, index * 4));
    // In place: the app has this file mapped into memory.
    writeFileSync(steering, bytes, { flag: 'r+' });
  };
  writeFileSync(steering, Buffer.alloc(WORDS * 4));
  chmodSync(steering, 0o666);
  return {
    env: { LD_PRELOAD: library, FAULTS_STEERING: steering },
    fail: (call, error = 'EIO') => steer([CALLS[call], ERRORS[error], 1, 1]),
    heal: () => writeFileSync(steering, Buffer.alloc(4), { flag: 'r+' }),
    fired: () => readFileSync(steering).readInt32LE(FIRED * 4),
  };
}
