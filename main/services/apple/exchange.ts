import type { NotChecked } from '../../../enrollment/service.ts';
import type { Call, Reply, Send, Sent } from '../call.ts';
import type { Confirmation } from '../confirmations.ts';
import { backOffMs, type AskClock, type Pace } from '../pace.ts';
import { retryAfterMs } from '../retry-after.ts';

export type Waiting = Extract<Confirmation, { readonly kind: 'waiting' }>;
export type Stopped = Extract<Confirmation, { readonly kind: 'stopped' }>;

/** What came of a request. Any status but those that are repeated is a reply. */
export type Outcome = { readonly kind: 'reply'; readonly reply: Reply } | NotChecked | Stopped;

/** How requests are sent to one host. */
export interface Line {
  readonly send: Send;
  readonly pace: Pace;
  readonly clock: AskClock;
  readonly stop: AbortSignal;
}

/** How often a request is sent that is not answered, or put off by the service. */
export const TRIES = 3;

/** A shorter wait is not worth telling, ms. */
const TOLD_FROM_MS = 5000;

/** Sends a request in its turn, and again where that may help: each time made anew by `call`. */
export async function* exchange(call: () => Call, line: Line): AsyncGenerator<Waiting, Outcome> {
  const { send, pace, clock, stop } = line;
  for (let tries = 1; ; tries += 1) {
    yield* waitForTurn(line);
    pace.sent();
    const { outcome, holdMs } = outcomeOf(await send(call(), stop), clock.nowMs());
    if (holdMs === undefined) return outcome;
    pace.hold(holdMs ?? backOffMs(tries));
    if (tries === TRIES) return outcome;
  }
}

async function* waitForTurn({ pace, clock, stop }: Line): AsyncGenerator<Waiting, void> {
  const ms = pace.untilNextMs();
  if (ms >= TOLD_FROM_MS) yield { kind: 'waiting', untilMs: clock.nowMs() + ms };
  if (ms > 0) await clock.wait(ms, stop);
}

interface Judged {
  readonly outcome: Outcome;
  /** How long the service wants to be left alone before the request is repeated; null if it did not say. */
  readonly holdMs?: number | null;
}

function outcomeOf(sent: Sent, nowMs: number): Judged {
  if (!sent.ok) {
    if (sent.why === 'stopped') return { outcome: { kind: 'stopped', why: 'cancelled' } };
    if (sent.why === 'too-long') return { outcome: { kind: 'not-checked', why: 'not-understood' } };
    return { outcome: { kind: 'not-checked', why: 'no-answer' }, holdMs: null };
  }
  const { reply } = sent;
  const holdMs = retryAfterMs(reply.headers, nowMs);
  if (reply.status === 429) return { outcome: { kind: 'not-checked', why: 'throttled' }, holdMs };
  if (reply.status >= 500)
    return { outcome: { kind: 'not-checked', why: 'service-failed' }, holdMs };
  return { outcome: { kind: 'reply', reply } };
}
