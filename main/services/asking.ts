import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ServiceState } from '../../contract/services.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import type { Service } from '../../enrollment/service.ts';
import {
  askSession,
  devicesLeft,
  openAsks,
  type Asked,
  type AskedBench,
  type AskOrder,
  type AskResult,
} from './ask-session.ts';
import type { Confirmations } from './confirmations.ts';

/** What a person asks. */
export interface Question {
  readonly service: Service;
  readonly sessionId: string;
  /** Who asks. */
  readonly by: string | null;
  /** Only about devices without an answer of the last ask, under its id. */
  readonly goesOn: boolean;
}

/** Asks services about sessions, each service in one queue. */
export interface Asking {
  /** Answers once the log has the question; what the service answers follows. */
  readonly ask: (question: Question) => Result<null>;
  /** Goes on with every ask that has no end in the log. */
  readonly resume: () => void;
  /** Ends what a service is asked; resolves once nothing more is sent. */
  readonly end: (service: Service, why: AskResult) => Promise<void>;
  /** Resolves once a service is asked nothing any more, with how the last ask ended. */
  readonly whenIdle: (service: Service) => Promise<AskResult | null>;
}

export interface AskingParts {
  readonly bench: AskedBench;
  readonly newId: () => string;
  /** A service ready to be asked; null without its secret. */
  readonly sourceOf: (service: Service, stop: AbortSignal) => Promise<Confirmations | null>;
  readonly show: (service: Service, asking: ServiceState['asking']) => void;
  readonly diagnostics: Pick<Diagnostics, 'fault'>;
}

interface Queued {
  readonly order: AskOrder;
  readonly stop: AbortController;
  readonly done: Promise<AskResult>;
}

export function createAsking(parts: AskingParts): Asking {
  const { bench, show } = parts;
  let queue: readonly Queued[] = [];
  const of = (service: Service) => queue.filter(({ order }) => order.service === service);

  const enqueue = (order: AskOrder): void => {
    const stop = new AbortController();
    const before = of(order.service).at(-1)?.done ?? Promise.resolve();
    const done = before.then(async () => {
      show(order.service, { waitingUntilMs: null });
      const why = await runOne(parts, order, stop.signal);
      queue = queue.filter((one) => one.order !== order);
      if (of(order.service).length === 0) show(order.service, null);
      return why;
    });
    queue = [...queue, { order, stop, done }];
    show(order.service, { waitingUntilMs: null });
  };
  const isQueued = ({ service, sessionId }: Pick<AskOrder, 'service' | 'sessionId'>) =>
    of(service).some(({ order }) => order.sessionId === sessionId);

  return {
    ask: (question) => {
      const { service } = question;
      if (isQueued(question)) return failed({ kind: 'service-busy', service });
      const noted = noteQuestion(parts, question);
      if (noted.ok) enqueue(noted.value);
      return noted.ok ? ok(null) : noted;
    },
    resume: () => {
      for (const order of openAsks(bench.view)) if (!isQueued(order)) enqueue(order);
    },
    end: async (service, why) => {
      const ended = of(service);
      for (const { stop } of ended) stop.abort(why);
      await Promise.all(ended.map(({ done }) => done));
    },
    whenIdle: async (service) => {
      let last: AskResult | null = null;
      for (let next = of(service).at(-1); next; next = of(service).at(-1)) last = await next.done;
      return last;
    },
  };
}

/** Logs what is asked, unless the log has it and no end of it. */
function noteQuestion(
  { bench, newId }: Pick<AskingParts, 'bench' | 'newId'>,
  { service, sessionId, by, goesOn }: Question,
): Result<AskOrder> {
  const view = bench.focusedOn(sessionId);
  const before = view.sessions.get(sessionId)?.asks?.[service];
  const same = goesOn ? before : undefined;
  const order = { service, sessionId, askId: same?.askId ?? newId(), by };
  if (same?.end === null) {
    // Nothing is to be logged, but it must be possible: an answer that cannot be kept is not asked for.
    const writable = bench.record([], by);
    return writable.ok ? ok({ ...order, by: same.by }) : writable;
  }
  const left = devicesLeft(view, order).length;
  if (left === 0) return failed({ kind: 'nothing-to-ask', service });
  const { of, lastOrdinal } = same ?? { of: left, lastOrdinal: view.lastOrdinal };
  const { askId } = order;
  const event = { kind: 'service-asked', sessionId, askId, service, of, lastOrdinal } as const;
  const asked = bench.record([event], by);
  return asked.ok ? ok(order) : asked;
}

/** Asks, and logs the end of it. */
async function runOne(
  { bench, sourceOf, show, diagnostics }: AskingParts,
  order: AskOrder,
  stop: AbortSignal,
): Promise<AskResult> {
  const { service, sessionId, askId, by } = order;
  const { why, tokens } = await outcomeOf();
  if (why === 'left' || why === 'unlogged') return why;
  const event = { kind: 'service-ask-ended', sessionId, askId, service, why } as const;
  return bench.record([{ ...event, ...(tokens && { tokens }) }], by).ok ? why : 'unlogged';

  async function outcomeOf(): Promise<Asked> {
    const ended = (reason: AskResult): Asked => ({ why: reason, tokens: null });
    const session = bench.view.sessions.get(sessionId);
    if (!bench.view.settings.services.has(service)) return ended('service-removed');
    if (session?.erased) return ended('cancelled');
    if (!bench.record([], by).ok) return ended('unlogged');
    try {
      const source = await sourceOf(service, stop);
      if (stop.aborted) return ended(stop.reason as AskResult);
      if (source === null) return ended('signed-out');
      const onWaiting = (waitingUntilMs: number | null): void => show(service, { waitingUntilMs });
      return await askSession(bench, order, source, { stop, onWaiting });
    } catch (error) {
      // A defect of Muster: what was answered is in the log, and a person may go on.
      diagnostics.fault('Asking a service failed', error);
      return ended('cancelled');
    }
  }
}
