import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScan, readTyped } from '../../../enrollment/scan/scan.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { parseSerial } from '../../../enrollment/serial.ts';

const knowing = (...texts: readonly string[]): ReadonlySet<Serial> =>
  new Set(texts.map(parseSerial).filter((serial) => serial !== null));

describe('a scanned label', () => {
  it.each([
    ['without an S is taken as it is', 'TEST00A013', [], ['TEST00A013'], true],
    [
      'with S and 10 asks, without S first',
      'STEST00A013',
      [],
      ['TEST00A013', 'STEST00A013'],
      false,
    ],
    ['with S and 10 finds the device', 'STEST00A013', ['TEST00A013'], ['TEST00A013'], true],
    ['of 11 finds the older device', 'STEST00A013', ['STEST00A013'], ['STEST00A013'], true],
    [
      'of 11 asks when both are known',
      'STEST00A013',
      ['STEST00A013', 'TEST00A013'],
      ['TEST00A013', 'STEST00A013'],
      false,
    ],
    ['with S and 12 loses the S', 'SZZZX1TST0005', [], ['ZZZX1TST0005'], true],
    ['of 13 finds a device of 13', 'SZZZX1TST0005', ['SZZZX1TST0005'], ['SZZZX1TST0005'], true],
    ['of 10 with S stays unchanged', 'STEST00A01', [], ['STEST00A01'], true],
    ['of 12 with S stays unchanged', 'STEST00A0122', [], ['STEST00A0122'], true],
    [
      'of 12 with S offers the known device without S',
      'STEST00A0122',
      ['TEST00A0122'],
      ['TEST00A0122', 'STEST00A0122'],
      false,
    ],
    ['of 15 is no serial', 'STEST0000000014', [], [], false],
    [
      'of 15 offers the known one',
      'STEST0000000014',
      ['TEST0000000014'],
      ['TEST0000000014'],
      false,
    ],
    ['of 17 is no serial', 'STEST000000000017', [], [], false],
    ['in lower case with a line end', 'szzzx1tst0005\r\n', [], ['ZZZX1TST0005'], true],
    ['that is empty', '', [], [], false],
    ['of 8 with S stays unchanged', 'STEST008', [], ['STEST008'], true],
  ])('%s', (_, raw, known, candidates, isCertain) => {
    expect(readScan(raw, knowing(...known))).toEqual({ raw, candidates, isCertain });
  });

  it('keeps the raw text and offers only itself with or without its S', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[Ss]?[A-Za-z0-9]{0,18}$/), fc.boolean(), (raw, isKnown) => {
        const known = isKnown ? knowing(raw, raw.slice(1)) : knowing();
        const entry = readScan(raw, known);
        expect(entry.raw).toBe(raw);
        for (const candidate of entry.candidates) {
          expect([raw.toUpperCase(), raw.slice(1).toUpperCase()]).toContain(candidate);
        }
        if (entry.isCertain) expect(entry.candidates).toHaveLength(1);
      }),
    );
  });
});

describe('a typed serial', () => {
  it('keeps its S: what was typed is what was meant', () => {
    const entry = readTyped('szzzx1tst0005');
    expect(entry.candidates).toEqual(['SZZZX1TST0005']);
    expect(entry.isCertain).toBe(true);
  });

  it('that cannot be a serial has no candidates', () => {
    expect(readTyped('n/a')).toEqual({ raw: 'n/a', candidates: [], isCertain: false });
  });
});
