import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';

import { LONGEST_BODY, PATIENCE_MS, type Call, type Send, type Sent } from './call.ts';

/**
 * Sends with Node's own client, for the headless face. It follows no redirect and keeps no
 * connection. `http:` is for loopback addresses, which the list of the guard decides.
 */
export const nodeSend: Send = (call, stop) =>
  new Promise((resolve) => {
    const request = call.url.protocol === 'http:' ? plainRequest : secureRequest;
    const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE_MS)]);
    const fail = (error: Error): void =>
      resolve({ ok: false, why: stop.aborted ? 'stopped' : 'no-answer', detail: error.message });
    const sending = request(
      call.url,
      { method: call.method, headers: headersOf(call), agent: false, signal },
      (message) => void read(message).then(resolve, fail),
    );
    sending.on('error', fail);
    sending.end(call.body);
  });

const headersOf = ({ headers, body }: Call): Record<string, string> => ({
  ...headers,
  ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
});

async function read(message: IncomingMessage): Promise<Sent> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of message as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LONGEST_BODY) {
      message.destroy();
      return { ok: false, why: 'too-long', detail: `more than ${LONGEST_BODY} bytes` };
    }
    pieces.push(piece);
  }
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, [value].flat()[0]]),
  );
  const body = Buffer.concat(pieces).toString('utf8');
  return { ok: true, reply: { status: message.statusCode ?? 0, headers, body } };
}
