/** What can expire at a bench. */
export const CLOCK_IDS = [
  'direct-profile',
  'user-affinity',
  'release-window',
  'push-certificate',
  'ade-token',
] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long a clock runs and when it warns; durations in ms. */
export interface ClockKind {
  readonly lastsMs: number;
  /** How long before the end it counts as due soon. */
  readonly warnMs: number;
  /** How long after the end it can still be renewed; 0 if no source mentions a grace period. */
  readonly graceMs: number;
}

/**
 * Figures from Microsoft's pages on direct enrollment (two weeks), Apple Configurator (24 hours),
 * the push certificate (365 days, 30 days of grace) and Automated Device Enrollment (one year), and
 * from Apple's guide on devices added by hand (30 days, reported). No page gives the token a grace
 * period.
 */
export const CLOCK_KINDS: Readonly<Record<ClockId, ClockKind>> = {
  'direct-profile': {
    lastsMs: 14 * DAY_MS,
    warnMs: 3 * DAY_MS,
    graceMs: 0,
  },
  'user-affinity': {
    lastsMs: DAY_MS,
    warnMs: 6 * HOUR_MS,
    graceMs: 0,
  },
  'release-window': {
    lastsMs: 30 * DAY_MS,
    warnMs: 3 * DAY_MS,
    graceMs: 0,
  },
  'push-certificate': {
    lastsMs: 365 * DAY_MS,
    warnMs: 30 * DAY_MS,
    graceMs: 30 * DAY_MS,
  },
  'ade-token': {
    lastsMs: 365 * DAY_MS,
    warnMs: 30 * DAY_MS,
    graceMs: 0,
  },
};

export type ClockState = 'ok' | 'due-soon' | 'grace' | 'overdue';

/** State of a clock at one moment; times in UTC ms. */
export interface ClockReading {
  readonly clockId: ClockId;
  readonly state: ClockState;
  readonly dueAtMs: number;
  /** The end of the grace period, or null if there is none. */
  readonly graceUntilMs: number | null;
  /** Until the end; negative after it. */
  readonly leftMs: number;
}

/** The end of a clock that started at `startMs`. */
export const dueAt = (clockId: ClockId, startMs: number): number =>
  startMs + CLOCK_KINDS[clockId].lastsMs;

/** Reads a clock whose end is known, such as a certificate's expiry date. */
export function readClock(clockId: ClockId, dueAtMs: number, nowMs: number): ClockReading {
  const { warnMs, graceMs } = CLOCK_KINDS[clockId];
  const leftMs = dueAtMs - nowMs;
  return {
    clockId,
    state: stateOf(leftMs, warnMs, graceMs),
    dueAtMs,
    graceUntilMs: graceMs > 0 ? dueAtMs + graceMs : null,
    leftMs,
  };
}

function stateOf(leftMs: number, warnMs: number, graceMs: number): ClockState {
  if (leftMs > warnMs) return 'ok';
  if (leftMs > 0) return 'due-soon';
  return leftMs + graceMs > 0 ? 'grace' : 'overdue';
}
