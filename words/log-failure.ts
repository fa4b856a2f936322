import type { LogRescue, LogState } from '../contract/log-health.ts';
import type { Words } from './catalogue.ts';

/** What happened, what it means for the devices on the bench, what to do now. */
export interface LogFailureWords {
  readonly what: string;
  readonly devices: string;
  readonly next: string;
}

/**
 * The sentences about a log that takes no rows. That something is safe is said only of a copy that was
 * read back.
 */
export function logFailureWords(
  { faults, rescue: words }: Words['log']['failed'],
  { fault }: Extract<LogState, { kind: 'failed' }>,
  rescue: LogRescue | null,
  count: (value: number) => string,
): LogFailureWords {
  const said = faults[fault];
  if (fault !== 'replaced' || rescue === null) return said;
  switch (rescue.kind) {
    case 'copying':
      return said;
    case 'copied':
      return { ...said, devices: words.copied(count(rescue.rows), rescue.file) };
    case 'not-copied':
      return { ...said, devices: words.notCopied(count(rescue.rows)), next: words.next };
  }
}
