import { X509Certificate } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';

import { Smithy } from './support/openssl.ts';
import { binaryPlist } from './support/binary-plist.ts';
import { configuration, xmlPlist } from './support/profiles.ts';
import { read } from './support/read.ts';

const smithy = new Smithy();
afterAll(smithy.remove);

const pem = smithy.certify('push', '/UID=com.apple.mgmt.External.1/CN=Push');
const cert = new X509Certificate(pem);
smithy.certifyRsa('rsa', '/CN=Rsa');

const made = (name: string, ...args: readonly string[]): Buffer => {
  smithy.openssl(...args, '-out', name);
  return smithy.read(name);
};
const rsaKey = smithy.read('rsa.key');
const pkcs8Der = made('k8.der', 'pkcs8', '-topk8', '-nocrypt', '-in', 'rsa.key', '-outform', 'DER');
const store = made(
  'store.p12',
  'pkcs12',
  '-export',
  '-in',
  'push.pem',
  '-inkey',
  'push.key',
  '-passout',
  'pass:planted',
);
const locked = ['pkcs8', '-topk8', '-in', 'rsa.key', '-passout', 'pass:planted'] as const;

const forms: readonly (readonly [string, string | Uint8Array])[] = [
  ['PKCS #8 in PEM', rsaKey],
  ['PKCS #8 in DER', pkcs8Der],
  ['PKCS #8 in base64 without its frame', pkcs8Der.toString('base64')],
  ['PKCS #1 in PEM', made('k1.pem', 'rsa', '-in', 'rsa.key', '-traditional')],
  ['PKCS #1 in DER', made('k1.der', 'rsa', '-in', 'rsa.key', '-traditional', '-outform', 'DER')],
  ['EC in PEM', made('ec.pem', 'ec', '-in', 'push.key')],
  ['EC in DER', made('ec.der', 'ec', '-in', 'push.key', '-outform', 'DER')],
  ['encrypted PKCS #8 in PEM', made('l8.pem', ...locked)],
  ['encrypted PKCS #8 in DER', made('l8.der', ...locked, '-outform', 'DER')],
  ['PKCS #12', store],
  ['PKCS #12 in base64', store.toString('base64')],
  ['PEM behind its certificate', Buffer.concat([pem, rsaKey])],
  ['PEM in UTF-16', Buffer.from(`\uFEFF${rsaKey.toString()}`, 'utf16le')],
  ['PEM inside a text', `notes\n${rsaKey.toString()}\nmore`],
  ['PEM that is cut short', rsaKey.subarray(0, 200)],
  ['a string of a profile', xmlPlist(configuration({ Note: rsaKey.toString() }))],
  ['data of a profile', xmlPlist(configuration({ Blob: pkcs8Der }))],
  ['data of a binary profile', binaryPlist(configuration({ Blob: store }))],
  [
    'the identity payload of a profile',
    xmlPlist({
      PayloadType: 'Configuration',
      PayloadContent: [{ PayloadType: 'com.apple.security.pkcs12' }],
    }),
  ],
  ['a signed message', smithy.sign(rsaKey, 'push', '-stream')],
  ['a signed profile', smithy.sign(xmlPlist(configuration({ Blob: pkcs8Der })), 'push')],
];

describe('a private key', { timeout: 30_000 }, () => {
  test.each(forms)('in the form of %s is refused, and nothing of it is told', (_form, content) => {
    expect(read(content, 'push.pem')).toEqual({ ok: false, kind: 'private-key-inside' });
  });

  test('is not seen where there is none', () => {
    expect(read(pem).kind).toBe('push-certificate');
    expect(read(cert.raw).kind).toBe('push-certificate');
    expect(read(xmlPlist(configuration({ Blob: cert.raw }))).kind).toBe('enrollment-profile');
    expect(
      read(smithy.openssl('pkey', '-in', 'rsa.key', '-pubout', '-outform', 'DER')),
    ).toMatchObject({
      found: 'other-asn1',
    });
  });
});
