import { readClock, type ClockId, type ClockState } from '../guide/clocks.ts';
import type { Validity, ValidityState } from './report.ts';

const DAY_MS = 86_400_000;

/** Judges the expiry of something that a clock of the guide applies to. */
export function validityOf(clockId: ClockId, endsAtMs: number, nowMs: number): Validity {
  const { state, leftMs, graceUntilMs } = readClock(clockId, endsAtMs, nowMs);
  return { state: stateOf(state), endsAtMs, daysLeft: wholeDays(leftMs), graceUntilMs };
}

const stateOf = (state: ClockState): ValidityState => (state === 'overdue' ? 'expired' : state);

/** Rounded toward zero, so that neither the days left nor the days past are overstated. */
const wholeDays = (ms: number): number => Math.trunc(ms / DAY_MS) + 0;
