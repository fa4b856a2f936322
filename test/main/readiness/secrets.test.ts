import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';

import { en } from '../../../words/en.ts';
import { readinessJson } from '../../../main/headless/commands/readiness.ts';
import { binaryPlist } from './support/binary-plist.ts';
import { Smithy } from './support/openssl.ts';
import { configuration, profileService, SECRETS, xmlPlist } from './support/profiles.ts';
import { read } from './support/read.ts';

const smithy = new Smithy();
afterAll(smithy.remove);
smithy.certifyRsa('signer', '/CN=Signer');

const key = smithy.read('signer.key').toString();
const keyLine = key.split('\n')[5] ?? '';
const planted = [...Object.values(SECRETS), keyLine];

/** The planted secrets that occur in a text, also in base64. */
const foundIn = (text: string): readonly string[] =>
  planted.filter(
    (secret) =>
      text.includes(secret) || text.includes(Buffer.from(secret).toString('base64').slice(0, -4)),
  );

const xml = xmlPlist(configuration());
const cutInside = xml.slice(0, xml.indexOf(SECRETS.scepChallenge) + SECRETS.scepChallenge.length);
const afterSecret = (what: string) => xml.replace('</plist>', `${what}</plist>`);

const files: readonly (readonly [string, string | Uint8Array])[] = [
  ['a profile in XML', xml],
  ['a binary profile', binaryPlist(configuration())],
  ['a signed profile', smithy.sign(xml, 'signer')],
  ['a signed profile in chunks', smithy.sign(xml, 'signer', '-stream')],
  ['an over-the-air profile', xmlPlist(profileService())],
  ['a profile cut inside a secret', cutInside],
  ['a profile with a broken tag', afterSecret(`<${SECRETS.payload}`)],
  ['a profile with an unknown tag', afterSecret(`<${SECRETS.payload}/>`)],
  ['a profile with an undefined entity', afterSecret(`<string>&${SECRETS.payload};</string>`)],
  ['a profile with a loose attribute', afterSecret(`<string a=${SECRETS.payload}>b</string>`)],
  ['a binary profile cut short', binaryPlist(configuration()).subarray(0, -5)],
  [
    'another profile',
    xmlPlist(configuration({ PayloadContent: [{ Password: SECRETS.password }] })),
  ],
  ['a profile with a key', xmlPlist(configuration({ Key: key }))],
  ['a key', key],
  ['a text', `password: ${SECRETS.password}`],
  ['JSON', JSON.stringify(SECRETS)],
  ['a token', smithy.encrypt(JSON.stringify(SECRETS), 'signer', '-outform', 'SMIME')],
];

describe('secrets', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each(files)('of %s are in no report, sentence or message', (_what, content) => {
    const written: string[] = [];
    const keep = (...parts: readonly unknown[]): boolean => {
      written.push(parts.map(String).join(' '));
      return true;
    };
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, name).mockImplementation(keep);
    }
    vi.spyOn(process.stderr, 'write').mockImplementation(keep);
    vi.spyOn(process.stdout, 'write').mockImplementation(keep);
    const report = read(content);
    const said = [report, readinessJson(report), en.readiness.describe(report), written];
    expect(foundIn(JSON.stringify(said))).toEqual([]);
    expect(written).toEqual([]);
  });

  test('would be found: the search finds each one where it is', () => {
    for (const secret of planted) {
      expect(foundIn(JSON.stringify({ challenge: `a${secret}b` }))).toEqual([secret]);
      const encoded = Buffer.from(`${secret}and more`).toString('base64');
      expect(foundIn(encoded)).toContain(secret);
    }
    expect(foundIn(xml)).toEqual(expect.arrayContaining([SECRETS.scepChallenge, SECRETS.query]));
  });
});
