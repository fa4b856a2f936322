import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIbootString, unpackPortDfu } from '../../enrollment/iboot.ts';
import { F03, F04, F11, F17, F18, F19, F22, F23 } from './identify/fixtures.ts';

describe('an iBoot string', () => {
  it('F04 is read with fields that are not known', () => {
    expect(readIbootString(F04)).toEqual({
      cpid: '8120',
      bdid: '0C',
      ecid: '000111AA22BB33C4',
      srnm: null,
      isExploited: false,
    });
  });

  it('F17 reads the same in the Windows form', () => {
    expect(readIbootString(F17)).toEqual(readIbootString(F03));
  });

  it('F18 shows an exploit, whatever its text holds', () => {
    expect(readIbootString(F18)).toMatchObject({ ecid: '000111AA22BB33D2', isExploited: true });
  });

  it.each(['YOLO:checkra1n', 'PWND:[checkm8]', 'PWND:checkm8', 'FLAG:0000 PWND:[meowing]'])(
    'shows an exploit by %s',
    (mark) => {
      const text = `CPID:8010 BDID:08 ECID:000111AA22BB33C1 SRTG:[iBoot-1111.0.0.1.11] ${mark}`;
      expect(readIbootString(text).isExploited).toBe(true);
      expect(readIbootString(text.replace(mark, 'XTRA:1')).isExploited).toBe(false);
    },
  );

  it('F19 and F22 give nothing of the IMEI and the nonces', () => {
    expect(JSON.stringify(readIbootString(F19))).not.toContain('000000000000019');
    expect(JSON.stringify(readIbootString(F22))).not.toContain('00112233');
  });

  it.each([
    ['the first of two ECIDs counts', 'ECID:000111AA22BB33C1 ECID:000111AA22BB33C2'],
    ['text in brackets is no field', 'PWND:[ ECID:000111AA22BB33C2 ] ECID:000111AA22BB33C1'],
    ['brackets without a key are no field', '[ECID:000111AA22BB33C2] ECID:000111AA22BB33C1'],
    ['a key inside a word is no key', 'AECID:000111AA22BB33C2 ECID:000111AA22BB33C1'],
    ['a key inside a value is no key', 'XTRA:ECID:000111AA22BB33C2 ECID:000111AA22BB33C1'],
    ['any white space parts fields', 'CPID:8110\t\n ECID:000111AA22BB33C1\r\n'],
  ])('%s', (_, text) => {
    expect(readIbootString(text).ecid).toBe('000111AA22BB33C1');
  });

  it('with two ECIDs of which the first is broken has none', () => {
    expect(readIbootString('ECID:ZZ ECID:000111AA22BB33C2').ecid).toBeNull();
  });

  it('with a serial that was cut off has no serial', () => {
    expect(readIbootString('SRNM:[TEST00A0').srnm).toBe('');
  });

  it('reads the same in any order of its fields', () => {
    const fields = F11.split(' ');
    fc.assert(
      fc.property(fc.shuffledSubarray(fields, { minLength: fields.length }), (shuffled) => {
        expect(readIbootString(shuffled.join(' '))).toEqual(readIbootString(F11));
      }),
    );
  });

  it('reads the same with any unknown fields between', () => {
    const unknown = fc.stringMatching(/^[A-Z]{4}:(?:[0-9A-F]{1,8}|\[[^\]]{0,12}\])$/);
    const isKnown = /^(?:CPID|BDID|ECID|SRNM|PWND):/;
    fc.assert(
      fc.property(
        unknown.filter((field) => !isKnown.test(field)),
        fc.nat({ max: F11.split(' ').length }),
        (field, at) => {
          const mixed = F11.split(' ').toSpliced(at, 0, field).join(' ');
          expect(readIbootString(mixed)).toEqual(readIbootString(F11));
        },
      ),
    );
  });
});

describe('the long board id of port DFU', () => {
  it('F23 unpacks to the chip and board of the device behind the controller', () => {
    const { bdid } = readIbootString(F23);
    expect(unpackPortDfu(bdid ?? '')).toEqual({ cpid: '8132', bdid: '2A' });
  });

  it.each([
    ['0A813207', 'A813207'],
    ['000000000A813207', 'A813207'],
    ['FFFFFFFF0A813207', 'A813207'],
  ])('%s uses its low half, with or without zeros', (long, short) => {
    expect(unpackPortDfu(long)).toEqual({ cpid: '8132', bdid: '0A' });
    expect(unpackPortDfu(short)).toEqual({ cpid: '8132', bdid: '0A' });
  });
});
