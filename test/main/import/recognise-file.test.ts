import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

import type { SavedMapping } from '../../../enrollment/bench-setting.ts';
import { profileFileText } from '../../../enrollment/readiness/profile-file.ts';
import { recogniseFile } from '../../../main/import/recognise-file.ts';
import { aWorkbook, sheetOf } from './make-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-recognise-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file whose name says nothing of its content. */
function aFile(content: string | Uint8Array): string {
  const path = join(folder, 'download');
  writeFileSync(path, content);
  return path;
}

const kindOf = (path: string, mappings: readonly SavedMapping[] = []) =>
  recogniseFile({ path }, { mappings, openFolders: [join(folder, 'practice'), folder] });
const pasted = (text: string) => recogniseFile({ text }, { mappings: [], openFolders: [] });
const of = (content: string | Uint8Array) => kindOf(aFile(content));
const example = (name: string): string => join('docs', 'examples', name);

const LIST = { kind: 'list', isOfMuster: false };
const known = (what: string) => ({ kind: 'known', what });
const foreign = (nature: string) => ({ kind: 'foreign', nature });

/** The header of the portal's own export. */
const INTUNE =
  'Device name,Managed by,Ownership,Last check-in,Primary user UPN,Azure AD Device ID,Serial number';
const INTUNE_COLUMNS = ['Managed by', 'Primary user UPN', 'Azure AD Device ID'];
const INTUNE_FILE = `${INTUNE}\r\nMac 1,Intune,Corporate,,,,TEST0A0001\r\n`;
const DELIVERY =
  'Lieferschein 4711;;\nPos;Artikel;Seriennummer\n1;MacBook Air;TEST0A0001\n2;MacBook Air;TEST0A0002\n';

it.each([
  ['a delivery note in another language with a title above', DELIVERY, LIST],
  ['the same in UTF-16', Buffer.from(`\uFEFF${DELIVERY}`, 'utf16le'), LIST],
  ['the same in an old encoding', Buffer.from(DELIVERY.replace('Pos', 'Größe'), 'latin1'), LIST],
  ['serials without a header', 'TEST0A0001\nTEST0A0002\n', LIST],
  ['two columns that may both be serials', 'TEST0A0001,TEST0B0001\nTEST0A0002,TEST0B0002\n', LIST],
  [
    "Apple's device list",
    'Serial Number,Order Number,Source,MDM Server\nTEST0A0001,4711,Apple,Intune\n',
    LIST,
  ],
  ["another MDM's report", 'Computer Name,Serial Number,Managed\nMac 1,TEST0A0001,Managed\n', LIST],
  ['a workbook', aWorkbook({ sheet: sheetOf('<row/>') }), LIST],
  ["Intune's device list", INTUNE_FILE, { kind: 'intune-devices', columns: INTUNE_COLUMNS }],
  [
    'the same after sep=',
    `sep=,\r\n${INTUNE_FILE}`,
    { kind: 'intune-devices', columns: INTUNE_COLUMNS },
  ],
  [
    'the same, saved by a spreadsheet',
    Buffer.from(`\uFEFF${INTUNE_FILE}`, 'utf16le'),
    { ...LIST, isResaved: true },
  ],
  [
    'the same in an old encoding',
    Buffer.from(INTUNE_FILE.replace('Mac 1', 'Gerät 1'), 'latin1'),
    { ...LIST, isResaved: true },
  ],
  [
    "Intune's columns beside those of a register",
    `Asset tag,${INTUNE}\n1,Mac,Intune,,,,,TEST0A0001\n`,
    LIST,
  ],
  ['nothing', '', { kind: 'empty' }],
  ['blank lines', '\n\n \n', { kind: 'empty' }],
  ['prose', 'Dear all,\nthe Macs come on Monday.\n', known('no-serials')],
  ['a table without serials', 'Model,Colour\nMac,grey\n', known('no-serials')],
  [
    'output of cfgutil',
    '{"Command":"list","Type":"CommandOutput","Devices":[],"Output":{}}',
    known('cfgutil-output'),
  ],
  [
    'a recording',
    '{"format":"muster-usb-recording","version":1}\n{"kind":"detach"}\n',
    known('recording'),
  ],
  ['profiles', profileFileText([]), known('profiles')],
  [
    'a certificate',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    known('readiness'),
  ],
  [
    'a server token',
    'Content-Type: application/pkcs7-mime; name="smime.p7m"\n\nMIIB',
    known('readiness'),
  ],
  [
    'a profile',
    '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist/>',
    known('readiness'),
  ],
  ['a binary property list', 'bplist00\u0001\u0002', known('readiness')],
  ['a certificate in DER', Buffer.from([0x30, 0x82, 1, 0, 0, 1]), known('readiness')],
  ['a workbook of Excel 97', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), known('old-workbook')],
  ['a web page', '<!DOCTYPE html><html lang="en">Sign in</html>', foreign('html')],
  ['other markup', '<?xml version="1.0"?><svg/>', foreign('xml')],
  ['other JSON', '[{"a": 1}]', foreign('json')],
  ['a PDF', '%PDF-1.7\n1 0 obj', foreign('pdf')],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0, 1]), foreign('image')],
  ['an archive', Buffer.from('PK\u0003\u0004'.concat('\0'.repeat(30)), 'latin1'), foreign('zip')],
  ['a database', 'SQLite format 3\0'.padEnd(200, '\0'), foreign('database')],
  ['anything else', Buffer.from([1, 0, 2, 0, 3]), foreign('binary')],
])('knows %s', async (_, content, expected) => {
  expect(await of(content)).toEqual(expected);
});

it.each([
  ['asset.csv', { ...LIST, isOfMuster: true }],
  ['servicenow.csv', { ...LIST, isOfMuster: true }],
  ['snipe-it.csv', LIST],
  ['jamf-preload.csv', LIST],
  // EXAMPLE001 may be anything: without a header a person has to say that it is a serial.
  ['intune-identifiers.csv', known('no-serials')],
  ['serials.txt', known('no-serials')],
])('knows the example %s', async (name, expected) => {
  expect(await kindOf(example(name))).toEqual(expected);
});

it('knows a log of Muster, and opens none of its own bench', async () => {
  expect(await kindOf(join('test', 'db', 'golden', '090.db'))).toEqual(known('log'));
  const own = join(folder, 'muster.db');
  writeFileSync(own, 'nothing that a log begins with');
  linkSync(own, join(folder, 'another-name.csv'));
  expect(await kindOf(join(folder, 'another-name.csv'))).toEqual(known('log'));
});

it('knows a file by its ends, however long it is, and cuts no letter in two', async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, at) => `${String(at)},Größe ü,T0ST${String(at).padStart(6, '0')}`,
  );
  const path = aFile(['No,Größe,Serial', ...rows].join('\n'));
  expect(readFileSync(path).length).toBeGreaterThan(512 * 1024);
  expect(await kindOf(path)).toEqual(LIST);
  const wide = Buffer.from(['No,Größe,Serial', ...rows].join('\n'), 'utf16le');
  expect(await of(wide)).toEqual(LIST);
  // The names of a long workbook stand at its end only.
  const sheet = sheetOf('<row/>'.repeat(60_000));
  expect(await of(aWorkbook({ sheet: `${sheet}${'x'.repeat(600_000)}` }))).toEqual(LIST);
});

it('takes copied rows for no evidence, and a saved mapping for a list', async () => {
  expect(await pasted(INTUNE_FILE)).toEqual(known('copied-intune-rows'));
  expect(await pasted('TEST0A0001\nTEST0A0002')).toEqual(LIST);
  const odd = 'Kennung,Farbe\n12345,grey\n';
  expect(await of(odd)).toEqual(known('no-serials'));
  expect(await kindOf(aFile(odd), [{ name: 'Odd', columns: { serial: 'Kennung' } }])).toEqual(LIST);
});

it('says what keeps it from looking', async () => {
  expect(await kindOf(join(folder, 'gone'))).toEqual({ kind: 'file-missing' });
  expect(await kindOf(folder)).toMatchObject({ kind: 'not-readable', why: 'folder' });
});
