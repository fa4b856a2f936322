import fc from 'fast-check';
import { expect, it } from 'vitest';

import { planOf } from '../../../../enrollment/export/formats/index.ts';
import { hostileText } from '../hostile.ts';
import { aRefusedRow, aRow, written } from './written.ts';

/**
 * Intune's rules for a corporate identifier file of type Serial (exports.md 2.5), written
 * independently of the exporter: returns every rule that the file breaks.
 */
function brokenRules(file: string): readonly string[] {
  const lines = file.split('\r\n');
  const last = lines.pop();
  return [
    ...(file.startsWith('\uFEFF') ? ['has a byte order mark'] : []),
    ...(Buffer.byteLength(file) > 5_000_000 ? ['is above 5 MB'] : []),
    ...(lines.length > 5000 ? ['has above 5,000 rows'] : []),
    ...(last === '' ? [] : ['does not end its last line']),
    ...lines.flatMap(brokenLineRules),
  ];
}

function brokenLineRules(line: string): readonly string[] {
  const [serial = '', ...rest] = line.split(',');
  const details = rest.join(',');
  return [
    ...(/^[A-Z0-9]{8,14}$/.test(serial) ? [] : [`is no serial: ${serial}`]),
    ...(rest.length > 1 ? ['has a third field'] : []),
    ...([...details].length > 128 ? ['has details above 128 characters'] : []),
    ...(/(?:^|[;|])[\s']*[=+\-@\t]/.test(details) ? ['has details that begin a formula'] : []),
    ...(/["\r\n]/.test(line) ? ['needs quotes'] : []),
  ];
}

const serialNumber = (index: number) => `T0ST${String(index).padStart(6, '0')}`;
const manyRows = (count: number, profile?: string) =>
  Array.from({ length: count }, (_, index) => aRow(serialNumber(index), {}, profile));

it('writes serial and details without a header, as the page shows', () => {
  const { files } = written(planOf('intune-identifiers'), [aRow('TEST0A0001')]);
  expect(files).toEqual(['TEST0A0001,Staff Macs / Morning run\r\n']);
});

it('breaks no rule of the page, however hostile the profile name', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ minLength: 100, maxLength: 300 })), (name) => {
      const { files } = written(planOf('intune-identifiers'), [aRow('TEST0A0001', {}, name)]);
      expect(files.flatMap(brokenRules)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('would be caught by the checker if it broke the rules', () => {
  const long = 'x'.repeat(129);
  const broken = `\uFEFFSerial,Details\r\nTEST0A0001,=1\r\nTEST0A0002,${long}\r\nTEST0A0003,"a"`;
  expect(brokenRules(broken)).toEqual([
    'has a byte order mark',
    'does not end its last line',
    expect.stringContaining('is no serial'),
    'has details that begin a formula',
    'has details above 128 characters',
  ]);
});

it('goes on in the next file after 5,000 rows and loses none', () => {
  const { files } = written(planOf('intune-identifiers'), manyRows(10_001));
  expect(files.map((file) => file.split('\r\n').length - 1)).toEqual([5000, 5000, 1]);
  expect(files.flatMap(brokenRules)).toEqual([]);
  const serials = files.join('').match(/^T0ST\d{6}/gm);
  expect(serials).toEqual(Array.from({ length: 10_001 }, (_, index) => serialNumber(index)));
});

it('goes on in the next file before a row would pass the size limit', () => {
  const plan = { ...planOf('intune-identifiers'), limits: { rows: 5000, bytes: 100 } };
  const { files } = written(plan, manyRows(9, 'Größe'));
  expect(files.every((file) => Buffer.byteLength(file) <= 100)).toBe(true);
  expect(files.join('').match(/^T0ST/gm)).toHaveLength(9);
});

it('leaves out devices without serial and refused ones, and keeps the latest row of a serial', () => {
  const rows = [
    aRow('TEST0A0001', {}, 'Old profile'),
    aRow(null),
    aRefusedRow('TEST0A0002'),
    aRow('TEST0A0003'),
    aRow('TEST0A0001', {}, 'New profile'),
  ];
  const { files, leftOut } = written(planOf('intune-identifiers'), rows);
  expect(files.join('').split('\r\n')).toEqual([
    'TEST0A0003,Staff Macs / Morning run',
    'TEST0A0001,New profile / Morning run',
    '',
  ]);
  expect(leftOut).toEqual([
    [null, 'no-serial'],
    ['TEST0A0002', 'refused'],
    ['TEST0A0001', 'repeated'],
  ]);
});

it('writes serials alone when no details are wanted', () => {
  const { files } = written(planOf('intune-identifiers', { details: [] }), [aRow('TEST0A0001')]);
  expect(files).toEqual(['TEST0A0001\r\n']);
});

it('never puts a Mac into the Configurator list, which is documented for iPhone and iPad only', () => {
  const rows = [
    aRow('TEST0A0001'),
    aRow('TEST0A0002', { kind: 'ipad' }),
    aRow('TEST0A0003', { kind: null }),
    aRow('TEST0A0004', { kind: 'iphone' }),
    aRow('TEST0A0005', { kind: 'mac-t2' }),
  ];
  const { files, leftOut } = written(planOf('intune-configurator', { details: [] }), rows);
  expect(files).toEqual(['TEST0A0002\r\nTEST0A0004\r\n']);
  expect(leftOut).toEqual(
    ['TEST0A0001', 'TEST0A0003', 'TEST0A0005'].map((serial) => [serial, 'not-iphone-or-ipad']),
  );
});
