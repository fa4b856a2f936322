import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScan, readTyped, scanReadings } from '../../../enrollment/scan/scan.ts';
import { loggedSerial, type Serial } from '../../../enrollment/serial.ts';

const knowing = (...texts: readonly string[]): ReadonlySet<Serial> =>
  new Set(texts.map(loggedSerial).filter((serial) => serial !== null));
const certain = (serial: string) => ({ kind: 'certain', serial });
const asks = (...readings: readonly string[]) => ({
  kind: 'unclear',
  readings,
  why: 'label-prefix',
});
const unsure = (why: string, reading: string) => ({ kind: 'unclear', readings: [reading], why });
const none = (why: string) => ({ kind: 'no-serial', why });

describe('a scanned label', () => {
  it.each([
    ['without an S is taken as it is', 'TEST00A013', [], certain('TEST00A013')],
    ['with S and 10 asks, without S first', 'STEST00A013', [], asks('TEST00A013', 'STEST00A013')],
    ['with S and 10 finds the device', 'STEST00A013', ['TEST00A013'], certain('TEST00A013')],
    ['of 11 finds the older device', 'STEST00A013', ['STEST00A013'], certain('STEST00A013')],
    [
      'of 11 asks when both are known',
      'STEST00A013',
      ['STEST00A013', 'TEST00A013'],
      asks('TEST00A013', 'STEST00A013'),
    ],
    ['with S and 12 loses the S', 'SZZZX1TST0005', [], certain('ZZZX1TST0005')],
    ['of 13 finds a device of 13', 'SZZZX1TST0005', ['SZZZX1TST0005'], certain('SZZZX1TST0005')],
    ['of 10 with S stays unchanged', 'STEST00A01', [], certain('STEST00A01')],
    ['of 12 with S stays unchanged', 'STEST00A0122', [], certain('STEST00A0122')],
    [
      'of 12 with S offers the known device without S',
      'STEST00A0122',
      ['TEST00A0122'],
      asks('TEST00A0122', 'STEST00A0122'),
    ],
    ['of 15 is no serial', 'STEST0000000014', [], none('length')],
    ['of 15 offers the known one', 'STEST0000000014', ['TEST0000000014'], asks('TEST0000000014')],
    ['of 17 is no serial', 'STEST000000000017', [], none('length')],
    ['in lower case with a line end', 'szzzx1tst0005\r\n', [], certain('ZZZX1TST0005')],
    ['that is empty', '', [], none('empty')],
    ['of 8 with S asks', 'ST3ST008', [], unsure('unusual-length', 'ST3ST008')],
    ['of an article asks', '036000291452', [], unsure('trade-number', '036000291452')],
    ['of an article behind an S asks', 'S036000291452', [], unsure('trade-number', '036000291452')],
    [
      'of a parcel that begins with S asks',
      'SR123456785DE',
      [],
      unsure('order-number', 'SR123456785DE'),
    ],
    ['of a part asks', '1PMKQ93LLA', [], unsure('part-number', '1PMKQ93LLA')],
    [
      'of an article that a list names is its serial',
      '036000291452',
      ['036000291452'],
      certain('036000291452'),
    ],
    ['of a tag that was filled up is no serial', '000000000079', [], none('padded-number')],
    ['of a box in words is no serial', 'MacBook Air 13', [], none('characters')],
  ])('%s', (_, raw, known, reading) => {
    expect(readScan(raw, knowing(...known))).toEqual(reading);
  });

  it('offers only itself with or without its S', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[Ss]?[A-Za-z0-9]{0,18}$/), fc.boolean(), (raw, isKnown) => {
        const known = isKnown ? knowing(raw, raw.slice(1)) : knowing();
        const reading = readScan(raw, known);
        const offered =
          reading.kind === 'unclear'
            ? reading.readings
            : reading.kind === 'certain'
              ? [reading.serial]
              : [];
        for (const one of offered) {
          expect([raw.toUpperCase(), raw.slice(1).toUpperCase()]).toContain(one);
          expect(scanReadings(raw)).toContain(one);
        }
      }),
    );
  });
});

describe('a typed serial', () => {
  it('keeps its S: what was typed is what was meant', () => {
    expect(readTyped('szzzx1tst0005')).toEqual(certain('SZZZX1TST0005'));
    expect(readTyped('stest00a013')).toEqual(certain('STEST00A013'));
  });

  it('that cannot be a serial is none', () => {
    expect(readTyped('n/a')).toEqual(none('characters'));
  });
});
