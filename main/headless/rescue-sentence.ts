import type { LogRescue } from '../../contract/log-health.ts';
import { en } from '../../words/en.ts';
import { logFailureWords } from '../../words/log-failure.ts';

const REPLACED = {
  kind: 'failed',
  fault: 'replaced',
  phase: 'failing',
  detail: '',
  sinceMs: 0,
} as const;

/** What became of the rows of a log that lost its file, in the words of the window. */
export function rescueSentence(rescue: LogRescue): string {
  const { what, devices } = logFailureWords(en.log.failed, REPLACED, rescue, String);
  const why = rescue.kind === 'not-copied' ? ` (${rescue.detail})` : '';
  return `${what} ${devices}${why}`;
}

/** The same once the process ends, and with it the open file. */
export function lastSentence(rescue: LogRescue): string {
  if (rescue.kind !== 'not-copied') return rescueSentence(rescue);
  return `${en.log.failed.faults.replaced.what} ${en.log.failed.rescue.lost(String(rescue.rows))} (${rescue.detail})`;
}
