import type { Words } from '../../words/catalogue.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * `3 days left`, `5 hours left`, `2 days ago`; rounded toward zero, so that nothing is overstated.
 */
export function timeLeft(leftMs: number, words: Words['readinessScreen']): string {
  const distance = lengthText(Math.abs(leftMs), words);
  return leftMs < 0 ? words.past(distance) : words.left(distance);
}

/** A duration in days, below two days in hours. */
export const lengthText = (ms: number, words: Words['readinessScreen']): string =>
  ms < 2 * DAY_MS ? words.hours(Math.trunc(ms / HOUR_MS)) : words.days(Math.trunc(ms / DAY_MS));
