import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { openLog, type BenchLog, type OpenProblem } from '../../../db/index.ts';
import type { OpenOptions } from '../../../db/open-options.ts';
import { ticking } from './entries.ts';

/** A new empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a log that must open; it is closed after the test. */
export function opened(folder: string, options: Partial<OpenOptions> = {}): BenchLog {
  const result = openLog(folder, { mode: 'write', clock: ticking(), ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  onTestFinished(() => result.log.close());
  return result.log;
}

/** Opens a log that must be refused. */
export function refused(folder: string, options: Partial<OpenOptions> = {}): OpenProblem {
  const result = openLog(folder, { mode: 'write', clock: ticking(), ...options });
  if (!result.ok) return result.problem;
  result.log.close();
  throw new Error('the log was opened');
}
