/** Time as asking knows it, so that tests need not wait. */
export interface AskClock {
  /** UTC ms. */
  readonly nowMs: () => number;
  /** Ends after so many ms, or as soon as `stop` says. Never rejects. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
}

/** The clock of this host. */
export const askClock: AskClock = {
  nowMs: () => Date.now(),
  wait: (ms, stop) =>
    new Promise((resolve) => {
      if (stop.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        stop.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      stop.addEventListener('abort', end);
    }),
};

/** When a service may be sent its next request. */
export interface Pace {
  /** Ms until then, 0 for now. */
  readonly untilNextMs: () => number;
  /** A request is sent now. */
  readonly sent: () => void;
  /** Nothing is sent for so many ms, such as when the service asked to wait. */
  readonly hold: (ms: number) => void;
}

/**
 * At most so many requests a minute, evenly apart: other programs of the organization may share the
 * limit. A clock that is set back meanwhile delays none by more than it has to wait anyway.
 */
export function paceOf(perMinute: number, { nowMs }: Pick<AskClock, 'nowMs'>): Pace {
  const apartMs = 60_000 / perMinute;
  let held = { sinceMs: -Infinity, forMs: 0 };
  const hold = (forMs: number): void => {
    held = { sinceMs: nowMs(), forMs };
  };
  return {
    untilNextMs: () => {
      const leftMs = held.sinceMs + held.forMs - nowMs();
      return Math.min(Math.max(0, Math.ceil(leftMs)), Math.ceil(held.forMs));
    },
    sent: () => hold(apartMs),
    hold: (ms) => hold(Math.max(ms, apartMs)),
  };
}

const FIRST_BACK_OFF_MS = 2000;
const LONGEST_BACK_OFF_MS = 60_000;

/**
 * How long to wait after so many failures in a row (from 1), ms: twice as long each time, and a part
 * of it by chance, so that the benches of a site do not all return at once.
 */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  const whole = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (failures - 1));
  return Math.round(whole * (0.5 + random() / 2));
}
