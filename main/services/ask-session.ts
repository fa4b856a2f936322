import type { Result } from '../../contract/failure.ts';
import { assertNever } from '../../enrollment/assert-never.ts';
import type { Device } from '../../enrollment/device.ts';
import { confirmationsOf } from '../../enrollment/enrolled.ts';
import type { BenchEvent, DeviceEvent } from '../../enrollment/events.ts';
import { heldBy } from '../../enrollment/exceptions/held-by.ts';
import { contextIn } from '../../enrollment/exceptions/session-context.ts';
import { rowAt } from '../../enrollment/fold/bench-view.ts';
import { isAnswered } from '../../enrollment/fold/fold-services.ts';
import { devicesInOrder, type FoldedBench } from '../../enrollment/fold/project.ts';
import type {
  Ask,
  AskedDevice,
  AskEnd,
  ProgramToken,
  Said,
  Service,
} from '../../enrollment/service.ts';
import type { Session } from '../../enrollment/session.ts';
import type { Confirmations } from './confirmations.ts';

/** What asking needs of a bench. */
export interface AskedBench {
  /** The bench now. */
  readonly view: FoldedBench;
  /** The log with this session in focus, open or past. */
  readonly focusedOn: (sessionId: string) => FoldedBench;
  /** Fails if the log cannot be written; otherwise the events are durable. */
  readonly record: (events: readonly BenchEvent[], by: string | null) => Result<null>;
  /** UTC ms. */
  readonly nowMs: () => number;
}

/** One ask: which service about which session, and who asked. */
export interface AskOrder {
  readonly service: Service;
  readonly sessionId: string;
  readonly askId: string;
  readonly by: string | null;
}

/**
 * How asking came to an end. `left`: the program ends. `unlogged`: the log cannot be written. After
 * both, the ask goes on later.
 */
export type AskResult = AskEnd | 'left' | 'unlogged';

export interface Asked {
  readonly why: AskResult;
  readonly tokens: readonly ProgramToken[] | null;
}

/** What a caller may hear and say while a session is asked about. */
export interface AskHands {
  /** Aborted with an {@link AskResult} as its reason. */
  readonly stop: AbortSignal;
  /** UTC ms; null once the wait is over. */
  readonly onWaiting: (untilMs: number | null) => void;
}

/**
 * Asks about each device of a session that has no answer of this ask. Each answer is durable before
 * the next device is asked, so that a kill costs the one answer that was on its way.
 */
export async function askSession(
  bench: AskedBench,
  order: AskOrder,
  source: Confirmations,
  { stop, onWaiting }: AskHands,
): Promise<Asked> {
  const { sessionId } = order;
  const viewNow = viewOf(bench, sessionId);
  const asked = new Set<string>();
  let tokens: Asked['tokens'] = null;
  for (;;) {
    // Again after each pass: meanwhile a person may have corrected a serial.
    const devices = devicesLeft(viewNow(), order).filter((one) => !asked.has(nameOf(one)));
    if (devices.length === 0) return { why: 'done', tokens };
    for (const device of devices) asked.add(nameOf(device));
    for await (const found of source.ask(devices, stop)) {
      switch (found.kind) {
        case 'said': {
          onWaiting(null);
          const events = eventsOf(viewNow(), order, found, bench.nowMs());
          if (!bench.record(events, order.by).ok) return { why: 'unlogged', tokens };
          break;
        }
        case 'waiting':
          onWaiting(found.untilMs);
          break;
        case 'tokens':
          tokens = found.tokens;
          break;
        case 'stopped':
          return { why: stop.aborted ? reasonOf(stop) : found.why, tokens };
        default:
          assertNever(found);
      }
    }
    if (stop.aborted) return { why: reasonOf(stop), tokens };
  }
}

const reasonOf = ({ reason }: AbortSignal): AskResult => reason as AskResult;

const nameOf = ({ deviceKey, serial }: AskedDevice): string => `${deviceKey} ${serial}`;

/** The session as it is now. One that is closed meanwhile is read once and changes no more. */
function viewOf({ view, focusedOn }: AskedBench, sessionId: string): () => FoldedBench {
  let closed: FoldedBench | null = null;
  return () => {
    if (view.focusSessionId === sessionId) {
      closed = null;
      return view;
    }
    return (closed ??= focusedOn(sessionId));
  };
}

/** The devices that belong to an ask and have no answer of it; in their order. */
export function devicesLeft(
  view: FoldedBench,
  { service, sessionId, askId }: Pick<AskOrder, 'service' | 'sessionId' | 'askId'>,
): readonly AskedDevice[] {
  const ask = view.sessions.get(sessionId)?.asks?.[service];
  const last = ask?.askId === askId ? ask.lastOrdinal : view.lastOrdinal;
  return devicesInOrder(view).flatMap((device) => {
    const { serial, key, firstSeenMs, ordinal } = device;
    if (serial === null || ordinal > last || isAnswered(device, service, askId)) return [];
    return { deviceKey: key, serial: serial.value, loggedMs: firstSeenMs };
  });
}

interface Answer {
  readonly device: AskedDevice;
  readonly said: Said;
}

/** What to log of an answer. None for a row that was undone meanwhile: nobody asks about it. */
function eventsOf(
  view: FoldedBench,
  { sessionId, askId }: AskOrder,
  { device: { deviceKey, serial }, said }: Answer,
  nowMs: number,
): readonly DeviceEvent[] {
  const device = rowAt(view, deviceKey);
  const session = view.sessions.get(sessionId);
  if (!device || !session) return [];
  const ref = { sessionId, deviceKey: device.key };
  const answered: DeviceEvent = { ...ref, kind: 'service-answered', askId, serial, said };
  const { answer } = said;
  const isAboutIt = device.serial?.value === serial && !isHeld(device, view, session, nowMs);
  if (answer.kind !== 'enrolled' || !isAboutIt) return [answered];
  const { enrolledAtMs } = answer.record;
  if (isConfirmedAt(device, enrolledAtMs)) return [answered];
  const evidence = { kind: 'intune-service', askId, enrolledAtMs } as const;
  return [answered, { ...ref, kind: 'enrollment-confirmed', evidence }];
}

/** As with a file: nothing confirms a device that is in dispute or held by a list. */
const isHeld = (device: Device, view: FoldedBench, session: Session, nowMs: number): boolean =>
  device.refusal !== null || heldBy(device, contextIn(view, session, nowMs)) !== null;

const isConfirmedAt = ({ enrolled }: Device, enrolledAtMs: number): boolean =>
  confirmationsOf(enrolled).some(
    ({ evidence }) => evidence.kind === 'intune-service' && evidence.enrolledAtMs === enrolledAtMs,
  );

/** The asks of a log that have no end, oldest first. */
export const openAsks = ({ sessions }: Pick<FoldedBench, 'sessions'>): readonly AskOrder[] =>
  [...sessions.values()]
    .flatMap(({ sessionId, asks = {} }) =>
      Object.entries(asks).map(([service, ask]) => ({
        ...(ask as Ask),
        service: service as Service,
        sessionId,
      })),
    )
    .filter(({ end }) => end === null)
    .toSorted((one, other) => one.startedMs - other.startedMs);
