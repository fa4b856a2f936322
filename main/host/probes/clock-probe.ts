import { read, type ClockFacts, type Reading } from '../../../enrollment/bench-check/host-facts.ts';
import type { Clock } from '../../../enrollment/ports.ts';

/** Compares the two clocks from the moment it is created. */
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
