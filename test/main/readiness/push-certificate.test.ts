import { X509Certificate } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';

import { read } from './support/read.ts';
import { Smithy } from './support/openssl.ts';
import { TOPIC } from './support/profiles.ts';

const smithy = new Smithy();
afterAll(smithy.remove);

const pem = smithy.certify('push', `/UID=${TOPIC}/CN=APSP:0a1b/C=US`);
const other = smithy.certify('other', '/CN=mdm.example.com/O=Example');
const der = new X509Certificate(pem).raw;

describe('a push certificate', () => {
  test('shows its topic and the days that the certificate itself has', () => {
    const { validFromDate, validToDate } = new X509Certificate(pem);
    expect(read(pem, 'MDM_push.pem', { nowMs: validFromDate.getTime() })).toEqual({
      ok: true,
      kind: 'push-certificate',
      topic: TOPIC,
      issuer: 'APSP:0a1b',
      notBeforeMs: validFromDate.getTime(),
      notAfterMs: validToDate.getTime(),
      fileName: 'MDM_push.pem',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      state: 'ok',
      daysLeft: 365,
      graceUntilMs: validToDate.getTime() + 30 * 86_400_000,
      isNotYetValid: false,
      // Made for this test, and self-signed.
      isLikeApples: false,
    });
  });

  test.each([
    ['DER', der],
    ['PEM behind another certificate', Buffer.concat([other, pem])],
    [
      'PEM with lines before it and Windows line ends',
      `subject\r\n${pem.toString().replaceAll('\n', '\r\n')}`,
    ],
    ['PEM in UTF-16', Buffer.from(`\uFEFF${pem.toString()}`, 'utf16le')],
    ['base64 without its frame', der.toString('base64')],
  ])('is recognised as %s, whatever its name', (_form, content) => {
    expect(read(content, 'picture.png')).toMatchObject({ kind: 'push-certificate', topic: TOPIC });
  });

  test('is told from any other certificate, and from one whose topic is another', () => {
    smithy.certify('code', '/UID=com.example.mgmt/CN=Code');
    smithy.certify('near', '/UID=com.apple.mgmtother/CN=Near');
    for (const name of ['other', 'code', 'near']) {
      expect(read(smithy.read(`${name}.pem`))).toMatchObject({
        ok: false,
        kind: 'not-recognised',
        found: 'other-certificate',
      });
    }
  });

  test('is told from what is asked for and handed out along with it', () => {
    smithy.openssl('req', '-new', '-key', 'push.key', '-subj', '/CN=Ask', '-out', 'ask.csr');
    smithy.openssl('pkey', '-in', 'push.key', '-pubout', '-out', 'public.pem');
    smithy.openssl('crl2pkcs7', '-nocrl', '-certfile', 'push.pem', '-out', 'bundle.p7b');
    const found = (name: string) => read(smithy.read(name));
    expect(found('ask.csr')).toMatchObject({ found: 'certificate-request' });
    expect(found('public.pem')).toMatchObject({ found: 'public-key' });
    expect(found('bundle.p7b')).toMatchObject({ found: 'certificate-bundle' });
  });

  test.each([
    ['cut in its PEM', pem.subarray(0, pem.length / 2), 'damaged-certificate'],
    ['cut in its DER', der.subarray(0, der.length - 9), 'damaged-message'],
    ['with a hole in its PEM', pem.toString().replace(/\n[^\n]{40}/, '\n*'), 'damaged-certificate'],
  ])('that is %s is called damaged', (_how, content, found) => {
    expect(read(content)).toMatchObject({ ok: false, kind: 'not-recognised', found });
  });
});
