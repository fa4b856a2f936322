import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Serial } from '../../../../enrollment/serial.ts';
import { CLOUDS } from '../../../../enrollment/service.ts';
import type { Call } from '../../../../main/services/call.ts';
import { ForbiddenCall, guarded } from '../../../../main/services/guard.ts';
import { nodeSend } from '../../../../main/services/node-send.ts';
import {
  allowedOfGraph,
  devicesAddress,
  identityAddress,
  nextDevicesAddress,
  TOKENS_ADDRESS,
} from '../../../../main/services/microsoft/addresses.ts';
import { GRAPH_ORIGINS } from '../../../../main/services/microsoft/clouds.ts';
import { allowedOfLogin } from '../../../../main/services/microsoft/msal.ts';
import { startGraph, TENANT, type GraphServer } from '../../../support/services/graph-server.ts';
import { SETTINGS, serialNo } from './build.ts';

let graph: GraphServer;
let other: GraphServer;
beforeAll(async () => {
  [graph, other] = await Promise.all([startGraph(() => 0), startGraph(() => 0)]);
});
afterAll(() => Promise.all([graph.close(), other.close()]));

const never = new AbortController().signal;
const send = (call: Call) => {
  const origins = { login: graph.origin, graph: graph.origin };
  const cache = { read: () => Promise.resolve(null), write: () => Promise.resolve() };
  const login = { settings: SETTINGS, send: nodeSend, origins, cache, stop: never };
  return guarded(nodeSend, [...allowedOfGraph(graph.origin), ...allowedOfLogin(login)])(
    call,
    never,
  );
};

const DEVICE = devicesAddress(serialNo(1));
const batchOf = (...urls: readonly string[]): string =>
  JSON.stringify({
    requests: urls.map((url, index) => ({ id: String(index), method: 'GET', url })),
  });
const post = (path: string, body: string, base = graph.origin): Call => ({
  method: 'POST',
  url: new URL(path, base),
  headers: { authorization: 'Bearer secret' },
  body,
});
const get = (path: string): Call => ({
  method: 'GET',
  url: new URL(path, graph.origin),
  headers: {},
});
const V1 = '/v1.0/$batch';
const TOKEN_PATH = `/${TENANT}/oauth2/v2.0/token`;
const IDENTITY = identityAddress('00-ff', serialNo(1)) ?? '';

it.each([
  ['devices', () => post(V1, batchOf(DEVICE, `${DEVICE}&$skiptoken=%27x%27`))],
  [
    'tokens of the enrollment program',
    () => post('/beta/$batch', batchOf(TOKENS_ADDRESS, IDENTITY)),
  ],
  ['a code for a token', () => post(TOKEN_PATH, 'grant_type=authorization_code&code=1')],
  ['a token for a newer one', () => post(TOKEN_PATH, 'client_id=1&grant_type=refresh_token')],
])('lets through the reading of %s', async (_what, call) => {
  expect(await send(call())).toMatchObject({ ok: true });
});

const withMethod = (method: string): string => batchOf(DEVICE).replace('GET', method);
it.each([
  ['a POST within a batch', () => post(V1, withMethod('POST'))],
  ['a PATCH within a batch', () => post(V1, withMethod('PATCH'))],
  ['a DELETE within a batch', () => post(V1, withMethod('DELETE'))],
  ['a wipe', () => post(V1, batchOf('/deviceManagement/managedDevices/1/wipe'))],
  ['a wipe with a query', () => post(V1, batchOf('/deviceManagement/managedDevices/1/wipe?a=b'))],
  ['the users', () => post(V1, batchOf('/users?$select=id'))],
  ['a fragment', () => post(V1, batchOf(`${DEVICE}#`))],
  ['a line end', () => post(V1, batchOf(`${DEVICE}\n`))],
  ['an address with a host', () => post(V1, batchOf(`//example.com${DEVICE}`))],
  ['what beta alone has, in v1.0', () => post(V1, batchOf(TOKENS_ADDRESS))],
  ['devices, in beta', () => post('/beta/$batch', batchOf(DEVICE))],
  [
    'the release of devices',
    () =>
      post(
        '/beta/$batch',
        batchOf('/deviceManagement/depOnboardingSettings/1/releaseAppleDevices?a'),
      ),
  ],
  ['a POST beside the batch', () => post('/v1.0/deviceManagement/managedDevices/1/wipe', '{}')],
  ['a path like the batch', () => post('/v1x0/$batch', batchOf(DEVICE))],
  ['a batch elsewhere', () => post(V1, batchOf(DEVICE), other.origin)],
  [
    'a batch at the login host of a cloud',
    () => post(V1, batchOf(DEVICE), GRAPH_ORIGINS.global.login),
  ],
  ['a GET of devices alone', () => get('/v1.0/deviceManagement/managedDevices')],
  ['a GET of the endpoints', () => get(`/${TENANT}/v2.0/.well-known/openid-configuration`)],
  ['a password', () => post(TOKEN_PATH, 'grant_type=password&username=a&password=b')],
  [
    'a device code',
    () => post(TOKEN_PATH, 'grant_type=urn:ietf:params:oauth:grant-type:device_code'),
  ],
  ['a client secret', () => post(TOKEN_PATH, 'grant_type=client_credentials')],
  [
    'the token of another tenant',
    () => post(TOKEN_PATH.replace('1', '9'), 'grant_type=refresh_token'),
  ],
])('refuses %s before a socket is opened', (_what, call) => {
  const before = graph.received.length;
  expect(() => send(call())).toThrow(ForbiddenCall);
  expect(graph.received).toHaveLength(before);
  expect(other.received).toEqual([]);
});

it('has two hosts for each cloud, all over TLS', () => {
  for (const cloud of CLOUDS)
    for (const origin of Object.values<string>({ ...GRAPH_ORIGINS[cloud] })) {
      expect(new URL(origin).origin).toBe(origin);
      expect(origin).toMatch(/^https:/);
    }
});

it('quotes a serial, and takes no id of a token that would be a path', () => {
  expect(decodeURIComponent(devicesAddress("A'B" as Serial))).toContain("serialNumber eq 'A''B'&");
  for (const id of ['..', 'a/b', '', 'a?b', 'a%2Fb'])
    expect(identityAddress(id, serialNo(1))).toBeNull();
  expect(
    nextDevicesAddress(`${graph.origin}/v1.0/deviceManagement/managedDevices`, graph.origin),
  ).toBeNull();
});
