import type { Progress } from '../../../enrollment/progress.ts';
import type { Session } from '../../../enrollment/session.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';

type Paced = Pick<Progress, 'target' | 'counted' | 'pacePerHour' | 'remainingMs'>;

const SHORT_MS = 30_000;

/** Pace and time left, as far as they are known. */
export function paceText(
  { target, counted, pacePerHour, remainingMs }: Paced,
  { closedAtMs }: Pick<Session, 'closedAtMs'>,
  words: Words['bench']['progress'],
  formats: Formats,
): string {
  if (target !== null && counted > target) return words.over(formats.count(counted - target));
  if (target !== null && counted === target) return words.reached;
  const pace = pacePerHour === null ? null : words.perHour(formats.count(pacePerHour));
  const isTimed = closedAtMs === null && remainingMs !== null;
  if (pace === null || !isTimed) return pace ?? '';
  const left =
    remainingMs < SHORT_MS ? words.underAMinute : words.about(formats.duration(remainingMs));
  return words.both(pace, left);
}
