import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder for one practice: its log is never beside a real one. */
export const makePracticeFolder = (): string => mkdtempSync(join(tmpdir(), 'muster-practice-'));

/** Removes it with everything that the practice bench wrote. */
export const removePracticeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });
