import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';

import { LONGEST_BODY, PATIENCE_MS, type Call, type Send, type Sent } from './call.ts';

/**
 * Sends with Node's own client, for the headless face. It follows no redirect and keeps no
 * connection. `http:` is for loopback addresses, which the list of the guard decides.
 */
export const nodeSend = nodeSendWithin({ patienceMs: PATIENCE_MS, longestBody: LONGEST_BODY });

/** The same with limits of its own, so that tests need not wait for them. */
export function nodeSendWithin(limits: {
  readonly patienceMs: number;
  readonly longestBody: number;
}): Send {
  return (call, stop) =>
    new Promise((resolve) => {
      const request = call.url.protocol === 'http:' ? plainRequest : secureRequest;
      const signal = AbortSignal.any([stop, AbortSignal.timeout(limits.patienceMs)]);
      const fail = (error: Error): void => {
        const detail = signal.aborted ? String(signal.reason) : reasonOf(error);
        resolve({ ok: false, why: stop.aborted ? 'stopped' : 'no-answer', detail });
      };
      const sending = request(
        call.url,
        // Whatever the environment says of certificates.
        {
          method: call.method,
          headers: headersOf(call),
          agent: false,
          signal,
          rejectUnauthorized: true,
        },
        (message) => void read(message, limits.longestBody).then(resolve, fail),
      );
      sending.on('error', fail);
      sending.on('upgrade', (_message, socket) => {
        socket.destroy();
        fail(new Error('the service changed the protocol'));
      });
      sending.end(call.body);
    });
}

/** Of several addresses that were tried in vain, Node names none in the message. */
const reasonOf = (error: Error & { readonly code?: string }): string =>
  error.message || (error.code ?? error.name);

const headersOf = ({ headers, body }: Call): Record<string, string> => ({
  ...headers,
  ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
});

async function read(message: IncomingMessage, longestBody: number): Promise<Sent> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of message as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > longestBody) {
      return { ok: false, why: 'too-long', detail: `more than ${longestBody} bytes` };
    }
    pieces.push(piece);
  }
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, [value].flat()[0]]),
  );
  const body = Buffer.concat(pieces).toString('utf8');
  return { ok: true, reply: { status: message.statusCode ?? 0, headers, body } };
}
