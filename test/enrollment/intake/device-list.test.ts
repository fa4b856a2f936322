import fc from 'fast-check';
import { expect, it } from 'vitest';

import { parseIntuneTime } from '../../../enrollment/intake/intune-device.ts';
import { aList, readDeviceList } from './build.ts';

const HEADER = ['Device ID', 'Serial number', 'Enrollment date', 'Ownership', 'Device state'];
const aRow = (serial: string, date = '2026-03-05 09:00:00.0000000') => [
  '0000-1',
  serial,
  date,
  'Corporate',
  'Managed',
];

it('reads the fields of the export', () => {
  const list = aList(HEADER, aRow('TESTAA0001'));
  expect([...list.devices.values()]).toEqual([
    {
      row: 2,
      serial: 'TESTAA0001',
      deviceName: null,
      entraDeviceId: null,
      enrolledAtMs: Date.UTC(2026, 2, 5, 9),
      lastCheckInMs: null,
      ownership: 'corporate',
      deviceState: 'Managed',
      enrollmentProfile: null,
    },
  ]);
  expect(list).toMatchObject({ rows: 1, skipped: [], hasProfiles: false });
});

it.each([
  ['Serial number', 'Microsoft Entra Device ID'],
  ['SERIAL NUMBER', 'Azure AD Device ID'],
  ['SerialNumber', 'ReferenceId'],
  [' serial  number ', 'azure ad device id'],
])('reads both brandings of the headers (%s, %s)', (serial, entra) => {
  const list = aList([entra, serial], ['entra-1', 'TESTAA0001']);
  const [device] = [...list.devices.values()];
  expect(device).toMatchObject({ serial: 'TESTAA0001', entraDeviceId: 'entra-1' });
});

it('reads the same devices whatever the order of the columns', () => {
  const cells = aRow('TESTAA0001');
  const expected = aList(HEADER, cells);
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  fc.assert(
    fc.property(order, (places) => {
      const turn = (row: readonly string[]) => places.map((place) => row[place] ?? '');
      expect(aList(turn(HEADER), turn(cells))).toEqual(expected);
    }),
  );
});

it('takes what it can of ragged rows and rows without a serial, and names the others', () => {
  const short = ['0000-1', 'TESTAA0009'];
  const list = aList(HEADER, aRow('TESTAA0001'), short, aRow(''), aRow('not a serial!'));
  expect([...list.devices.keys()]).toEqual(['TESTAA0001']);
  expect(list.skipped).toEqual([
    { row: 3, reason: 'ragged' },
    { row: 4, reason: 'no-serial' },
    { row: 5, reason: 'serial-not-valid' },
  ]);
  expect(list.rows).toBe(4);
});

it('keeps the latest enrollment of a serial that occurs twice', () => {
  const old = aRow('TESTAA0001', '2024-01-01 00:00:00');
  const undated = aRow('TESTAA0001', '');
  const list = aList(HEADER, old, aRow('testaa0001'), undated);
  expect([...list.devices.values()].map((device) => device.row)).toEqual([3]);
  expect(list.skipped).toEqual([
    { row: 2, reason: 'repeated' },
    { row: 4, reason: 'repeated' },
  ]);
});

it('refuses a table without a serial column, with a header twice, or without any row', () => {
  expect(readDeviceList([['Device name'], ['Mac']])).toEqual({ kind: 'no-serial-column' });
  expect(
    readDeviceList([
      ['Serial number', 'SerialNumber'],
      ['A', 'B'],
    ]),
  ).toEqual({
    kind: 'header-twice',
    headers: ['SerialNumber'],
  });
  expect(readDeviceList([])).toEqual({ kind: 'empty' });
});

it.each([
  ['2026-03-05 08:01:02.0000000', Date.UTC(2026, 2, 5, 8, 1, 2)],
  ['2026-03-05T08:01:02Z', Date.UTC(2026, 2, 5, 8, 1, 2)],
  ['2026-03-05T08:01:02.5+01:00', Date.UTC(2026, 2, 5, 7, 1, 2, 500)],
  ['2026-03-05 08:01', Date.UTC(2026, 2, 5, 8, 1)],
  ['03/05/2026 08:01', null],
  ['2026-99-05 08:01', null],
  [null, null],
])('reads the time %j, and no time that it would have to guess', (text, atMs) => {
  expect(parseIntuneTime(text)).toBe(atMs);
});

it('reads usual times by their digits to the same moment as their pattern', () => {
  const usual = fc
    .tuple(fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }))
    .map(([date]) => date.toISOString().slice(0, 19).replace('T', ' '));
  fc.assert(
    fc.property(usual, (text) => {
      expect(parseIntuneTime(`${text}.0000000`)).toBe(Date.parse(`${text.replace(' ', 'T')}Z`));
      expect(parseIntuneTime(`${text}.0000000`)).toBe(parseIntuneTime(`${text}Z`));
    }),
  );
});

it('never throws, whatever stands in the table', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('Serial number', 'Ownership', 'TESTAA0001'));
  const table = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 });
  fc.assert(fc.property(table, (rows) => typeof readDeviceList(rows).kind === 'string'));
});
