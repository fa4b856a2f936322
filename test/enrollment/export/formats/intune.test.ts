import fc from 'fast-check';
import { expect, it } from 'vitest';

import { planOf } from '../../../../enrollment/export/formats/index.ts';
import { hostileText } from '../hostile.ts';
import { aRefusedRow, aRow, written } from './written.ts';

/**
 * What Intune's page asks of a corporate identifier file of type Serial (exports.md 2.5), written
 * apart from the exporter: answers with every rule that the file breaks.
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

const serialNumber = (index: number) => `TEST${String(index).padStart(6, '0')}`;
const manyRows = (count: number, profile?: string) =>
  Array.from({ length: count }, (_, index) => aRow(serialNumber(index), {}, profile));

it('writes serial and details without a header, as the page shows', () => {
  const { files } = written(planOf('intune-identifiers'), [aRow('TESTAA0001')]);
  expect(files).toEqual(['TESTAA0001,Staff Macs / Morning run\r\n']);
});

it('breaks no rule of the page, however hostile the profile name', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ minLength: 100, maxLength: 300 })), (name) => {
      const { files } = written(planOf('intune-identifiers'), [aRow('TESTAA0001', {}, name)]);
      expect(files.flatMap(brokenRules)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('would be caught by the checker if it broke the rules', () => {
  const long = 'x'.repeat(129);
  const broken = `\uFEFFSerial,Details\r\nTESTAA0001,=1\r\nTESTAA0002,${long}\r\nTESTAA0003,"a"`;
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
  const serials = files.join('').match(/^TEST\d{6}/gm);
  expect(serials).toEqual(Array.from({ length: 10_001 }, (_, index) => serialNumber(index)));
});

it('goes on in the next file before a row would pass the size limit', () => {
  const plan = { ...planOf('intune-identifiers'), limits: { rows: 5000, bytes: 100 } };
  const { files } = written(plan, manyRows(9, 'Größe'));
  expect(files.every((file) => Buffer.byteLength(file) <= 100)).toBe(true);
  expect(files.join('').match(/^TEST/gm)).toHaveLength(9);
});

it('leaves out devices without serial and refused ones, and keeps the latest row of a serial', () => {
  const rows = [
    aRow('TESTAA0001', {}, 'Old profile'),
    aRow(null),
    aRefusedRow('TESTAA0002'),
    aRow('TESTAA0003'),
    aRow('TESTAA0001', {}, 'New profile'),
  ];
  const { files, leftOut } = written(planOf('intune-identifiers'), rows);
  expect(files.join('').split('\r\n')).toEqual([
    'TESTAA0003,Staff Macs / Morning run',
    'TESTAA0001,New profile / Morning run',
    '',
  ]);
  expect(leftOut).toEqual([
    [null, 'no-serial'],
    ['TESTAA0002', 'refused'],
    ['TESTAA0001', 'repeated'],
  ]);
});

it('writes serials alone when no details are wanted', () => {
  const { files } = written(planOf('intune-identifiers', { details: [] }), [aRow('TESTAA0001')]);
  expect(files).toEqual(['TESTAA0001\r\n']);
});

it('never puts a Mac into the Configurator list, which is documented for iPhone and iPad only', () => {
  const rows = [
    aRow('TESTAA0001'),
    aRow('TESTAA0002', { kind: 'ipad' }),
    aRow('TESTAA0003', { kind: null }),
    aRow('TESTAA0004', { kind: 'iphone' }),
    aRow('TESTAA0005', { kind: 'mac-t2' }),
  ];
  const { files, leftOut } = written(planOf('intune-configurator', { details: [] }), rows);
  expect(files).toEqual(['TESTAA0002\r\nTESTAA0004\r\n']);
  expect(leftOut).toEqual(
    ['TESTAA0001', 'TESTAA0003', 'TESTAA0005'].map((serial) => [serial, 'not-iphone-or-ipad']),
  );
});
