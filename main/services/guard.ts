import { z } from 'zod';

import type { Call, Send } from './call.ts';

/** One kind of request that a service may be sent. */
export interface Allowed {
  readonly method: Call['method'];
  /** Scheme, host and port. */
  readonly origin: string;
  /** The whole path, without the query. */
  readonly path: RegExp;
  /** For a POST: whether its body may be sent. */
  readonly body?: (text: string) => boolean;
}

/** A request that the guard refused: a defect of Muster, never an answer to a person. */
export class ForbiddenCall extends Error {
  constructor({ method, url }: Call) {
    super(`Not allowed: ${method} ${url.origin}${url.pathname}`);
  }
}

/**
 * Lets through what is in the list and refuses any other method, host or path before a socket is
 * opened (ADR 0020). Everything that a service is sent goes through one of these.
 * @throws ForbiddenCall
 */
export function guarded(send: Send, list: readonly Allowed[]): Send {
  return (call, stop) => {
    if (!list.some((one) => isAllowed(call, one))) throw new ForbiddenCall(call);
    return send(call, stop);
  };
}

function isAllowed({ method, url, body }: Call, allowed: Allowed): boolean {
  const fits =
    method === allowed.method &&
    url.origin === allowed.origin &&
    url.username === '' &&
    url.password === '' &&
    allowed.path.test(url.pathname);
  if (!fits || method === 'GET') return fits && body === undefined;
  return body !== undefined && allowed.body?.(body) === true;
}

const BATCH = z.strictObject({
  requests: z
    .array(z.strictObject({ id: z.string(), method: z.literal('GET'), url: z.string() }))
    .min(1)
    .max(20),
});

/** True for a body of Graph's `$batch` that holds GETs of these relative addresses only. */
export function isBatchOfGets(body: string, path: RegExp): boolean {
  const batch = BATCH.safeParse(parsed(body));
  return batch.success && batch.data.requests.every(({ url }) => path.test(url));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
