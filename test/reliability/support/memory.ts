import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A folder in memory where there is one: these tests make their own faults and need no real disk. */
export const memory = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
