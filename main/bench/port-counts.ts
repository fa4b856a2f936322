import { foldPortFact, type PortTally } from '../../enrollment/port-health/fold-port-health.ts';
import { portFactOf } from '../../enrollment/port-health/port-fact.ts';
import type { PortHealth, PortsView } from '../../enrollment/port-health/port-health.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { Clock, DeviceLog } from '../../enrollment/ports.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import type { Identification } from '../../enrollment/identity.ts';
import type { Port, UsbDevice } from '../../enrollment/usb-device.ts';
import { createAttachedUsb } from './attached-usb.ts';

/**
 * What happened at each port today, folded from the log apart from the bench: the rows of the day
 * are read in slices after the start, so nothing waits for them.
 */
export interface PortCounts {
  readonly attach: (usb: UsbDevice, identification: Identification) => void;
  readonly detach: (handle: string) => void;
  readonly logged: (event: LoggedEvent) => void;
  /** Starts to count the day; resolves when the log of the day has been read. */
  readonly start: () => Promise<void>;
  /** Call at regular intervals: a new day begins at the host's midnight. */
  readonly tick: () => void;
  readonly view: () => PortsView;
  readonly stop: () => void;
}

interface PortCountsParts {
  readonly log: Pick<DeviceLog, 'readSession'>;
  readonly view: Pick<FoldedBench, 'sessions'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** UTC ms of the start of the host's day. */
  readonly dayStart: (atMs: number) => number;
  readonly tell: (ports: PortsView) => void;
}

/** Rows between two turns of the event loop. */
const SLICE = 200;
/** Shortest interval between two reports to the window. */
const TELL_MS = 250;

export function createPortCounts(parts: PortCountsParts): PortCounts {
  const { clock, dayStart, tell } = parts;
  const floor = createAttachedUsb();
  let sinceMs = dayStart(clock.nowMs());
  let tallies = new Map<Port, PortTally>();
  /** Rows logged while the day is read; null once it has been read. */
  let waiting: LoggedEvent[] | null = null;
  let isCounted = false;

  const take = (event: LoggedEvent): void => {
    const fact = event.atMs >= sinceMs ? portFactOf(event) : null;
    if (fact) foldPortFact(tallies, fact);
  };
  const portsView = (): PortsView => ({ sinceMs, isCounted, ports: portsOf(tallies, floor) });
  const { soon: tellSoon, stop, isStopped } = createPause(() => tell(portsView()));

  const count = async (): Promise<void> => {
    const held: LoggedEvent[] = [];
    waiting = held;
    tallies = new Map();
    const lastSeq = await readInSlices(rowsSince(parts, sinceMs), take, isStopped);
    if (lastSeq === null) return;
    // Rows that were logged meanwhile may have been read already.
    for (const event of held) if (event.seq > lastSeq) take(event);
    waiting = null;
    isCounted = true;
    tellSoon();
  };

  return {
    attach: (usb, identification) => {
      floor.attach(usb, identification);
      tellSoon();
    },
    detach: (handle) => {
      floor.detach(handle);
      tellSoon();
    },
    logged: (event) => {
      if (portFactOf(event) === null) return;
      if (waiting) waiting.push(event);
      else take(event);
      tellSoon();
    },
    start: count,
    tick: () => {
      const today = dayStart(clock.nowMs());
      if (today === sinceMs) return;
      const isLater = today > sinceMs;
      sinceMs = today;
      if (!isLater) return void count();
      for (const [port, { last }] of tallies) tallies.set(port, { ...FRESH, last });
      tellSoon();
    },
    view: portsView,
    stop,
  };
}

const FRESH = { attaches: 0, reconnects: 0, failedReads: 0, lastMs: null } as const;

/** The rows of every session that was open at any time since then. */
function* rowsSince({ log, view }: PortCountsParts, sinceMs: number): Iterable<LoggedEvent> {
  // A copy, because sessions can be opened between two slices.
  const sessions = [...view.sessions.values()];
  for (const { sessionId, closedAtMs } of sessions)
    if (closedAtMs === null || closedAtMs >= sinceMs) yield* log.readSession(sessionId);
}

/** Reads rows between turns of the event loop; returns the highest number, or null if stopped. */
async function readInSlices(
  rows: Iterable<LoggedEvent>,
  take: (event: LoggedEvent) => void,
  isStopped: () => boolean,
): Promise<number | null> {
  let lastSeq = 0;
  let count = 0;
  for (const event of rows) {
    take(event);
    lastSeq = Math.max(lastSeq, event.seq);
    count += 1;
    if (count % SLICE === 0) await turn();
    if (isStopped()) return null;
  }
  return lastSeq;
}

/** Does the work once after a pause, however often it is requested meanwhile, until stopped. */
function createPause(work: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;
  return {
    soon: (): void => {
      if (isStopped) return;
      timer ??= setTimeout(() => {
        timer = null;
        work();
      }, TELL_MS);
    },
    isStopped: (): boolean => isStopped,
    stop: (): void => {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function portsOf(
  tallies: ReadonlyMap<Port, PortTally>,
  floor: ReturnType<typeof createAttachedUsb>,
): readonly PortHealth[] {
  const now = floor.occupants();
  const ports = [...new Set([...tallies.keys(), ...now.keys()])].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return ports.map((port) => {
    const { attaches, reconnects, failedReads, lastMs } = tallies.get(port) ?? FRESH;
    return { port, attaches, reconnects, failedReads, lastMs, now: now.get(port) ?? null };
  });
}
