import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Serial } from '../../enrollment/serial.ts';
import { parseSerial, serialWarnings } from '../../enrollment/serial.ts';
import { F01, F12, F14, F15, F16 } from './identify/fixtures.ts';

const serial = (text: string): Serial => {
  const parsed = parseSerial(text);
  if (parsed === null) throw new Error(`not a serial: ${text}`);
  return parsed;
};

describe('a hardware serial', () => {
  it.each(['TEST00A013', 'ZZZX1TST0005', 'ZZ901TST019', 'TEST0008', 'TEST0000000014'])(
    '%s is accepted as it is',
    (text) => {
      expect(parseSerial(text)).toBe(text);
    },
  );

  it('is trimmed and upper-cased', () => {
    expect(parseSerial(' test00a013\r\n')).toBe('TEST00A013');
  });

  it.each([
    ['an iBoot string', F01],
    ['an iBoot key in lower case', 'cpid:8110'],
    ['an ECID with its key', 'ECID:000111AA22BB33C1'],
    ['a UDID of 24', F14],
    ['a UDID of 25', '00008130-000111AA22BB33CE'],
    ['a UDID of 40', F15],
    ['chip id and ECID of a restore ramdisk', F12],
    ['a UDID of all f', F16],
    ['one character repeated', '0000000000'],
    ['one letter repeated in two cases', 'fFfFfFfFfF'],
    ['the words for a missing serial', 'Not Provided'],
    ['the same without the space', 'NotProvided'],
    ['another word for missing', 'N/A'],
    ['dashes', '----------'],
    ['empty text', ''],
    ['white space', '     \t    '],
    ['a board number of 17', 'TEST0000000000017'],
    ['a part serial of 18', 'TEST00000000000018'],
    ['a full ECID of 16', '000111AA22BB33C1'],
    ['7 characters', 'TEST007'],
    ['15 characters', 'TEST00000000015'],
    ['a space inside', 'TEST0 A013'],
    ['a formula', '=TEST00A013'],
    ['letters that upper-case into plain ones', 'te\u017ft00a013'],
    ['full-width digits', 'TEST００A013'],
  ])('is never made from %s', (_, text) => {
    expect(parseSerial(text)).toBeNull();
  });

  it('reads the same again', () => {
    const text = fc.stringMatching(/^\s?[A-Za-z0-9]{8,14}\s?$/);
    fc.assert(
      fc.property(text, (written) => {
        const parsed = parseSerial(written);
        if (parsed !== null) expect(parseSerial(parsed)).toBe(parsed);
        expect(parseSerial(written.toLowerCase())).toBe(parsed);
      }),
    );
  });
});

describe('an unusual serial', () => {
  it.each([
    ['TEST00A013', []],
    ['TEST00A0111', []],
    ['TEST00A01222', []],
    ['TEST00I013', ['serial-has-i-or-o']],
    ['TESTOOA013', ['serial-has-i-or-o']],
    ['TEST0008', ['serial-unusual-length']],
    ['TEST00A01333O', ['serial-has-i-or-o', 'serial-unusual-length']],
  ])('%s is accepted with the warnings %j', (text, warnings) => {
    expect(serialWarnings(serial(text))).toEqual(warnings);
  });
});
