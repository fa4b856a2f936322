import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A folder in memory if possible: these tests make their own faults and need no real disk. */
export const memory = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
