import { LONGEST_BODY, PATIENCE_MS, type Reply, type Send, type Sent } from '../services/call.ts';

/** Begins a request of Electron's `net`, in a session of which nothing is kept. */
export type BeginRequest = (
  options: Electron.ClientRequestConstructorOptions,
) => Electron.ClientRequest;

/**
 * Sends through Chromium's network, and thereby through the proxy and with the certificates of the
 * system. It follows no redirect, sends no cookies and caches nothing.
 */
export const netSend =
  (begin: BeginRequest): Send =>
  (call, stop) =>
    new Promise((resolve) => {
      const { method, url, headers, body } = call;
      const request = begin({
        method,
        url: url.href,
        headers: { ...headers },
        redirect: 'manual',
        credentials: 'omit',
        useSessionCookies: false,
        cache: 'no-store',
      });
      const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE_MS)]);
      const end = (sent: Sent): void => {
        signal.removeEventListener('abort', abort);
        resolve(sent);
      };
      const fail = (detail: string): void =>
        end({ ok: false, why: stop.aborted ? 'stopped' : 'no-answer', detail });
      const abort = (): void => {
        fail(stop.aborted ? 'stopped' : 'too slow');
        request.abort();
      };
      signal.addEventListener('abort', abort);
      request.on('redirect', (status, _method, _to, received) => {
        end({ ok: true, reply: { status, headers: firstOf(received), body: '' } });
        request.abort();
      });
      request.on('error', (error) => fail(error.message));
      request.on('response', (response) => {
        const pieces: Buffer[] = [];
        let length = 0;
        response.on('data', (piece) => {
          pieces.push(piece);
          length += piece.length;
          if (length <= LONGEST_BODY) return;
          end({ ok: false, why: 'too-long', detail: `more than ${LONGEST_BODY} bytes` });
          request.abort();
        });
        response.on('aborted', () => fail('cut short'));
        response.on('error', () => fail('cut short'));
        response.on('end', () => {
          const received = firstOf(response.headers);
          const text = Buffer.concat(pieces).toString('utf8');
          end({ ok: true, reply: { status: response.statusCode, headers: received, body: text } });
        });
      });
      if (stop.aborted) return abort();
      request.end(body);
    });

const firstOf = (headers: Readonly<Record<string, string | string[]>>): Reply['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat()[0]]),
  );
