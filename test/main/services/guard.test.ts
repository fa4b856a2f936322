import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Call } from '../../../main/services/call.ts';
import { ForbiddenCall, guarded, isBatchOfGets } from '../../../main/services/guard.ts';
import { nodeSend } from '../../../main/services/node-send.ts';
import { startService, type ServiceServer } from '../../support/services/service-server.ts';

const never = new AbortController().signal;

let service: ServiceServer;
let other: ServiceServer;
let before = 0;
beforeAll(async () => {
  const plan = { answer: () => ({ status: 200 }), nowMs: () => 0 };
  [service, other] = await Promise.all([startService(plan), startService(plan)]);
});
afterEach(() => {
  before = service.received.length;
});
afterAll(() => Promise.all([service.close(), other.close()]));

const DEVICE = /\/v1\/orgDevices\/[A-Z0-9]+/;
const BATCHED = /\/devices\?\$filter=serial eq '[A-Z0-9]+'/;

const send = (call: Call) =>
  guarded(nodeSend, [
    { method: 'GET', origin: service.origin, path: DEVICE },
    { method: 'POST', origin: service.origin, path: /\/token/, body: (text) => text === 'grant' },
    {
      method: 'POST',
      origin: service.origin,
      path: /\/batch/,
      body: (text) => isBatchOfGets(text, BATCHED),
    },
  ])(call, never);

const to = (path: string, more: Partial<Call> & { readonly base?: string } = {}): Call => {
  const { base = service.origin, ...call } = more;
  return { method: 'GET', url: new URL(path, base), headers: {}, ...call };
};

const post = (path: string, body?: string): Call =>
  to(path, { method: 'POST', ...(body !== undefined && { body }) });

const GET = { id: '1', method: 'GET', url: "/devices?$filter=serial eq 'ZZTEST0000A1'" };
const batch = (...requests: readonly object[]): string => JSON.stringify({ requests });

describe('the guard', () => {
  it.each([
    ['a GET of the list', () => to('/v1/orgDevices/ZZTEST0000A1')],
    ['with a query', () => to('/v1/orgDevices/ZZTEST0000A1?fields=status')],
    ['the POST of the list', () => post('/token', 'grant')],
    ['a batch of GETs', () => post('/batch', batch(GET, { ...GET, id: '2' }))],
  ])('lets through %s', async (_what, call) => {
    expect(await send(call())).toMatchObject({ ok: true });
    expect(service.received).toHaveLength(before + 1);
  });

  const device = '/v1/orgDevices/ZZTEST0000A1';
  const withHeader = (name: string) => to(device, { headers: { [name]: 'DELETE' } });
  const method = (name: string) => to(device, { method: name as Call['method'] });
  it.each([
    ['POST where GET is allowed', () => post(device, '')],
    ['DELETE', () => method('DELETE')],
    ['PATCH', () => method('PATCH')],
    ['PUT', () => method('PUT')],
    ['get in lower case', () => method('get')],
    ['a GET with a body', () => to(device, { body: '{}' })],
    ['a method in a header', () => withHeader('X-HTTP-Method-Override')],
    ['a host in a header', () => withHeader('Host')],
    ['a length in a header', () => withHeader('Content-Length')],
    ['another path', () => to('/v1/orgDeviceActivities')],
    ['a longer path', () => to(`${device}/relationships/assignedServer`)],
    ['a path before it', () => to(`/x${device}`)],
    ['a path that leads elsewhere', () => to(`${device}/../../orgDeviceActivities`)],
    ['the same in code', () => to(`${device}/%2e%2e/%2e%2e/orgDeviceActivities`)],
    ['a slash in code', () => to('/v1/orgDevices/A%2F..%2FB')],
    ['another port', () => to(device, { base: other.origin })],
    ['another host', () => to(device, { base: service.origin.replace('127.0.0.1', '127.0.0.2') })],
    ['another scheme', () => to(device, { base: service.origin.replace('http:', 'https:') })],
    ['a user in the address', () => to(device, { base: service.origin.replace('//', '//user@') })],
    ['a password', () => to(device, { base: service.origin.replace('//', '//:word@') })],
    ['a POST without a body', () => post('/token')],
    ['a POST with another body', () => post('/token', 'grant&more')],
    ['a GET where POST is allowed', () => to('/token')],
    ['a batch with a POST', () => post('/batch', batch(GET, { ...GET, method: 'POST' }))],
    ['a batch of another path', () => post('/batch', batch({ ...GET, url: '/users' }))],
    ['a batch with more after', () => post('/batch', batch({ ...GET, url: `${GET.url}/wipe` }))],
    ['a batch elsewhere', () => post('/batch', batch({ ...GET, url: `https://x${GET.url}` }))],
    ['a batch with a body inside', () => post('/batch', batch({ ...GET, body: {} }))],
    ['a batch with headers inside', () => post('/batch', batch({ ...GET, headers: {} }))],
    ['an empty batch', () => post('/batch', batch())],
    ['a batch of 21', () => post('/batch', batch(...Array.from({ length: 21 }, () => GET)))],
    ['a batch that is no JSON', () => post('/batch', '{')],
    [
      'a batch with two methods',
      () => post('/batch', batch(GET).replace('"method"', '"method":"DELETE","method"')),
    ],
  ])('refuses %s before anything is sent', (_what, call) => {
    expect(() => send(call())).toThrow(ForbiddenCall);
    expect(service.received).toHaveLength(before);
    expect(other.received).toEqual([]);
  });

  it('names neither serial nor secret but what was to be sent where', () => {
    const call = to('/v1/x?serial=ZZTEST0000A1', { headers: { authorization: 'Bearer secret' } });
    expect(() => send(call)).toThrow(`Not allowed: GET ${service.origin}/v1/x`);
  });
});
