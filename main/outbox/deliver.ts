import { join } from 'node:path';

import type { OutPiece, SeqEvent } from './outbox-reader.ts';
import type { FileRunner } from '../export/file-runner.ts';
import type { Send } from '../services/call.ts';
import { guarded } from '../services/guard.ts';
import { retryAfterMs } from '../services/retry-after.ts';
import { signedHeaders } from './signature.ts';

/** How a target took something. */
export type Delivery =
  | { readonly kind: 'taken' }
  /** It may take it later. `retryMs` is its own word on when. */
  | { readonly kind: 'later'; readonly why: string; readonly retryMs: number | null }
  /** It will never take this one. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'stopped' };

/** Delivers a piece to a target; null while its secret is not there. */
export type Deliver = ((piece: OutPiece, stop: AbortSignal) => Promise<Delivery>) | null;

/** Writes the events of a piece into one new file, a CloudEvent a line. */
export async function deliverToFolder(
  {
    run,
    folder,
    benchId,
  }: { readonly run: FileRunner; readonly folder: string; readonly benchId: string },
  { events }: OutPiece,
  stop: AbortSignal,
): Promise<Delivery> {
  const content = events.map(({ event }) => `${JSON.stringify(event)}\n`).join('');
  const path = join(folder, nameOf(benchId, events));
  const written = await run('content', { path, content, rows: events.length }, stop);
  if (written.ok) return { kind: 'taken' };
  if (stop.aborted) return { kind: 'stopped' };
  return { kind: 'later', why: written.kind, retryMs: null };
}

/** Sorts by row, and is the same when the same piece is written again after a crash. */
function nameOf(benchId: string, events: readonly SeqEvent[]): string {
  const [first, last] = [events[0], events.at(-1)].map((one) =>
    String(one?.seq ?? 0).padStart(10, '0'),
  );
  return `muster-events ${benchId.slice(0, 8)} ${first}-${last}.ndjson`;
}

/** Answers that are about this one event; every other failure is about the receiver. */
const REFUSED: ReadonlySet<number> = new Set([400, 409, 413, 415, 422]);

/** Posts one event. A redirect is a failure: the signature is for this address alone. */
export function urlDelivery(parts: {
  readonly send: Send;
  readonly url: URL;
  readonly secret: string;
  readonly nowMs: () => number;
}): NonNullable<Deliver> {
  const { url, secret, nowMs } = parts;
  const send = guarded(parts.send, [
    { method: 'POST', origin: url.origin, path: url.pathname, body: isCloudEvent },
  ]);
  return async ({ events: [only] }, stop) => {
    if (only === undefined) return { kind: 'taken' };
    const { event } = only;
    const body = JSON.stringify(event);
    const atSeconds = Math.floor(nowMs() / 1000);
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      ...signedHeaders(secret, { id: event.id, body, atSeconds }),
    };
    const sent = await send({ method: 'POST', url, headers, body }, stop);
    if (!sent.ok) {
      return sent.why === 'stopped'
        ? { kind: 'stopped' }
        : { kind: 'later', why: sent.why, retryMs: null };
    }
    const { status, headers: answered } = sent.reply;
    if (status >= 200 && status < 300) return { kind: 'taken' };
    if (REFUSED.has(status)) return { kind: 'refused', status };
    return { kind: 'later', why: String(status), retryMs: retryAfterMs(answered, nowMs()) };
  };
}

const isCloudEvent = (body: string): boolean => body.startsWith('{"specversion":"1.0"');
