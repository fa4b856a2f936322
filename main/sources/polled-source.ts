import type {
  SecondSource,
  SecondSourcePort,
  SourceFault,
  SourceListener,
  SourceReading,
} from '../../enrollment/second-source.ts';

/** The result of one look of a source. */
export type Answer =
  | {
      readonly kind: 'seen';
      readonly readings: readonly SourceReading[];
      readonly version: string | null;
      /** It answered in part. */
      readonly fault?: Fault;
    }
  | { readonly kind: 'absent' }
  | ({ readonly kind: 'failed' } & Fault);

export interface Fault {
  readonly why: SourceFault;
  readonly detail: string;
}

export interface PolledSourceParts {
  readonly source: SecondSource;
  /**
   * Asks once; a rejection counts as an unreadable answer. Once the signal is aborted the answer is
   * dropped, and no program may live on for it.
   */
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
  readonly nowMs: () => number;
  /** How long the bus may settle after an attach (apple-usb 4.3). */
  readonly settleMs?: number;
  /** How often it is asked without a trigger. */
  readonly everyMs?: number;
}

/** Monotonic, since the wall clock may be changed meanwhile. */
export const monoMs = (): number => performance.now();

/** A source that is asked after attaches and periodically; never twice at once. */
export function createPolledSource(parts: PolledSourceParts): SecondSourcePort {
  const { source, ask, nowMs, settleMs = 1500, everyMs = 30_000 } = parts;
  let listener: SourceListener | null = null;
  let timer: NodeJS.Timeout | null = null;
  let dueMs = Infinity;
  /** When the newest device came that has not been asked for yet; -Infinity if none. */
  let cameMs = -Infinity;
  let asking: Promise<void> | null = null;
  const stopping = new AbortController();

  const askIn = (waitMs: number): void => {
    const nextMs = monoMs() + waitMs;
    // A storm of attaches must not postpone the look for ever.
    if (listener === null || (timer !== null && nextMs >= dueMs)) return;
    if (timer) clearTimeout(timer);
    dueMs = nextMs;
    timer = setTimeout(() => {
      asking = run();
    }, waitMs);
  };
  const run = async (): Promise<void> => {
    timer = null;
    dueMs = Infinity;
    const isEarly = monoMs() - cameMs < settleMs;
    cameMs = -Infinity;
    const answer = await ask(stopping.signal).catch(faultOfReading);
    asking = null;
    if (listener) tell(listener, answer, nowMs());
    // Devices that came shortly before or since had not settled when it was asked.
    askIn(isEarly || cameMs > -Infinity ? settleMs : everyMs);
  };

  return {
    source,
    start: (given) => {
      listener = given;
      askIn(0);
    },
    look: () => {
      if (listener === null) return;
      cameMs = monoMs();
      if (asking === null) askIn(settleMs);
    },
    stop: async () => {
      listener = null;
      if (timer) clearTimeout(timer);
      timer = null;
      stopping.abort();
      await asking;
    },
  };
}

/** A deeply nested answer may exhaust the parser's stack. */
const faultOfReading = (error: unknown): Answer => {
  const detail = error instanceof Error ? error.name : '';
  return { kind: 'failed', why: 'not-understood', detail };
};

function tell(listener: SourceListener, answer: Answer, atMs: number): void {
  if (answer.kind === 'absent') return listener.onState({ kind: 'absent' });
  if (answer.kind === 'failed') {
    const { why, detail } = answer;
    return listener.onState({ kind: 'failing', why, detail, atMs });
  }
  const { fault, version, readings } = answer;
  listener.onState(
    fault ? { kind: 'failing', ...fault, atMs } : { kind: 'working', version, atMs },
  );
  listener.onReadings(readings);
}
