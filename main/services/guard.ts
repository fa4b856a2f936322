import { z } from 'zod';

import type { Call, Send } from './call.ts';

/** One kind of request that a service may be sent. */
export interface Allowed {
  readonly method: Call['method'];
  /** Scheme, host and port. */
  readonly origin: string;
  /** The whole path, which is without the query, or what matches all of it. */
  readonly path: string | RegExp;
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

function isAllowed({ method, url, headers, body }: Call, allowed: Allowed): boolean {
  const fits =
    method === allowed.method &&
    url.origin === allowed.origin &&
    url.username === '' &&
    url.password === '' &&
    isWhole(allowed.path, url.pathname) &&
    !Object.keys(headers).some((name) => MISLEADING_HEADER.test(name));
  if (!fits || method === 'GET') return fits && body === undefined;
  return body !== undefined && allowed.body?.(body) === true;
}

/** What makes another request of it on the way: `X-HTTP-Method-Override`, another host or length. */
const MISLEADING_HEADER = /method|^(host|content-length|transfer-encoding|connection|upgrade)$/i;

/** Whether all of the text matches: an expression without an end would let more through. */
const isWhole = (path: string | RegExp, text: string): boolean =>
  typeof path === 'string'
    ? path === text
    : new RegExp(`^(?:${path.source})$`, path.flags.replace(/[gmy]/g, '')).test(text);

const BATCH = z.strictObject({
  requests: z
    .array(z.strictObject({ id: z.string(), method: z.literal('GET'), url: z.string() }))
    .min(1)
    .max(20),
});

/**
 * True for a body of Graph's `$batch` that holds GETs of these relative addresses only, and says
 * nothing twice: which of two methods counts would be for the service to choose.
 */
export function isBatchOfGets(body: string, address: RegExp): boolean {
  const written = parsed(body);
  const batch = BATCH.safeParse(written);
  return (
    batch.success &&
    JSON.stringify(written) === body &&
    batch.data.requests.every(({ url }) => isWhole(address, url))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
