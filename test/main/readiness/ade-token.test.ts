import { X509Certificate } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';

import { Smithy } from './support/openssl.ts';
import { read } from './support/read.ts';

const smithy = new Smithy();
afterAll(smithy.remove);

const recipient = new X509Certificate(smithy.certifyRsa('service', '/CN=depserver/O=Example'));
const inside = '{"consumer_secret":"planted-consumer","access_secret":"planted-access"}';
const token = smithy.encrypt(inside, 'service', '-outform', 'SMIME');
const streamed = smithy.encrypt(inside, 'service', '-stream', '-outform', 'SMIME');
const bare = smithy.encrypt(inside, 'service', '-stream', '-outform', 'DER');

/** The header lines that Apple's portals write, which differ from openssl's. */
const portal = [
  'Content-Type: application/pkcs7-mime; name="smime.p7m"; smime-type=enveloped-data',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename="smime.p7m"',
  'Content-Description: S/MIME Encrypted Message',
  '',
  bare.toString('base64').replace(/.{64}/g, '$&\r\n'),
  '',
].join('\r\n');

const expected = {
  ok: true,
  kind: 'ade-token',
  recipients: [{ issuer: 'CN=depserver, O=Example', serial: recipient.serialNumber }],
};

describe('a server token', () => {
  test.each([
    ['with lengths as openssl writes them', token],
    ['with indefinite lengths', streamed],
    ['with the header lines of the portal', portal],
  ])('is recognised %s, and shows for which key it is encrypted', (_form, content) => {
    expect(read(content, 'renamed.bin')).toMatchObject(expected);
  });

  test('has indefinite lengths in the streamed form', () => {
    expect(bare.subarray(0, 2).toString('hex')).toBe('3080');
  });

  test('without header lines is recognised by its name alone', () => {
    expect(read(bare, 'token.p7m')).toMatchObject(expected);
    expect(read(bare, 'enroll.mobileconfig')).toMatchObject({ found: 'encrypted-message' });
    const pem = smithy.encrypt(inside, 'service', '-outform', 'PEM');
    expect(read(pem, 'token.p7m')).toMatchObject(expected);
  });

  test('has its date estimated from its name, until the technician says better', () => {
    const name = 'Bench_Token_2025-07-01T08-30-00Z_smime.p7m';
    expect(read(token, name)).toMatchObject({
      serverName: 'Bench',
      downloadedAtMs: Date.UTC(2025, 6, 1, 8, 30),
      expires: { endsAtMs: Date.UTC(2026, 6, 1, 8, 30), isEstimate: true, state: 'due-soon' },
    });
    const tokenExpiresAtMs = Date.UTC(2026, 11, 1);
    expect(read(token, name, { tokenExpiresAtMs })).toMatchObject({
      typedExpiryMs: tokenExpiresAtMs,
      expires: { endsAtMs: tokenExpiresAtMs, isEstimate: false, source: 'technician', state: 'ok' },
    });
    expect(read(token, 'token.p7m')).toMatchObject({ expires: null });
  });

  test.each([
    ['cut short', token.subarray(0, token.length - 300)],
    ['without a body', portal.slice(0, portal.indexOf('\r\n\r\n'))],
    ['with a body that is no base64', `${portal}§`],
  ])('that is %s is called damaged', (_how, content) => {
    expect(read(content, 'token.p7m')).toMatchObject({
      ok: false,
      kind: 'not-recognised',
      found: 'damaged-message',
    });
  });

  test('is told from a message that needs a password', () => {
    const key = ['-secretkey', '00112233445566778899aabbccddeeff'];
    smithy.write('plain', inside);
    const args = ['cms', '-EncryptedData_encrypt', '-in', 'plain', '-aes128', ...key];
    const locked = smithy.openssl(...args, '-outform', 'DER');
    expect(read(locked, 'token.p7m')).toMatchObject({ found: 'encrypted-message' });
  });
});
