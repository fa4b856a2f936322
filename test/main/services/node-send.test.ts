import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer as createSecureServer, get, type Server } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Call } from '../../../main/services/call.ts';
import { nodeSend, nodeSendWithin } from '../../../main/services/node-send.ts';
import { startService, type ServiceServer } from '../../support/services/service-server.ts';
import { unknownCertificate } from '../../support/services/unknown-certificate.ts';

const LONGEST = 1000;
const never = new AbortController().signal;

let service: ServiceServer;
beforeEach(async () => {
  const answer = () => ({ status: 200, body: { ok: true } });
  service = await startService({ answer, nowMs: () => 0 });
});
afterEach(() => service.close());

const call = (path: string, more: Partial<Call> = {}): Call => ({
  method: 'GET',
  url: new URL(path, service.origin),
  headers: { accept: 'application/json', authorization: 'Bearer secret' },
  ...more,
});

describe('sending with Node', () => {
  it('sends what it was given, and yields status, headers and body', async () => {
    service.fail(/./, { status: 429, headers: { 'Retry-After': '7' }, body: 'läuft' });
    const body = 'größer=1';
    const sent = await nodeSend(call('/v1/things?a=b', { method: 'POST', body }), never);
    expect(sent).toMatchObject({
      ok: true,
      reply: { status: 429, headers: { 'retry-after': '7' }, body: 'läuft' },
    });
    const [one] = service.received;
    expect(one).toMatchObject({ method: 'POST', path: '/v1/things', body });
    expect(one?.headers).toMatchObject({ 'content-length': '10', authorization: 'Bearer secret' });
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const other = await startService({ answer: () => ({ status: 200 }), nowMs: () => 0 });
    service.fail(/./, { status, headers: { location: `${other.origin}/v1/things` } });
    expect(await nodeSend(call('/'), never)).toMatchObject({ ok: true, reply: { status } });
    expect(other.received).toEqual([]);
    expect(service.received).toHaveLength(1);
    await other.close();
  });

  it('gives up on a body that is too long, and takes one that just fits', async () => {
    const send = nodeSendWithin({ patienceMs: 60_000, longestBody: LONGEST });
    service.fail(/./, { status: 200, body: 'x'.repeat(LONGEST) });
    expect(await send(call('/'), never)).toMatchObject({ ok: true });
    service.fail(/./, { status: 200, body: 'x'.repeat(LONGEST + 1) });
    expect(await send(call('/'), never)).toMatchObject({ ok: false, why: 'too-long' });
  });

  it.each(['reset', 'cut'] as const)('has no answer after a connection %s', async (fault) => {
    service.fail(/./, fault);
    expect(await nodeSend(call('/'), never)).toMatchObject({ ok: false, why: 'no-answer' });
  });

  it('has no answer where nobody listens, and says why', async () => {
    const { url, close } = await listen(() => {});
    await close();
    // Node tries both addresses of this name, if the host has both.
    url.hostname = 'localhost';
    expect(await nodeSend(call('/', { url }), never)).toMatchObject({
      ok: false,
      why: 'no-answer',
      detail: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  it('has no answer from a service that is too slow', async () => {
    const send = nodeSendWithin({ patienceMs: 20, longestBody: LONGEST });
    service.fail(/./, 'silent');
    expect(await send(call('/'), never)).toMatchObject({
      ok: false,
      why: 'no-answer',
      detail: expect.stringContaining('timeout') as string,
    });
  });

  it('stops when told, before and during a request', async () => {
    const stop = new AbortController();
    const { url, close } = await listen((socket) => socket.once('data', () => stop.abort()));
    expect(await nodeSend(call('/', { url }), stop.signal)).toMatchObject({ why: 'stopped' });
    await close();
    expect(await nodeSend(call('/'), stop.signal)).toMatchObject({ ok: false, why: 'stopped' });
    expect(service.received).toEqual([]);
  });
});

describe('answers that are not HTTP as it should be', () => {
  it.each([
    ['another protocol', 'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['nothing', ''],
  ])('%s is no answer', async (_what, text) => {
    const { url, close } = await listen((socket) => socket.once('data', () => socket.end(text)));
    expect(await nodeSend(call('/', { url }), never)).toMatchObject({ why: 'no-answer' });
    await close();
  });

  it('sends nothing over a connection that is not secure, where it should be', async () => {
    const seen: string[] = [];
    const { url, close } = await listen((socket) =>
      socket.once('data', (bytes) => {
        seen.push(bytes.toString('latin1'));
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
      }),
    );
    url.protocol = 'https:';
    expect(await nodeSend(call('/', { url }), never)).toMatchObject({ why: 'no-answer' });
    expect(seen).toHaveLength(1);
    expect(seen[0]).not.toContain('secret');
    await close();
  });
});

describe('a service with a certificate that nobody vouches for', () => {
  let seen: string[] = [];
  let secure: Server;
  let url: URL;
  beforeEach(async () => {
    seen = [];
    secure = createSecureServer(await unknownCertificate(), (request, response) => {
      seen.push(request.url ?? '');
      response.end('{}');
    });
    await once(secure.listen(0, '127.0.0.1'), 'listening');
    url = new URL(`https://localhost:${(secure.address() as AddressInfo).port}/v1/things`);
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    // Node says once that this is not safe.
    vi.spyOn(process, 'emitWarning').mockReturnValue();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await once(secure.close(), 'close');
  });

  it('is sent nothing, whatever the environment says', async () => {
    expect(await nodeSend(call('/', { url }), never)).toMatchObject({
      why: 'no-answer',
      detail: expect.stringContaining('self-signed') as string,
    });
    expect(seen).toEqual([]);
  });

  it('control: the environment would let it', async () => {
    const asked = get(url, { agent: false });
    const [message] = (await once(asked, 'response')) as [IncomingMessage];
    message.resume();
    await once(message, 'end');
    expect(seen).toEqual(['/v1/things']);
  });
});

/** A server of bare sockets. */
async function listen(onSocket: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}`), close: () => once(server.close(), 'close') };
}
