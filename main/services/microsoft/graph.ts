import { z } from 'zod';

import type { AskEnd } from '../../../enrollment/service.ts';
import type { Reply, Send } from '../call.ts';
import { guarded } from '../guard.ts';
import { jsonOf } from '../json.ts';
import type { AskClock } from '../pace.ts';
import { allowedOfGraph, batchUrl, type GraphVersion } from './addresses.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

/** An access token for Graph, or why there is none. */
export type Token =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'signed-out' | 'no-connection' };

/** Gives a token without asking a person; `isFresh`: Graph refused the last one. */
export type TokenSource = (isFresh: boolean) => Promise<Token>;

/** How Graph is reached. */
export interface GraphAccess {
  readonly token: TokenSource;
  readonly send: Send;
  readonly graph: string;
  readonly clock: AskClock;
  readonly stop: AbortSignal;
}

export interface Stopped {
  readonly kind: 'stopped';
  readonly why: Extract<
    AskEnd,
    'cancelled' | 'no-connection' | 'signed-out' | 'not-allowed' | 'throttled'
  >;
}

/** What is read with one request of a batch. */
export interface Reading {
  /** Relative to the version of Graph. */
  readonly address: string;
}

/** What became of one reading of a batch. */
export interface ReadOf<Item extends Reading> {
  readonly item: Item;
  readonly outcome: Outcome;
}

/** The outcome of each reading of a batch, in their order, or one outcome for all of them. */
export type BatchOutcome<Item extends Reading> =
  | { readonly kind: 'each'; readonly reads: readonly ReadOf<Item>[] }
  | Exclude<Outcome, { readonly kind: 'body' | 'unauthorized' }>
  | Stopped;

/** Reads these addresses with one `$batch`, at most `LONGEST_BATCH` of them. */
export async function readBatch<Item extends Reading>(
  access: GraphAccess,
  version: GraphVersion,
  items: readonly Item[],
): Promise<BatchOutcome<Item>> {
  const requests = items.map(({ address }, index) => ({
    id: String(index),
    method: 'GET',
    url: address,
  }));
  const outcome = await authorized(access, batchUrl(access.graph, version), { requests });
  if (outcome.kind !== 'body') return outcome;
  const batch = BATCH.safeParse(outcome.body);
  if (!batch.success) return { kind: 'failed', why: 'not-understood' };
  const { responses } = batch.data;
  const nowMs = access.clock.nowMs();
  const reads = items.map((item, index) => ({
    item,
    outcome: within(
      responses.filter(({ id }) => id === String(index)),
      nowMs,
    ),
  }));
  return { kind: 'each', reads };
}

/** The outcome of one request, by the responses that name it. */
function within([response, ...others]: z.infer<typeof BATCH>['responses'], nowMs: number): Outcome {
  if (response === undefined) return { kind: 'later', why: 'no-answer', afterMs: null };
  if (others.length > 0) return { kind: 'failed', why: 'not-understood' };
  const { status, headers, body } = response;
  return outcomeOf({ status, headers: lowerCased(headers ?? {}) }, body, nowMs);
}

const BATCH = z.looseObject({
  responses: z.array(
    z.looseObject({
      id: z.string(),
      status: z.int(),
      headers: z.record(z.string(), z.unknown()).nullish(),
      body: z.unknown().optional(),
    }),
  ),
});

const lowerCased = (headers: Readonly<Record<string, unknown>>): Reply['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );

type Answered = Exclude<Outcome, { readonly kind: 'unauthorized' }> | Stopped;

/** Sends with a token, and once more with a fresh one if Graph refuses it. */
async function authorized(access: GraphAccess, url: URL, body: object): Promise<Answered> {
  for (const isFresh of [false, true]) {
    if (access.stop.aborted) return { kind: 'stopped', why: 'cancelled' };
    const token = await access.token(isFresh);
    if (!token.ok) return { kind: 'stopped', why: token.why };
    const outcome = await sendWith(access, token.value, url, body);
    if (outcome.kind !== 'unauthorized') return outcome;
  }
  return { kind: 'stopped', why: 'signed-out' };
}

async function sendWith(
  { send, graph, clock, stop }: GraphAccess,
  token: string,
  url: URL,
  body: object,
): Promise<Outcome | Stopped> {
  const sent = await guarded(send, allowedOfGraph(graph))(
    {
      method: 'POST',
      url,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    },
    stop,
  );
  if (sent.ok) return outcomeOf(sent.reply, jsonOf(sent.reply.body), clock.nowMs());
  switch (sent.why) {
    case 'stopped':
      return { kind: 'stopped', why: 'cancelled' };
    case 'too-long':
      return { kind: 'failed', why: 'not-understood' };
    case 'no-answer':
      return { kind: 'later', why: 'no-answer', afterMs: null };
  }
}
