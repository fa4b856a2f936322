import type { NotChecked } from '../../../enrollment/service.ts';
import type { Reply } from '../call.ts';
import { retryAfterMs } from '../retry-after.ts';

type Why = NotChecked['why'];

/** What became of one request to Graph, alone or within a batch. */
export type Outcome =
  | { readonly kind: 'body'; readonly body: unknown }
  /** Worth another try, after so many ms if the service said so. */
  | {
      readonly kind: 'later';
      readonly why: Extract<Why, 'throttled' | 'service-failed' | 'no-answer'>;
      readonly afterMs: number | null;
    }
  /** The same request would fail again. */
  | { readonly kind: 'failed'; readonly why: Extract<Why, 'service-failed' | 'not-understood'> }
  | { readonly kind: 'unauthorized' | 'forbidden' };

/** 408: the service waited too long; 424: what it depended on failed. */
const WORTH_ANOTHER_TRY: ReadonlySet<number> = new Set([408, 424]);

/** Judges a reply by its status; `body` is what it says, if that was JSON. */
export function outcomeOf(
  { status, headers }: Pick<Reply, 'status' | 'headers'>,
  body: unknown,
  nowMs: number,
): Outcome {
  const afterMs = retryAfterMs(headers, nowMs);
  if (status === 200) return { kind: 'body', body };
  if (status === 401) return { kind: 'unauthorized' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 429) return { kind: 'later', why: 'throttled', afterMs };
  if (status >= 500 || WORTH_ANOTHER_TRY.has(status))
    return { kind: 'later', why: 'service-failed', afterMs };
  // Neither a redirect nor a success without a body is an answer to a GET of a list.
  return { kind: 'failed', why: status < 400 ? 'not-understood' : 'service-failed' };
}
