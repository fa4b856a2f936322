import { describe, expect, test } from 'vitest';

import { guessColumns } from '../../../enrollment/import/expected-columns.ts';
import { meaningOf } from '../../../enrollment/header-words.ts';

describe('the meaning of a header', () => {
  test.each([
    ['Apple Serial Number', 'serial'],
    ['Serial No.', 'serial'],
    ['SERIAL #', 'serial'],
    ['serial_number', 'serial'],
    ['SerialNumber', 'serial'],
    ['Computer Serial', 'serial'],
    ['Serial Number (S/N)', 'serial'],
    ['Seriennummer / Serial No.', 'serial'],
    ['Geräte-Seriennummer', 'serial'],
    ['N° de série', 'serial'],
    ['Nº de serie', 'serial'],
    ['Numero di serie', 'serial'],
    ['Nr seryjny', 'serial'],
    ['Výrobní číslo', 'serial'],
    ['Серийный номер', 'serial'],
    ['シリアル番号', 'serial'],
    ['ｼﾘｱﾙ番号', 'serial'],
    ['序列号', 'serial'],
    ['일련번호', 'serial'],
    ['Asset-Tag', 'assetTag'],
    ['Tag No', 'assetTag'],
    ['Bar Code 1', 'assetTag'],
    ['資産番号', 'assetTag'],
    ['User Allocated', 'assignedUser'],
    ['Checked Out To: Username', 'assignedUser'],
    ['Primary user UPN', 'assignedUser'],
    ['assigned_to', 'assignedUser'],
    ['Real Name', 'assignedUser'],
    ['PO Number', 'purchaseOrder'],
    ['注文番号', 'purchaseOrder'],
    ['Asset Model', 'model'],
    ['Default Location', 'location'],
    ['Name', 'other'],
    ['Computer Name', 'other'],
    ['IMEI', 'other'],
    ['Gerätename', undefined],
    ['Colour', undefined],
    ['', undefined],
  ])('%s is %s', (header, field) => {
    expect(meaningOf(header)?.field).toBe(field);
  });
});

const rows = (...columns: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (columns[0] ?? []).map((_, place) => columns.map((column) => column[place] ?? ''));
const A = ['TEST00A001', 'TEST00A002', 'TEST00A003'];
const B = ['TEST00B001', 'TEST00B002', 'TEST00B003'];
const PALLETS = ['PALLET00A1', 'PALLET00A1', 'PALLET00A1'];

describe('the column of the serials', () => {
  test.each<[string, readonly string[], readonly (readonly string[])[], object]>([
    ['is the one that says so', ['Ident', 'Serial'], rows(B, A), { columns: { serial: 'Serial' } }],
    [
      'is the one whose values do not repeat',
      ['Lähetys', 'Tunnus'],
      rows(PALLETS, A),
      { columns: { serial: 'Tunnus' } },
    ],
    [
      'is left open where two fit',
      ['Eins', 'Zwei'],
      rows(A, B),
      { columns: {}, mayBeSerial: ['Eins', 'Zwei'] },
    ],
    [
      'is left open where two say so',
      ['Serial number', 'Serial'],
      rows(A, B),
      { columns: {}, mayBeSerial: ['Serial number', 'Serial'] },
    ],
    [
      'is the first of two that are the same',
      ['Serial', 'Serial (2)'],
      rows(A, A),
      { columns: { serial: 'Serial' } },
    ],
    [
      'is not the one that says so and has none where another has them',
      ['S/N', 'Ident'],
      rows(['1', '2', '3'], A),
      { columns: { serial: 'Ident' } },
    ],
    [
      'is left open where one says so and another looks so',
      ['S/N', 'Ident'],
      rows(['4500000101', '4500000102', '4500000103'], A),
      { columns: {}, mayBeSerial: ['S/N', 'Ident'] },
    ],
    [
      'is none that is headed as something else',
      ['Hostname', 'IMEI', 'Part No', 'Tag'],
      rows(A, B, A, B),
      { columns: { assetTag: 'Tag' }, mayBeSerial: [] },
    ],
    [
      'is no column of doubts without a word about it',
      ['Eins', 'Zwei'],
      rows(['W4410076622', 'W4410076623', 'W4410076624'], ['a', 'b', 'c']),
      { columns: {}, mayBeSerial: [] },
    ],
    [
      'is left open where two say so with other words beside it',
      ['Serial number', 'Neue Seriennummer'],
      rows(A, B),
      { columns: {}, mayBeSerial: ['Serial number', 'Neue Seriennummer'] },
    ],
    [
      'is none of a part of the device',
      ['Akkuseriennummer', 'Charger serial', 'Serial no. of the monitor', 'Nr'],
      rows(A, B, B, ['1', '2', '3']),
      { columns: {}, mayBeSerial: [] },
    ],
    [
      'is the one of the device beside those of its parts',
      ['Serial number of the Mac', 'Battery serial number', 'Netzteil-Seriennummer'],
      rows(A, B, B),
      { columns: { serial: 'Serial number of the Mac' } },
    ],
    [
      'is the one that says so, even if no row of it can be taken',
      ['Serial', 'Model'],
      rows(['none', 'n/a', '-'], ['Air', 'Pro', 'mini']),
      { columns: { serial: 'Serial', model: 'Model' } },
    ],
  ])('%s', (_what, headers, body, guess) => {
    expect(guessColumns(headers, body)).toMatchObject(guess);
  });
});

describe('the columns of other fields', () => {
  const guessed = (headers: readonly string[], ...columns: readonly (readonly string[])[]) =>
    guessColumns(['Serial', ...headers], rows(A, ...columns)).columns;

  test('are those whose headers fit best', () => {
    expect(guessed(['Barcode', 'Asset Tag'], ['1', '2', '3'], ['4', '5', '6'])).toMatchObject({
      assetTag: 'Asset Tag',
    });
  });

  test('are no days, numbers of boxes, or one owner of all', () => {
    const days = ['30.11.2026', '01.12.2026', '02.12.2026'];
    const boxes = ['4006381333931', '036000291452', '10614141000415'];
    expect(guessed(['Tag'], days)).toEqual({ serial: 'Serial' });
    expect(guessed(['Barcode'], boxes)).toEqual({ serial: 'Serial' });
    expect(guessed(['Tag'], ['10142', '10143', '10144'])).toMatchObject({ assetTag: 'Tag' });
    const owned = (...owners: readonly string[]) =>
      guessColumns(
        ['Serial', 'Owner'],
        owners.map((owner, at) => [`TEST0A000${String(at)}`, owner]),
      ).columns;
    expect(owned('Acme', 'Acme', 'Acme', 'Acme', 'Acme')).toEqual({ serial: 'Serial' });
    expect(owned('jo', 'jo', 'jo', 'jo', 'bo')).toMatchObject({ assignedUser: 'Owner' });
  });

  test('are left open where two fit equally, unless one of them is empty', () => {
    const [same, full, empty] = [
      ['Tag', 'Tag (2)'],
      ['1', '2', '3'],
      ['', '', ''],
    ];
    expect(guessed(same, full, ['7', '8', '9'])).not.toHaveProperty('assetTag');
    expect(guessed(same, empty, full)).toMatchObject({ assetTag: 'Tag (2)' });
  });

  test('have no kind of thing as a tag, and no name of a device as its user', () => {
    expect(guessed(['Asset', 'Name'], ['Laptop', 'Laptop', 'Laptop'], ['a', 'b', 'c'])).toEqual({
      serial: 'Serial',
    });
  });

  test('have a tag where words say of some rows that they have none', () => {
    expect(guessed(['Tag No'], ['No tag', 'not checked', '5753'])).toMatchObject({
      assetTag: 'Tag No',
    });
  });
});
