import type { MissedTime } from '../../contract/log-health.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';

/**
 * Counts what came and left while USB was not watched, by comparing what was plugged in before and
 * after. The departures and arrivals themselves are rows of the log.
 */
export interface MissedTimeCount {
  readonly begin: (fromMs: number, why: MissedTime['why']) => void;
  /** Call when everything has been looked at again. */
  readonly end: (toMs: number) => void;
  /** Call at regular intervals: a step of the clock far beyond them is a sleep of the computer. */
  readonly tick: (nowMs: number) => void;
  /** Call for each log row: one from before the sleep was not missed. */
  readonly logged: (row: Pick<LoggedEvent, 'atMs' | 'event'>) => void;
  readonly state: () => MissedTime | null;
}

interface MissedTimeParts {
  /** Rows of what is plugged in, according to the log. */
  readonly present: () => Set<DeviceKey>;
  /** The current key of a row, after merges. */
  readonly current: (key: DeviceKey) => DeviceKey;
  readonly onMissed: (missed: MissedTime) => void;
}

/** A step of the clock that a busy computer does not explain, ms. */
const ASLEEP_MS = 15_000;
/** After waking, the re-list of USB needs up to two seconds. */
const LOOKED_AFTER_TICKS = 3;

export function createMissedTime({ present, current, onMissed }: MissedTimeParts): MissedTimeCount {
  let missed: MissedTime | null = null;
  let open: { readonly fromMs: number; readonly why: MissedTime['why'] } | null = null;
  let before = new Set<DeviceKey>();
  let lastTickMs: number | null = null;
  let ticksLeft = 0;

  const end = (toMs: number): void => {
    if (open === null) return;
    const was = new Set([...before].map(current));
    const is = present();
    const came = [...is].filter((key) => !was.has(key)).length;
    const left = [...was].filter((key) => !is.has(key)).length;
    if (came + left > 0) {
      missed = { ...open, toMs, came, left };
      onMissed(missed);
    }
    open = null;
    before = is;
  };

  return {
    begin: (fromMs, why) => {
      before = present();
      open = { fromMs, why };
    },
    end,
    tick: (nowMs) => {
      if (lastTickMs !== null && nowMs - lastTickMs > ASLEEP_MS) {
        open = { fromMs: lastTickMs, why: 'asleep' };
        ticksLeft = LOOKED_AFTER_TICKS;
      } else if (ticksLeft > 0) {
        ticksLeft -= 1;
        if (ticksLeft === 0) end(nowMs);
      } else if (open === null) before = present();
      lastTickMs = nowMs;
    },
    logged: ({ atMs, event }) => {
      if (open !== null || lastTickMs === null || atMs - lastTickMs > ASLEEP_MS) return;
      if (event.kind === 'device-sighted') before.add(current(event.deviceKey));
      if (event.kind === 'device-departed') before.delete(current(event.deviceKey));
    },
    state: () => missed,
  };
}
