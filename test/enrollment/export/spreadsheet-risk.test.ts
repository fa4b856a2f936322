import { expect, it } from 'vitest';

import { riskySerials, spreadsheetRisk } from '../../../enrollment/export/spreadsheet-risk.ts';

it.each([
  ['0503E000', 'scientific'],
  ['22E1', 'scientific'],
  ['1.5E+10', 'scientific'],
  ['00123456', 'leading-zero'],
  ['123456789012', 'long-number'],
  ['JAN12', 'date'],
  ['12MAR2026', 'date'],
])('warns that a spreadsheet changes %s (%s)', (serial, risk) => {
  expect(spreadsheetRisk(serial)).toBe(risk);
});

it.each(['TEST0A0001', 'E0000001', '12345678', '1E10X', 'JANUARY1', 'ZZZX1TST0005'])(
  'does not warn of %s',
  (serial) => {
    expect(spreadsheetRisk(serial)).toBeNull();
  },
);

it('names each risky serial once, in the order of the rows', () => {
  const rows = ['0503E000', 'TEST0A0001', null, '00123456', '0503E000'].map((serial) => ({
    serial,
  }));
  expect(riskySerials(rows).map((one) => one.serial)).toEqual(['0503E000', '00123456']);
});
