import { describe, expect, it } from 'vitest';
import rows from '../../enrollment/apple-models.json' with { type: 'json' };
import { modelFromBcd, modelOfChip, nameOfProductType } from '../../enrollment/apple-models.ts';

describe('the model table', () => {
  it('has 325 rows in normal form, each chip and board once', () => {
    expect(rows).toHaveLength(325);
    for (const [cpid, bdid] of rows) {
      expect(cpid).toMatch(/^[0-9A-F]{4}$/);
      expect(bdid).toMatch(/^[0-9A-F]{2}$/);
    }
    expect(new Set(rows.map(([cpid, bdid]) => `${cpid ?? ''}/${bdid ?? ''}`)).size).toBe(325);
  });

  it.each([
    ['8103', '24', 'MacBookPro17,1', 'mac'],
    ['8103', '26', 'MacBookAir10,1', 'mac'],
    ['8103', '22', 'Macmini9,1', 'mac'],
    ['8012', '3E', 'iBridge2,16', 'mac-t2'],
    ['8030', '22', 'AppleDisplay2,1', 'display'],
  ])('chip %s with board %s is %s', (cpid, bdid, productType, kind) => {
    expect(modelOfChip(cpid, bdid)).toMatchObject({ productType, kind });
  });

  it('answers nothing for a pair that it lacks', () => {
    expect(modelOfChip('7000', '00')).toBeNull();
    expect(modelOfChip('', '')).toBeNull();
  });

  it('names a product type that several boards share', () => {
    expect(nameOfProductType('iPhone8,1')).toBe('iPhone 6s');
    expect(nameOfProductType('Mac99,9')).toBeNull();
    expect(nameOfProductType('toString')).toBeNull();
  });
});

describe('the model number of a booted Mac', () => {
  it.each([
    ['MacBookPro', 0x1701, 'MacBookPro17,1'],
    ['Mac', 0x1507, 'Mac15,7'],
    ['Mac', 0x1415, 'Mac14,15'],
    ['Macmini', 0x0901, 'Macmini9,1'],
    ['Mac', 0x1606, 'Mac16,6'],
  ])('%s with version %i is %s', (prefix, bcd, productType) => {
    expect(modelFromBcd(prefix, bcd)).toBe(productType);
  });

  it.each([
    ['MacBookPro', 0x1606],
    ['MacBookPro', 0x1707],
    ['MacBookAir', 0x1201],
    ['Macmini', 0x1001],
    ['iMac', 0x2202],
    ['Mac', 0x1001],
    ['Mac', 0x1505 + 0x50],
  ])('%s %d is no Mac that there is', (prefix, bcd) => {
    expect(modelFromBcd(prefix, bcd)).toBeNull();
  });

  it('leaves room for Macs that are newer than the table', () => {
    expect(modelFromBcd('Mac', 0x1803)).toBe('Mac18,3');
    expect(nameOfProductType('Mac18,3')).toBeNull();
  });

  it.each([0x150a, 0x1a07, 0xffff, 0x0000, 0x0007, 0x1500, 0x11507, -1, 1.5, Number.NaN])(
    '%d is no model rather than a wrong one',
    (bcd) => {
      expect(modelFromBcd('Mac', bcd)).toBeNull();
    },
  );
});
