import { decidePending } from '../../enrollment/scan/decide-scan.ts';
import type { BenchView } from '../../enrollment/fold/bench-view.ts';
import type { DeviceEvent } from '../../enrollment/events.ts';
import { rowAfter } from '../../enrollment/fold/row-after.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { PendingScan } from '../../enrollment/scan/scan-outcome.ts';
import { withoutGuess } from '../../enrollment/serial-strength.ts';

/** The scanned serial that waits for its device; in memory only, because it is not a fact yet. */
export interface PendingScans {
  readonly state: () => PendingScan | null;
  readonly set: (scan: PendingScan | null) => void;
  /** Drops a serial that has waited too long. */
  readonly tick: () => void;
  /** The events that the scan adds to those of its device; `settle` once all are recorded. */
  readonly meet: (
    view: BenchView,
    events: readonly DeviceEvent[],
  ) => { readonly events: readonly DeviceEvent[]; readonly settle: () => void };
}

const NOTHING = { events: [], settle: () => undefined };

export function createPendingScan(
  { monoMs }: Pick<Clock, 'monoMs'>,
  tell: (scan: PendingScan | null) => void,
): PendingScans {
  let pending: PendingScan | null = null;
  // With a clock that is set back, a label would wait for a device that comes much later.
  let lastMs = 0;
  const set = (scan: PendingScan | null): void => {
    if (scan === pending) return;
    pending = scan;
    if (scan !== null) lastMs = monoMs() + scan.untilMs - scan.atMs;
    tell(scan);
  };
  const tick = (): void => {
    if (pending && monoMs() > lastMs) set(null);
  };
  return {
    state: () => pending,
    set,
    tick,
    meet: (view, events) => {
      tick();
      const [first] = events;
      if (!pending || first?.kind !== 'device-sighted') return NOTHING;
      // A dispute takes precedence; the label then waits for a device without one.
      if (events.some(({ kind }) => kind === 'device-refused')) return NOTHING;
      const { sessionId, sighting, remembered } = first;
      const shown = (sighting.serial ?? withoutGuess(remembered))?.value ?? null;
      const deviceKey = rowAfter(events, first.deviceKey);
      const met = decidePending(view, pending, { sessionId, deviceKey, shown });
      return { events: met.events, settle: () => (met.settles ? set(null) : undefined) };
    },
  };
}
