import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Serial } from '../../enrollment/serial.ts';
import {
  loggedSerial,
  parseSerial,
  readSerial,
  readWrittenSerial,
  serialWarnings,
} from '../../enrollment/serial.ts';
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

describe('one rule for every text', () => {
  it.each([
    ['TEST00A013', 'random, 10'],
    ['ZZ901TST019', 'structured, 11'],
    ['ZZZX1TST0005', 'structured, 12'],
    ['9T4E5T2Q0X', 'with many digits'],
    ['1PTESTQ0X7', 'that begins like a label'],
  ])('takes %s for certain: %s', (text) => {
    expect(readSerial(text)).toEqual({ kind: 'certain', serial: text });
  });

  it.each([
    ['036000291452', 'trade-number', 'UPC'],
    ['4006381333931', 'trade-number', 'EAN-13'],
    ['96385074', 'trade-number', 'EAN-8'],
    ['10614141000415', 'trade-number', 'GTIN-14'],
    ['036000291453', 'digits-only', 'a UPC with a wrong check digit'],
    ['35694310000002', 'digits-only', 'an IMEI without its check digit'],
    ['4500123987', 'digits-only', 'an order in SAP'],
    ['20261130', 'digits-only', 'a day'],
    ['1PMKQ93LLA', 'part-number', 'a label without its slash'],
    ['1PMKQ93DA', 'part-number', 'with one letter of the region'],
    ['MKQ93ZPA', 'part-number', 'without 1P'],
    ['1PZ1AB000QK', 'part-number', 'built to order'],
    ['W4410076622', 'order-number', 'an order of the Apple Store'],
    ['PO45001239', 'order-number', 'a purchase order'],
    ['INV00012345', 'order-number', 'an inventory number'],
    ['T00000042', 'order-number', 'a tag with zeros'],
    ['ASSET00001', 'order-number', 'a tag with its word'],
    ['Serial0001', 'order-number', 'a placeholder with a number'],
    ['LAPTOP0001', 'order-number', 'the name of a computer'],
    ['MUELLER2026', 'order-number', 'a name with a year'],
    ['DEVICE01', 'order-number', 'a word with two digits'],
    ['Unavailable1', 'order-number', 'no value, with a number'],
    ['Seriennummer2', 'order-number', 'a header, with a number'],
    ['SR123456785DE', 'order-number', 'a postal number that begins with S'],
    ['B0CM5JV268', 'trade-number', 'an ASIN'],
    ['X0012ABCDE', 'trade-number', 'an FNSKU'],
    ['MacBookAir13', 'letters-only', 'a product with its size'],
    ['iPhone15Pro', 'letters-only', 'a product with its number'],
    ['AppleWatch9', 'letters-only', 'another product of the same maker'],
    ['MagicMouse2', 'letters-only', 'what is sold beside it'],
    ['MBA13M3Pro', 'letters-only', 'a chip'],
    ['MBP16inch512', 'letters-only', 'a size'],
    ['256GBSilber', 'letters-only', 'a memory and a color'],
    ['A2338EMC3578', 'letters-only', 'a model with its EMC number'],
    ['Seite1von12', 'letters-only', 'the foot of a list'],
    ['A4B1C1D2E3F4', 'hexadecimal', 'a MAC address without colons'],
    ['A10000009296F2', 'hexadecimal', 'a MEID'],
    ['111AA22BB33CE', 'hexadecimal', 'an ECID without its zeros'],
    ['0X111AA22BB3', 'hexadecimal', 'with 0x'],
    ['Reparatur', 'letters-only', 'a word nobody has listed'],
    ['BACKORDERED', 'letters-only', 'another one'],
    ['C02XXXXXXX1Z', 'repeats', 'a mask'],
    ['T3ST0008', 'unusual-length', '8 characters'],
    ['5CG1TST9A', 'unusual-length', '9 characters'],
    ['TEST0A0000014', 'unusual-length', '13 characters'],
    ['S036000291452', 'order-number', 'a UPC behind an S'],
  ])('leaves %s unclear: %s (%s)', (text, why) => {
    expect(readSerial(text)).toEqual({ kind: 'unclear', serial: text.toUpperCase(), why });
  });

  it.each([
    ['Unavailable', 'placeholder'],
    ['NotAvailable', 'placeholder'],
    ['DefaultString', 'placeholder'],
    ['SystemSerialNumb', 'placeholder'],
    ['NoSerial', 'placeholder'],
    ['NOTAPPLICABLE', 'placeholder'],
    ['Nichtvorhanden', 'placeholder'],
    ['INDISPONIBLE', 'placeholder'],
    ['Seriennummer', 'placeholder'],
    ['SERIALNUMBER', 'placeholder'],
    ['Bestellnummer', 'placeholder'],
    ['XXXXXXXXXX', 'placeholder'],
    ['1234567890', 'placeholder'],
    ['0123456789', 'placeholder'],
    ['12345678', 'placeholder'],
    ['000000000079', 'padded-number'],
    ['0000042', 'length'],
    ['356943100000013', 'length'],
    ['89043052010008887025', 'length'],
    ['MKQ93LL/A', 'characters'],
    ['', 'empty'],
  ])('never takes %s (%s)', (text, why) => {
    expect(readSerial(text)).toEqual({ kind: 'no-serial', why });
  });

  it.each([
    [' TEST 00A0 13 ', { kind: 'certain', serial: 'TEST00A013' }],
    ['="TEST00A013"', { kind: 'certain', serial: 'TEST00A013' }],
    ['’TEST.00A0.13', { kind: 'certain', serial: 'TEST00A013' }],
    ['T3ST00 0A0131', { kind: 'unclear', serial: 'T3ST000A0131', why: 'words' }],
    ['\u202dTEST00A013\u202c', { kind: 'certain', serial: 'TEST00A013' }],
    ['TEST\u00ad00A013\u200e', { kind: 'certain', serial: 'TEST00A013' }],
    ['STEST00A01345', { kind: 'certain', serial: 'STEST00A01345' }],
    ['SA4B1C1D2E3F4', { kind: 'unclear', serial: 'SA4B1C1D2E3F4', why: 'hexadecimal' }],
    ['MacBook Air 13', { kind: 'no-serial', why: 'characters' }],
    ['Page 1 of 2', { kind: 'no-serial', why: 'characters' }],
    ['Order 47110001', { kind: 'no-serial', why: 'characters' }],
    ['Default string', { kind: 'no-serial', why: 'placeholder' }],
    ['To be filled by O.E.M.', { kind: 'no-serial', why: 'placeholder' }],
    ['Not Available', { kind: 'no-serial', why: 'placeholder' }],
    ['see the next page', { kind: 'no-serial', why: 'characters' }],
    ['Total devices', { kind: 'no-serial', why: 'characters' }],
  ])('reads what a person wrote as %j', (text, reading) => {
    expect(readWrittenSerial(text)).toEqual(reading);
  });

  it('is certain of no number, whatever its length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,20}$/), (text) => {
        expect(readSerial(text).kind).not.toBe('certain');
      }),
    );
  });

  it('finds what an older rule has logged', () => {
    expect(loggedSerial('unavailable')).toBe('UNAVAILABLE');
    expect(loggedSerial('036000291452')).toBe('036000291452');
    expect(loggedSerial('a b; c')).toBeNull();
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
