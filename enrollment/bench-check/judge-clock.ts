import type { CheckState, Evidence } from './check-item.ts';
import type { ClockFacts } from './host-facts.ts';

/** A computer that lost its battery starts long before this; no Muster is older. 1 January 2026. */
const EARLIEST_MS = 1_767_225_600_000;
/** No bench of today runs then. 1 January 2046. */
const LATEST_MS = 2_398_377_600_000;
/** More than a correction over the network makes at once. */
const JUMP_MS = 120_000;
/** Rows are written in the same second. */
const LEEWAY_MS = 5000;

/** Times in the log come from this clock, so a bench must be able to trust it. */
export function judgeClock(clock: ClockFacts): readonly [state: CheckState, evidence: Evidence] {
  const { nowMs, newestRowMs, jumpMs, timeZone } = clock;
  if (nowMs < EARLIEST_MS || nowMs > LATEST_MS) {
    return ['attention', { kind: 'clock-implausible', nowMs }];
  }
  if (newestRowMs !== null && newestRowMs > nowMs + LEEWAY_MS) {
    return ['attention', { kind: 'clock-behind-log', nowMs, newestRowMs }];
  }
  if (Math.abs(jumpMs) > JUMP_MS) return ['attention', { kind: 'clock-jumped', jumpMs }];
  // A host that was never told where it is stands on UTC; a bench may well do so by choice.
  if (/^(?:Etc\/)?(?:UTC|GMT|Universal|Zulu|Unknown)$/.test(timeZone)) {
    return ['unknown', { kind: 'clock-zone', timeZone }];
  }
  return ['ok', { kind: 'clock-well', nowMs, timeZone }];
}
