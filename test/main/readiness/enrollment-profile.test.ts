import { X509Certificate } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';

import { binaryPlist } from './support/binary-plist.ts';
import { Smithy } from './support/openssl.ts';
import { configuration, profileService, TOPIC, xmlPlist } from './support/profiles.ts';
import { NOW, read } from './support/read.ts';

const smithy = new Smithy();
afterAll(smithy.remove);

const signer = new X509Certificate(smithy.certify('signer', '/CN=Profile signing/O=Example'));
const xml = xmlPlist(configuration({ Filler: 'x'.repeat(40_000) }));
const binary = binaryPlist(configuration());

const shown = {
  ok: true,
  kind: 'enrollment-profile',
  form: 'configuration',
  isEncrypted: false,
  name: 'Staging & enrollment',
  organization: 'Example organization',
  description: 'Enrolls this Mac. See https://help.example.com/a for more.',
  uuid: '7A6E0A2C-0000-4000-8000-000000000001',
  identifier: 'com.example.enroll',
  payloadTypes: ['com.apple.security.scep', 'com.apple.mdm'],
  serverHost: 'mdm.example.com:8443',
  topic: TOPIC,
  expiresAtMs: null,
};

/** The signing time as openssl itself reads it. */
function signedAt(message: Uint8Array): number {
  smithy.write('signed', message);
  const args = ['cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', 'signed'];
  const text = smithy.openssl(...args).toString();
  return Date.parse(/signingTime[\s\S]*?UTCTIME:(.*)/.exec(text)?.[1] ?? '');
}

describe('an enrollment profile', () => {
  test.each([
    ['XML', xml, 'xml'],
    ['XML with a byte order mark', `\uFEFF${xml}`, 'xml'],
    ['XML in UTF-16', Buffer.from(`\uFEFF${xml}`, 'utf16le'), 'xml'],
    ['a binary property list', binary, 'binary'],
  ])('is read from %s, without a signer', (_form, content, encoding) => {
    expect(read(content, 'a.txt')).toMatchObject({ ...shown, encoding, signer: null });
  });

  test.each([
    ['whole', [], xml, 'xml'],
    ['cut into chunks', ['-stream'], xml, 'xml'],
    ['named by key', ['-keyid'], xml, 'xml'],
    ['binary inside', ['-stream'], binary, 'binary'],
  ])('is read from a signed message, %s', (_form, more, content, encoding) => {
    const message = smithy.sign(content, 'signer', ...more);
    expect(read(message)).toMatchObject({
      ...shown,
      encoding,
      signer: {
        name: 'Profile signing',
        notAfterMs: signer.validToDate.getTime(),
        signedAtMs: signedAt(message),
      },
      clock: { source: 'signing-time', startsAtMs: signedAt(message), isWeak: false },
    });
  });

  test('in chunks is really cut: its text does not stand in the file in one piece', () => {
    expect(smithy.sign(xml, 'signer', '-stream').includes(Buffer.from(xml))).toBe(false);
    expect(smithy.sign(xml, 'signer').includes(Buffer.from(xml))).toBe(true);
  });

  test('signed without a time counts from the typed day, else from the time of the file', () => {
    const message = smithy.sign(xml, 'signer', '-noattr');
    const downloadedAtMs = NOW - 86_400_000;
    expect(read(message, 'a', { downloadedAtMs })).toMatchObject({
      signer: { name: 'Profile signing', signedAtMs: null },
      clock: { source: 'technician', startsAtMs: downloadedAtMs },
    });
    expect(read(message)).toMatchObject({
      clock: { source: 'file-time', startsAtMs: NOW, isWeak: true },
    });
  });

  test('signed without its certificate has a signer without a name', () => {
    expect(read(smithy.sign(xml, 'signer', '-nocerts'))).toMatchObject({
      signer: { name: null, notAfterMs: null },
    });
  });

  test.each([
    ['a banner', '<!-- ------------------- -->'],
    ['two dashes', '<!-- attemptToFetch--Settings -->'],
    ['a dash at its end', '<!-- note --->'],
    ['a tag and an entity', '<!-- <dict>&nbsp; -- -->'],
    ['nothing', '<!---->'],
  ])('may have a comment with %s, as for Apple', (_what, comment) => {
    const text = Buffer.from(xml).toString().replace('<array>', `<array>${comment}`);
    expect(text).toContain(comment);
    expect(read(text)).toMatchObject({ ok: true, form: 'configuration', topic: TOPIC });
  });

  test('keeps what looks like a comment in its text, and is damaged by one without end', () => {
    const named = Buffer.from(xml)
      .toString()
      .replace('<array>', '<!-- a -- b --><array>')
      .replace(/(<key>PayloadDisplayName<\/key>\s*<string>)[^<]*/, '$1<![CDATA[a <!-- b --> c]]>');
    expect(read(named)).toMatchObject({ ok: true, name: 'a <!-- b --> c' });
    const open = Buffer.from(xml).toString().replace('<array>', '<array><!-- a -- ');
    expect(read(open)).toMatchObject({ ok: false, found: 'damaged-property-list' });
  });

  test('of the over-the-air form is read although its content is no list', () => {
    for (const content of [xmlPlist(profileService()), binaryPlist(profileService())]) {
      expect(read(content)).toMatchObject({
        ok: true,
        form: 'profile-service',
        name: 'Profile Service Enrollment',
        topic: null,
        payloadTypes: ['Profile Service'],
        serverHost: 'mdm.example.com:8443',
      });
    }
  });

  test('whose one payload stands alone is read as well', () => {
    const mdm = configuration().PayloadContent[1];
    expect(read(xmlPlist(configuration({ PayloadContent: mdm })))).toMatchObject({
      form: 'configuration',
      topic: TOPIC,
      payloadTypes: ['com.apple.mdm'],
    });
  });

  test('with encrypted content is accepted, and shows that nothing of it could be read', () => {
    const more = { PayloadContent: undefined, IsEncrypted: true };
    const { PayloadContent: _content, ...rest } = configuration(more);
    const content = xmlPlist({ ...rest, EncryptedPayloadContent: Buffer.from('planted') });
    expect(read(content)).toMatchObject({
      ok: true,
      isEncrypted: true,
      payloadTypes: [],
      serverHost: null,
      topic: null,
    });
  });

  test('ends with its own expiration date when that comes before the two weeks', () => {
    const date = new Date(NOW + 2 * 86_400_000);
    for (const make of [xmlPlist, binaryPlist]) {
      expect(read(make(configuration({ PayloadExpirationDate: date })))).toMatchObject({
        expiresAtMs: date.getTime(),
        clock: { endsAtMs: date.getTime(), endsBecause: 'payload-expiration', state: 'due-soon' },
      });
    }
  });

  test.each(['0001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '-000001-01-01T00:00:00Z'])(
    'has no expiration date where it says %s',
    (text) => {
      const dated = configuration({ PayloadExpirationDate: new Date(NOW) });
      const written = new Date(NOW).toISOString().replace('.000Z', 'Z');
      const xmlText = xmlPlist(dated);
      expect(xmlText).toContain(written);
      expect(read(xmlText.replace(written, text))).toMatchObject({ ok: true, expiresAtMs: null });
      expect(
        read(binaryPlist(configuration({ PayloadExpirationDate: new Date(text) }))),
      ).toMatchObject({ ok: true, expiresAtMs: null });
    },
  );

  test('is compared with the topic of a push certificate', () => {
    expect(read(xml, 'a', { pushTopic: TOPIC })).toMatchObject({ topicMatch: 'equal' });
    expect(read(xml, 'a', { pushTopic: `${TOPIC}0` })).toMatchObject({ topicMatch: 'different' });
    expect(read(xml)).toMatchObject({ topicMatch: 'nothing-to-compare' });
  });

  test('that enrolls in nothing is told apart, as is a list that is no profile', () => {
    const wifi = {
      PayloadContent: [{ PayloadType: 'com.apple.wifi.managed', Password: 'planted' }],
    };
    expect(read(xmlPlist(configuration(wifi)))).toMatchObject({ found: 'other-profile' });
    expect(read(xmlPlist({ CFBundleName: 'App' }))).toMatchObject({ found: 'other-property-list' });
    expect(read(xmlPlist(['a']))).toMatchObject({ found: 'other-property-list' });
    expect(read(smithy.sign('Dear all', 'signer'))).toMatchObject({ found: 'signed-message' });
  });

  test('with odd types in its fields shows nothing in their place', () => {
    const odd = configuration({
      PayloadDisplayName: 7,
      PayloadUUID: ['a'],
      PayloadOrganization: '',
      PayloadContent: [
        'text',
        { PayloadType: 'com.apple.mdm', ServerURL: 'ftp://x', Topic: '<b>' },
      ],
    });
    expect(read(xmlPlist(odd))).toMatchObject({
      name: null,
      uuid: null,
      organization: null,
      serverHost: null,
      topic: null,
    });
  });

  test('cannot forge lines or turn the direction of a text', () => {
    const PayloadDisplayName = 'Good\nTopic: other\u202Egnp.exe\u0007 bell';
    expect(read(binaryPlist(configuration({ PayloadDisplayName })))).toMatchObject({
      name: 'Good Topic: other gnp.exe bell',
    });
    const long = configuration({ PayloadDisplayName: 'n'.repeat(5000) });
    expect(read(xmlPlist(long))).toMatchObject({ name: 'n'.repeat(200) });
  });
});
