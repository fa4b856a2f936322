import { afterEach, describe, expect, it } from 'vitest';

import { nodeSend } from '../../../main/services/node-send.ts';
import { shapeOf, shownName } from '../../../main/services/shape.ts';
import { showingShapes, type ShownAnswer } from '../../../main/services/smoke.ts';
import { startAppleServer, type AppleServer } from '../../support/services/apple-server.ts';
import { testClock } from '../../support/services/test-clock.ts';
import { bring, onServer } from './apple/ask.ts';

describe('the shape of an answer', () => {
  it('names what is there, with its types and without its values', () => {
    const body = {
      id: 'ZZTEST0000A1',
      at: '2026-11-02T08:14:05.120Z',
      isLocked: true,
      count: 7,
      none: null,
      eid: '',
      imei: ['350000000000000', null],
      meid: [],
      meta: {},
      value: [{ name: 'a' }, { name: 1, more: { deep: [[false]] } }],
    };
    expect(shapeOf(JSON.stringify(body))).toEqual([
      'id: string',
      'at: date',
      'isLocked: boolean',
      'count: number',
      'none: null',
      'eid: empty string',
      'imei[]: string | null',
      'meid: empty list',
      'meta: empty object',
      'value[].name: string | number',
      'value[].more.deep[][]: boolean',
    ]);
  });

  it.each([
    ['<html>', ['no JSON, 6 characters']],
    ['', ['no JSON, 0 characters']],
    ['"secret"', ['all: string']],
    ['[]', ['all: empty list']],
    ['[{"a":1}]', ['[].a: number']],
  ])('is told of %s', (text, lines) => {
    expect(shapeOf(text)).toEqual(lines);
  });

  it.each([
    'orgDevices',
    '@odata.nextLink',
    '$batch',
    'v1',
    'v1.0',
    'oauth2',
    'access_token',
    'IMEI',
  ])('shows the name %s', (name) => expect(shownName(name)).toBe(name));

  it.each([
    'ZZTEST0000A1',
    'ZZTESTABCD',
    'bench.example.com',
    '00000000-0000-4000-8000-000000000001',
    'Anna Müller',
    '\u001B[2J',
    '',
  ])('does not show %j', (name) => expect(shownName(name)).toBe('{…}'));
});

describe('showing what a service answers', () => {
  let server: AppleServer;
  afterEach(() => server.close());

  it('shows each answer, and neither serial, nor name, nor secret', async () => {
    const serial = 'ZZTEST0000A1';
    const clock = testClock();
    const intune = { id: '0123456789ABCDEF0123456789ABCDEF', name: 'Intune of the bench' };
    server = await startAppleServer({ devices: [{ serial, server: intune }], nowMs: clock.nowMs });
    server.fail(/activationLock/, 'reset');
    const shown: ShownAnswer[] = [];
    const send = showingShapes(nodeSend, (answer) => shown.push(answer));
    await bring(onServer(server, clock, { send }), [serial, 'ZZTEST0000A2']);

    expect(shown.map(({ asked, status }) => `${asked}: ${status}`)).toEqual([
      'POST /auth/oauth2/token: 200',
      'GET /v1/orgDevices/{…}: 200',
      'GET /v1/orgDevices/{…}/assignedServer: 200',
      'GET /v1/orgDevices/{…}/activationLockStatus: null',
      'GET /v1/orgDevices/{…}/activationLockStatus: 200',
      'GET /v1/orgDevices/{…}: 404',
    ]);
    expect(shown[0]?.shape).toContain('access_token: string');
    expect(shown[1]?.headers).toContain('content-type');
    expect(shown[3]?.shape).toEqual(['no-answer']);
    const text = JSON.stringify(shown);
    const bearer = server.received[1]?.headers.authorization?.replace('Bearer ', '') ?? '';
    expect(bearer).not.toBe('');
    for (const value of [serial, intune.name, intune.id, bearer, server.settings.clientId]) {
      expect(text).not.toContain(value);
    }
  });
});
