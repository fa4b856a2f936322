import { describe, expect, test } from 'vitest';

import { NO_SETTINGS } from '../../../enrollment/fold/bench-settings.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import type { Profile } from '../../../enrollment/profile.ts';
import { COMMAND_CODES, profileCode, readCommand } from '../../../enrollment/scan/scan-command.ts';
import { scanMeaning } from '../../../enrollment/scan/scan-meaning.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { aSession } from '../export/build.ts';

const profile = (profileId: string, isRetired = false): Profile => ({
  profileId,
  isRetired,
  revisions: [{ ...aSession().profile, profileId }],
});
const OFFICE = '01930000-0000-7000-8000-0000abcd1234';
const profiles = new Map([[OFFICE, profile(OFFICE)]]);
const row = (serial: string, assetTag: string): readonly [string, ExpectedRow] => [
  serial,
  {
    serial: serial as Serial,
    assetTag,
    assignedUser: null,
    location: null,
    purchaseOrder: null,
    extras: {},
  },
];
const view = {
  profiles,
  settings: { ...NO_SETTINGS, technicians: new Map([['ana', { name: 'Ana', badge: 'ANA00001' }]]) },
  keyOfSerial: new Map([['TEST0A0001' as Serial, 'serial:TEST0A0001' as DeviceKey]]),
  expected: new Map([
    row('TEST0A0002', 'TAG-0002'),
    row('TEST0A0003', 'TAG000033'),
    row('TEST0A0004', 'TWICE0001'),
    row('TEST0A0005', 'TWICE0001'),
  ]),
};
const meaning = (raw: string, reading?: string) => scanMeaning({ raw, reading }, view);

describe('what a scan stands for', () => {
  test.each([
    ['a serial', 'TEST0A0001', { kind: 'serial', serial: 'TEST0A0001', label: 'serial' }],
    [
      'a serial behind the S of its label, which a device here has',
      'STEST0A0001',
      { kind: 'serial', serial: 'TEST0A0001', label: 'serial' },
    ],
    [
      'a serial behind an S, which the list names',
      'STEST0A0002',
      { kind: 'serial', serial: 'TEST0A0002', label: 'serial' },
    ],
    [
      'one of two serials, when nobody knows either',
      'SXEST0A0009',
      { kind: 'unclear', readings: ['XEST0A0009', 'SXEST0A0009'] },
    ],
    ['an asset tag', ' tag-0002', { kind: 'serial', serial: 'TEST0A0002', label: 'asset-tag' }],
    [
      'an asset tag that could be a serial',
      'TAG000033',
      { kind: 'serial', serial: 'TEST0A0003', label: 'asset-tag' },
    ],
    [
      'no tag when two devices have it, but perhaps the serial that it could be',
      'TWICE0001',
      { kind: 'unclear', readings: ['TWICE0001'], why: 'order-number' },
    ],
    [
      'a badge, though it could be a serial',
      'ana00001',
      { kind: 'technician', technician: { name: 'Ana' } },
    ],
    ['a command', 'MUSTER-UNDO', { kind: 'command', command: { kind: 'undo' } }],
    ['nothing', 'https://example.invalid', { kind: 'unknown' }],
    ['nothing, when it is blank', '   ', { kind: 'unknown' }],
  ])('is %s', (_what, raw, expected) => {
    expect(meaning(raw)).toMatchObject(expected);
  });

  test('is the reading that a person chose, and no other', () => {
    const of = (reading: string) => meaning('SXEST0A0009', reading);
    expect(of('SXEST0A0009')).toMatchObject({ kind: 'serial', serial: 'SXEST0A0009' });
    expect(of('XEST0A0009')).toMatchObject({ kind: 'serial', serial: 'XEST0A0009' });
    expect(of('TEST0A0001')).toEqual({ kind: 'unknown' });
  });
});

describe('a list whose serials were scanned with the S of their labels', () => {
  const listed = new Map([
    row('STEST0A000A01', 'TAG-0012'),
    row('STEST0A0010', 'TAG-0010'),
    row('STEST0A0001', 'TAG-0001'),
  ]);
  const of = (raw: string, reading?: string) =>
    scanMeaning({ raw, reading }, { ...view, expected: listed });

  test.each([
    ['a label of 13 characters', 'STEST0A000A01', 'TEST0A000A01', 'serial'],
    ['its tag', 'TAG-0012', 'TEST0A000A01', 'asset-tag'],
    ['the label of a device that is here', 'STEST0A0001', 'TEST0A0001', 'serial'],
    ['the tag of a device that is here', 'TAG-0001', 'TEST0A0001', 'asset-tag'],
  ])('names the device without it: %s', (_what, raw, serial, label) => {
    expect(of(raw)).toEqual({ kind: 'serial', serial, label });
  });

  test.each(['STEST0A0010', 'tag-0010'])('asks about 11 characters: %s', (raw) => {
    const readings = ['TEST0A0010', 'STEST0A0010'];
    expect(of(raw)).toEqual({ kind: 'unclear', readings, why: 'label-prefix' });
    for (const serial of readings) expect(of(raw, serial)).toMatchObject({ serial });
    expect(of(raw, 'TEST0A0001')).toEqual({ kind: 'unknown' });
  });
});

describe('a command barcode', () => {
  test('is read on any layout of the keyboard that the scanner pretends to be', () => {
    for (const [kind, code] of Object.entries(COMMAND_CODES)) {
      for (const dash of ['-', 'ß', '/', "'", ')', '–']) {
        const typed = code.replace('-', dash).toLowerCase();
        expect(readCommand(` ${typed}`, [])).toEqual({ kind });
      }
    }
  });

  test('names one profile that can be chosen', () => {
    const code = profileCode(OFFICE);
    expect(code).toBe('MUSTER-PROFILE-ABCD1234');
    expect(readCommand(code, profiles.values())).toMatchObject({ profileId: OFFICE });
    expect(readCommand(code, [profile(OFFICE, true)])).toBeNull();
    const other = '01930000-0000-7000-9999-0000abcd1234';
    expect(readCommand(code, [profile(OFFICE), profile(other)])).toBeNull();
  });

  test('is made of what every barcode can hold', () => {
    for (const code of [...Object.values(COMMAND_CODES), profileCode(OFFICE)]) {
      expect(code).toMatch(/^[A-Z\d-]+$/);
    }
  });
});
