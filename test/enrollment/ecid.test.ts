import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEcid, parsePaddedEcid } from '../../enrollment/ecid.ts';

describe('an ECID', () => {
  it.each([
    ['0x111AA22BB33CE', '000111AA22BB33CE'],
    ['0X000111aa22bb33ce', '000111AA22BB33CE'],
    ['000111AA22BB33CE', '000111AA22BB33CE'],
    ['FACADE0123456789', 'FACADE0123456789'],
    ['0xF', '000000000000000F'],
  ])('written as %s reads as %s', (text, ecid) => {
    expect(parseEcid(text)).toBe(ecid);
  });

  it.each(['', '0x', '0', '0000000000000000', 'ffffffffffffffff', '12345678901234567', 'xyz'])(
    'is not read from %j',
    (text) => {
      expect(parseEcid(text)).toBeNull();
    },
  );

  it('keeps every bit of every value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 64n - 2n }), (value) => {
        const ecid = parseEcid(`0x${value.toString(16)}`);
        expect(ecid).toMatch(/^[0-9A-F]{16}$/);
        expect(BigInt(`0x${ecid ?? ''}`)).toBe(value);
      }),
    );
  });

  it('from a source that pads is not read when it was cut off', () => {
    expect(parsePaddedEcid('000111AA22BB33CE')).toBe('000111AA22BB33CE');
    expect(parsePaddedEcid('000111AA22BB33C')).toBeNull();
    expect(parsePaddedEcid('0x0111AA22BB33CE')).toBeNull();
  });
});
