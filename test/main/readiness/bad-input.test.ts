import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { FILE_LIMIT_BYTES, FILE_NATURES } from '../../../enrollment/readiness/file-refusal.ts';
import { recognise } from '../../../main/readiness/recognise.ts';
import { en } from '../../../words/en.ts';
import { binaryPlist, bplist } from './support/binary-plist.ts';
import { Smithy } from './support/openssl.ts';
import { configuration, xmlPlist } from './support/profiles.ts';
import { read } from './support/read.ts';

const smithy = new Smithy();
afterAll(smithy.remove);

const pem = smithy.certify('push', '/UID=com.apple.mgmt.External.1/CN=Push');
const xml = xmlPlist(configuration());
const plist = (body: string): string => `<?xml version="1.0"?><plist version="1.0">${body}</plist>`;
const nested = (depth: number): string => '<array>'.repeat(depth) + '</array>'.repeat(depth);

const laughs = (): string => {
  const lines = Array.from({ length: 12 }, (_, index) => {
    const last = index === 0 ? 'ha' : `&l${index - 1};`.repeat(10);
    return `<!ENTITY l${index} "${last}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE plist [${lines.join('')}]><plist><string>&l11;</string></plist>`;
};

/** Lists that each contain the next one many times: small in the file, endless when followed. */
const binaryLaughs = bplist.file([
  ...Array.from({ length: 20 }, (_, index) => bplist.array(Array(14).fill(index + 1))),
  bplist.text('ha'),
]);
const circle = bplist.file([bplist.array([1]), bplist.array([0])]);
const sequence = (inner: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0x30, 0x83]),
    Buffer.from([0, inner.length >> 8, inner.length & 255]),
    inner,
  ]);
const deepDer = (): Buffer => {
  let bytes: Buffer = Buffer.from([0x05, 0x00]);
  for (let depth = 0; depth < 5000; depth += 1) bytes = sequence(bytes);
  return bytes;
};

const hostile: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['entities that unfold', laughs(), 'property-list-with-entities'],
  ['one entity of its own', plist('<string>&own;</string>'), 'property-list-with-entities'],
  [
    'an entity from a file',
    laughs().replace('"ha"', 'SYSTEM "file:///etc/passwd"'),
    'property-list-with-entities',
  ],
  ['lists nested 33 deep', plist(nested(33)), 'property-list-too-deep'],
  ['lists nested 300,000 deep', plist(nested(300_000)), 'property-list-too-deep'],
  [
    '700,000 values',
    plist(`<array>${'<true/>'.repeat(700_000)}</array>`),
    'property-list-too-large',
  ],
  ['five million open tags', `<plist>${'<'.repeat(5_000_000)}`, 'damaged-property-list'],
  [
    'equal keys',
    plist('<dict><key>a</key><true/><key>a</key><true/></dict>'),
    'damaged-property-list',
  ],
  ['a value without a key', plist('<dict><true/></dict>'), 'damaged-property-list'],
  ['a key without a value', plist('<dict><key>a</key></dict>'), 'damaged-property-list'],
  ['text between values', plist('<array>text</array>'), 'damaged-property-list'],
  ['two values', plist('<true/><true/>'), 'damaged-property-list'],
  ['no value', plist(''), 'damaged-property-list'],
  ['a date that is none', plist('<date>soon</date>'), 'damaged-property-list'],
  ['a number that is none', plist('<integer>many</integer>'), 'damaged-property-list'],
  ['data that is none', plist('<data>§</data>'), 'damaged-property-list'],
  ['a tag of its own', plist('<script>1</script>'), 'damaged-property-list'],
  ['binary lists that unfold', binaryLaughs, 'property-list-too-large'],
  ['binary lists in a circle', circle, 'property-list-too-deep'],
  ['a reference past the end', bplist.file([bplist.array([9])]), 'damaged-property-list'],
  [
    'a text past the end',
    bplist.file([Buffer.from([0x5f, 0x12, 0x7f, 255, 255, 255])]),
    'damaged-property-list',
  ],
  ['an unknown object', bplist.file([Buffer.from([0x70])]), 'damaged-property-list'],
  [
    'a table past the end',
    bplist.file([bplist.bool(true)], { tableAt: 5000 }),
    'damaged-property-list',
  ],
  [
    'more objects than bytes',
    bplist.file([bplist.bool(true)], { count: 2 ** 40 }),
    'damaged-property-list',
  ],
  ['no object', bplist.file([], { count: 0 }), 'damaged-property-list'],
  [
    'offsets of no size',
    bplist.file([bplist.bool(true)], { offsetSize: 0 }),
    'damaged-property-list',
  ],
  ['a binary header alone', 'bplist00', 'damaged-property-list'],
  [
    'a binary header and zeros',
    Buffer.concat([Buffer.from('bplist00'), Buffer.alloc(64)]),
    'damaged-property-list',
  ],
  ['sequences nested 5,000 deep', deepDer(), 'damaged-message'],
  [
    'a million small values in DER',
    sequence(Buffer.alloc(60_000, Buffer.from([5, 0]))),
    'damaged-message',
  ],
  ['lengths without an end', Buffer.from('3080'.repeat(2_000_000), 'hex'), 'damaged-message'],
];

const wrong: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['nothing', '', 'empty'],
  ['blanks', ' \n\n ', 'empty'],
  ['a ZIP archive', Buffer.from('PK\x03\x04\x14\x00\x00\x00', 'latin1'), 'zip'],
  ['a gzip archive', Buffer.from([0x1f, 0x8b, 8, 0]), 'gzip'],
  ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'image'],
  ['a web page', '<!DOCTYPE html>\n<html><body>Sign in</body></html>', 'html'],
  ['other XML', '<?xml version="1.0"?><note/>', 'xml'],
  ['JSON', '{"a": 1}', 'json'],
  ['text', 'serial,details\nABC,first', 'text'],
  ['a PDF', '%PDF-1.7\n%', 'pdf'],
  ['a database', Buffer.from('SQLite format 3\0\x10', 'latin1'), 'database'],
  ['an installer package', Buffer.from('xar!\0\x1c', 'latin1'), 'installer-package'],
  ['a program', Buffer.from('\x7fELF\x02\x01', 'latin1'), 'program'],
  [
    'a disk image',
    Buffer.concat([Buffer.alloc(600), Buffer.from('koly'), Buffer.alloc(508)]),
    'disk-image',
  ],
  ['random bytes', Buffer.from([0, 1, 2, 3]), 'binary'],
];

describe('a file that is something else', () => {
  test.each([...hostile, ...wrong])('%s is refused by what it is', (_what, content, found) => {
    expect(read(content, 'push.pem')).toEqual({
      ok: false,
      kind: 'not-recognised',
      found,
      fileName: 'push.pem',
    });
  });

  test('over the limit is refused before it is looked at', () => {
    expect(read(Buffer.alloc(FILE_LIMIT_BYTES + 1, pem))).toMatchObject({ kind: 'too-large' });
  });

  test('has a sentence for each nature, and each says what was expected', () => {
    for (const found of FILE_NATURES) {
      const { what, next } = en.readiness.describe({
        ok: false,
        kind: 'not-recognised',
        found,
        fileName: 'a',
      });
      expect(what).toMatch(/^This file is [^.]+\.$|com\.apple\.mgmt topic\.$/);
      expect(next).toContain('.mobileconfig');
    }
  });
});

describe('the limits', () => {
  test('let through what is just inside them', () => {
    const deep = configuration({ Deep: 'deep' });
    const inside = xmlPlist(deep).replace('<string>deep</string>', nested(30));
    expect(read(inside).kind).toBe('enrollment-profile');
    expect(read(xml + ' '.repeat(FILE_LIMIT_BYTES - Buffer.byteLength(xml))).kind).toBe(
      'enrollment-profile',
    );
  });
});

const KINDS = ['push-certificate', 'enrollment-profile', 'private-key-inside', 'not-recognised'];

describe('any bytes', { timeout: 60_000 }, () => {
  const files = [
    pem,
    Buffer.from(xml),
    binaryPlist(configuration()),
    smithy.sign(xml, 'push', '-stream'),
  ];

  test('cut anywhere give a report and never a fault', () => {
    const cut = fc.tuple(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(cut, ([file, part]) => {
        const { kind } = recognise(file.subarray(0, Math.floor(file.length * part)), 'a');
        expect(KINDS).toContain(kind);
      }),
    );
  });

  test('changed anywhere give a report and never a fault', () => {
    const change = fc.record({
      file: fc.constantFrom(...files),
      at: fc.nat(20_000),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(change, ({ file, at, bytes }) => {
        const copy = Buffer.from(file);
        copy.set(bytes, at % (copy.length - bytes.length));
        expect(KINDS).toContain(recognise(copy, 'a').kind);
      }),
      { numRuns: 200 },
    );
  });

  test('at random give a report and never a fault', () => {
    const start = fc.constantFrom(
      '',
      '0\x80',
      '0\x82',
      'bplist00',
      '<plist>',
      'PK',
      '-----BEGIN A-----',
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, bytes) => {
        const { kind } = recognise(Buffer.concat([Buffer.from(head, 'latin1'), bytes]), 'a.p7m');
        expect(kind).toBe('not-recognised');
      }),
      { numRuns: 200 },
    );
  });
});
