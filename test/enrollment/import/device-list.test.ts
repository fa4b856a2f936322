import fc from 'fast-check';
import { expect, it } from 'vitest';

import { parseIntuneTime } from '../../../enrollment/import/intune-device.ts';
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
  const list = aList(HEADER, aRow('TEST0A0001'));
  expect([...list.devices.values()]).toEqual([
    {
      row: 2,
      serial: 'TEST0A0001',
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
  const list = aList([entra, serial], ['entra-1', 'TEST0A0001']);
  const [device] = [...list.devices.values()];
  expect(device).toMatchObject({ serial: 'TEST0A0001', entraDeviceId: 'entra-1' });
});

it('reads the same devices whatever the order of the columns', () => {
  const cells = aRow('TEST0A0001');
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
  const short = ['0000-1', 'TEST0A0009'];
  const list = aList(HEADER, aRow('TEST0A0001'), short, aRow(''), aRow('not a serial!'));
  expect([...list.devices.keys()]).toEqual(['TEST0A0001']);
  expect(list.skipped).toEqual([
    { row: 3, reason: 'ragged' },
    { row: 4, reason: 'no-serial' },
    { row: 5, reason: 'serial-not-valid' },
  ]);
  expect(list.rows).toBe(4);
});

it('keeps the latest enrollment of a serial that occurs twice', () => {
  const old = aRow('TEST0A0001', '2024-01-01 00:00:00');
  const undated = aRow('TEST0A0001', '');
  const list = aList(HEADER, old, aRow('test0a0001'), undated);
  expect([...list.devices.values()].map((device) => device.row)).toEqual([3]);
  expect(list.skipped).toEqual([
    { row: 2, reason: 'repeated' },
    { row: 4, reason: 'repeated' },
  ]);
});

const INTUNE = ['Serial number', 'Enrollment date', 'Managed by', 'Azure AD Device ID'];

it.each([
  ['a delivery note', ['Order Number', 'Serial Number', 'Part Number', 'Description']],
  ['an order of Apple', ['Serial Number', 'Order Number', 'Ship Date', 'Status']],
  ["Apple's device list", ['Serial Number', 'Model', 'MDM Server', 'Status', 'Order Number']],
  [
    'a report of Jamf',
    ['Computer Name', 'Serial Number', 'Last Check-in', 'Last Enrollment', 'Managed', 'Username'],
  ],
  [
    'a list of another MDM',
    ['Device name', 'Serial number', 'Device ID', 'Ownership', 'Enrollment date', 'Last check-in'],
  ],
  [
    'an asset register',
    ['Serial number', 'Device name', 'Managed by', 'Location', 'Ownership', 'Model'],
  ],
  [
    'a list of Autopilot',
    ['Serial number', 'Group tag', 'Azure AD Device ID', 'Managed by', 'Last contacted'],
  ],
  [
    'a list of another MDM',
    ['Device Name', 'Serial Number', 'Enrollment Date', 'Last Seen', 'Managed By', 'EAS Device ID'],
  ],
  [
    'a list of another MDM',
    ['Serial number', 'Last check-in', 'EAS Device ID', 'Primary user email address'],
  ],
  ['serials alone', ['Serial number']],
])('takes %s for no proof of enrollment', (_what, header) => {
  const row = header.map((one) => (/serial/i.test(one) ? 'TEST0A0001' : '2026-03-05 09:00:00'));
  expect(readDeviceList([header, row])).toEqual({ kind: 'not-from-intune', headers: header });
});

it.each([
  ['the whole list', ['Device ID', ...INTUNE, 'Last check-in', 'Management name']],
  [
    'the columns of the portal',
    [
      'Device name',
      'Managed by',
      'Ownership',
      'Last check-in',
      'Primary user UPN',
      'Serial number',
    ],
  ],
  [
    'what Graph answers',
    ['SerialNumber', 'EnrolledDateTime', 'AzureADDeviceId', 'ManagementAgent', 'ManagementState'],
  ],
  ['what PowerShell writes', INTUNE],
  ['a choice of columns', ['Serial number', 'Last check-in', 'Intune registered', 'JoinType']],
])('takes %s of Intune', (_what, header) => {
  const cells = new Map([
    ...['Serial number', 'SerialNumber'].map((one) => [one, 'TEST0A0001'] as const),
    ...['Managed by', 'ManagementAgent'].map((one) => [one, 'Intune'] as const),
  ]);
  const row = header.map((one) => cells.get(one) ?? '');
  expect(readDeviceList([['#TYPE System.Object'], header, row])).toMatchObject({
    kind: 'device-list',
    list: { rows: 1, skipped: [] },
  });
});

it('takes no row that does not name Intune as its manager, and none that Intune has only discovered', () => {
  const managers = [
    'Intune',
    'MDM',
    'Co-managed',
    'EAS',
    '',
    'Jamf Pro',
    'ConfigMgr',
    'Workspace ONE',
  ];
  const header = ['Serial number', 'Last check-in', 'Managed by', 'Intune registered'];
  const rows = managers.map((by, index) => [`TEST0A000${String(index)}`, '', by, 'True']);
  const reading = readDeviceList([header, ...rows]);
  if (reading.kind !== 'device-list') throw new Error(reading.kind);
  expect([...reading.list.devices.keys()]).toEqual(
    managers.slice(0, 3).map((_, n) => `TEST0A000${String(n)}`),
  );
  expect(reading.list.skipped.map(({ reason }) => reason)).toEqual(
    Array.from({ length: 5 }, () => 'managed-elsewhere'),
  );
  const discovered = aList(HEADER, aRow('TEST0A0001'), [
    ...aRow('TEST0A0002').slice(0, 4),
    'Discovered',
  ]);
  expect(discovered.skipped).toEqual([{ row: 3, reason: 'not-yet-enrolled' }]);
});

it.each([
  ['Intune registered', 'False', 'managed-elsewhere'],
  ['IsManaged', 'false', 'managed-elsewhere'],
  ['IsManaged', '0', 'managed-elsewhere'],
  ['ManagementState', '11', 'not-yet-enrolled'],
])('takes no row that says of itself that it is not managed: %s %s', (header, no, reason) => {
  const list = aList(
    ['Serial number', header],
    ['TEST0A0001', 'True'],
    ['TEST0A0002', no],
    ['TEST0A0003', ''],
  );
  expect([...list.devices.keys()]).toEqual(['TEST0A0001', 'TEST0A0003']);
  expect(list.skipped).toEqual([{ row: 3, reason }]);
});

it.each([
  ['Default string', 'serial-placeholder'],
  ['To be filled by O.E.M.', 'serial-placeholder'],
  ['Not Available', 'serial-placeholder'],
  ['SystemSerialNumb', 'serial-placeholder'],
  ['0', 'serial-placeholder'],
  ['VMware-56 4d 12 ab 34 cd', 'serial-not-valid'],
])('knows no device by the serial “%s”', (serial, reason) => {
  const list = aList(HEADER, aRow('TEST0A0001'), aRow(serial));
  expect(list.skipped).toEqual([{ row: 3, reason }]);
});

it('refuses a list of which no row has a device', () => {
  expect(readDeviceList([INTUNE, ['', '', '', '']])).toEqual({ kind: 'no-devices' });
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
  ['0001-01-01 00:00:00.0000000', null],
  ['0001-01-01T00:00:00Z', null],
  ['1601-01-01 00:00:00.0000000', null],
  ['1970-01-01 00:00:00.0000000', null],
  ['9999-12-31 23:59:59.9999999', null],
  ['2026-02-30 08:01:02.0000000', null],
  ['2026-04-31 08:00:00', null],
  ['2026-11-29 24:00:00', null],
  ['2000-01-01 00:00:00.0000000', Date.UTC(2000, 0)],
  [null, null],
])('reads the time %j, and no time that it would have to guess', (text, atMs) => {
  expect(parseIntuneTime(text)).toBe(atMs);
});

it('reads usual times by their digits to the same moment as their pattern', () => {
  const usual = fc
    .tuple(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    )
    .map(([date]) => date.toISOString().slice(0, 19).replace('T', ' '));
  fc.assert(
    fc.property(usual, (text) => {
      expect(parseIntuneTime(`${text}.0000000`)).toBe(Date.parse(`${text.replace(' ', 'T')}Z`));
      expect(parseIntuneTime(`${text}.0000000`)).toBe(parseIntuneTime(`${text}Z`));
    }),
  );
});

it('never throws, whatever stands in the table', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('Serial number', 'Ownership', 'TEST0A0001'));
  const table = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 });
  fc.assert(fc.property(table, (rows) => typeof readDeviceList(rows).kind === 'string'));
});
