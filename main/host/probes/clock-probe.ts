import { read, type ClockFacts, type Reading } from '../../../enrollment/bench-check/host-facts.ts';
import type { Clock } from '../../../enrollment/ports.ts';

/** Keeps the two clocks side by side from the moment at which it is made. */
export function createClockProbe(
  clock: Clock,
  newestRowMs: () => number | null,
): () => Reading<ClockFacts> {
  const startMs = clock.nowMs() - clock.monoMs();
  return () => {
    const nowMs = clock.nowMs();
    return read({
      nowMs,
      newestRowMs: newestRowMs(),
      jumpMs: nowMs - clock.monoMs() - startMs,
      timeZone: new Intl.DateTimeFormat('en').resolvedOptions().timeZone,
      offsetMinutes: -new Date(nowMs).getTimezoneOffset(),
    });
  };
}
