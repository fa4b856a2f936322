import type { CheckState, Evidence } from './check-item.ts';
import type { ClockFacts } from './host-facts.ts';

/**
 * A computer with a dead clock battery starts long before this, and no Muster is older. 1 January
 * 2026.
 */
const EARLIEST_MS = 1_767_225_600_000;
/** No current bench will still run then. 1 January 2046. */
const LATEST_MS = 2_398_377_600_000;
/** Larger than any single network time correction. */
const JUMP_MS = 120_000;
/** Tolerance: rows are written within the same second. */
const LEEWAY_MS = 5000;

/** The log takes its times from this clock, so a bench must be able to trust it. */
export function judgeClock(clock: ClockFacts): readonly [state: CheckState, evidence: Evidence] {
  const { nowMs, newestRowMs, jumpMs, timeZone } = clock;
  if (nowMs < EARLIEST_MS || nowMs > LATEST_MS) {
    return ['attention', { kind: 'clock-implausible', nowMs }];
  }
  if (newestRowMs !== null && newestRowMs > nowMs + LEEWAY_MS) {
    return ['attention', { kind: 'clock-behind-log', nowMs, newestRowMs }];
  }
  if (Math.abs(jumpMs) > JUMP_MS) return ['attention', { kind: 'clock-jumped', jumpMs }];
  // A host whose time zone was never set runs on UTC, but a bench may also choose UTC.
  if (/^(?:Etc\/)?(?:UTC|GMT|Universal|Zulu|Unknown)$/.test(timeZone)) {
    return ['unknown', { kind: 'clock-zone', timeZone }];
  }
  return ['ok', { kind: 'clock-well', nowMs, timeZone }];
}
