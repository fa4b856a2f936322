import { generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';

import { AUDIENCE, clientAssertion } from '../../../../main/services/apple/assertion.ts';
import { TEST_START_MS } from '../../../support/services/test-clock.ts';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const given = {
  clientId: 'BUSINESSAPI.zz',
  keyId: 'key-zz',
  key: privateKey,
  nowMs: TEST_START_MS,
};
const verify = (token: string, atMs: number) =>
  jwtVerify(token, publicKey, { algorithms: ['ES256'], currentDate: new Date(atMs) });

describe('the client assertion', () => {
  it('says who asks whom, with the key that signed it', async () => {
    const token = clientAssertion(given);
    const { payload } = await verify(token, TEST_START_MS);
    const nowS = TEST_START_MS / 1000;
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', kid: 'key-zz', typ: 'JWT' });
    expect(payload).toEqual({
      iss: 'BUSINESSAPI.zz',
      sub: 'BUSINESSAPI.zz',
      aud: AUDIENCE,
      iat: nowS - 60,
      exp: nowS + 540,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('is of no use after nine minutes, nor to anybody who changed it', async () => {
    const token = clientAssertion(given);
    await expect(verify(token, TEST_START_MS + 539_000)).resolves.toBeDefined();
    await expect(verify(token, TEST_START_MS + 540_000)).rejects.toThrow('exp');
    const [header, , signature] = token.split('.');
    const [, claims] = clientAssertion({ ...given, clientId: 'BUSINESSAPI.yy' }).split('.');
    await expect(verify(`${header}.${claims}.${signature}`, TEST_START_MS)).rejects.toThrow(
      'signature',
    );
  });

  it('is another each time', () => {
    expect(clientAssertion(given)).not.toBe(clientAssertion(given));
  });
});
