import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { readAppleKey } from '../../../../main/services/apple/key.ts';

const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: KeyObject, more: object): string =>
  key.export({ format: 'pem', type: 'pkcs8', ...more } as never).toString();
const PKCS8 = pem(p256.privateKey, { type: 'pkcs8' });
const SEC1 = pem(p256.privateKey, { type: 'sec1' });
/** As `openssl ecparam -genkey` writes before the key; it names P-256. */
const PARAMETERS = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
const locked = { cipher: 'aes-256-cbc', passphrase: 'word' };

describe('the key of an API account', () => {
  it.each([
    ['PKCS#8', PKCS8],
    ['SEC1', SEC1],
    ['SEC1 after its parameters', PARAMETERS + SEC1],
    ['lines of Windows', PKCS8.replaceAll('\n', '\r\n')],
    ['a mark at the start and text around', `\uFEFFKey of the bench\n${PKCS8}\nend`],
  ])('is read from %s', (_what, text) => {
    const reading = readAppleKey(text);
    expect(reading.ok && reading.key.equals(p256.privateKey)).toBe(true);
  });

  it.each([
    ['nothing', '', 'no-key'],
    ['another text', 'BUSINESSAPI.0000', 'no-key'],
    ['the public key', pem(p256.publicKey, { type: 'spki' }), 'no-key'],
    ['parameters alone', PARAMETERS, 'no-key'],
    ['PKCS#8 with a password', pem(p256.privateKey, locked), 'encrypted'],
    ['SEC1 with a password', pem(p256.privateKey, { type: 'sec1', ...locked }), 'encrypted'],
    ['RSA', pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, {}), 'other-kind'],
    [
      'RSA of the older form',
      '-----BEGIN RSA PRIVATE KEY-----\n-----END RSA PRIVATE KEY-----',
      'damaged',
    ],
    [
      'another curve',
      pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey, {}),
      'other-kind',
    ],
    ['Ed25519', pem(generateKeyPairSync('ed25519').privateKey, {}), 'other-kind'],
    ['a key without its end', PKCS8.slice(0, 150), 'damaged'],
    ['a key with a line lost', PKCS8.replace(/\n.{64}\n/, '\n'), 'damaged'],
  ])('is not read from %s', (_what, text, why) => {
    expect(readAppleKey(text)).toEqual({ ok: false, why });
  });
});
