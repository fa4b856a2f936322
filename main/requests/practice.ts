import { failed, type Result } from '../../contract/failure.ts';
import type { HandlersOf } from '../../contract/requests.ts';
import type { practiceRequests as rows } from '../../contract/practice.ts';
import type { Bench } from '../bench/bench.ts';
import type { Desktop } from './desktop.ts';

/**
 * Practice hides the bench, so it begins only while nothing on the bench can need a person: no
 * session is open, the log can be written, and USB is not being recorded.
 */
export function practiceRequests(
  bench: Pick<Bench, 'snapshot'>,
  { practice }: Pick<Desktop, 'practice'>,
): HandlersOf<typeof rows> {
  const beginIfIdle = async (): Promise<Result<null>> => {
    const { openSessionId, log, recording } = bench.snapshot();
    if (openSessionId !== null) return failed({ kind: 'practice-not-now', why: 'session-open' });
    if (log.kind === 'failed') return failed({ kind: 'practice-not-now', why: 'log-failed' });
    if (recording !== null && recording.fault === undefined) {
      return failed({ kind: 'practice-not-now', why: 'recording' });
    }
    return practice.begin();
  };
  return { startPractice: beginIfIdle, endPractice: () => practice.end() };
}
