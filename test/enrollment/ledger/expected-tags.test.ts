import { expect, test } from 'vitest';

import type { ExpectedListing } from '../../../enrollment/fold/expected-lists.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import { countUnusableTags, expectedTags } from '../../../enrollment/ledger/expected-tags.ts';
import type { Serial } from '../../../enrollment/serial.ts';

const row = (serial: string, assetTag: string | null): ExpectedRow => ({
  serial: serial as Serial,
  assetTag,
  assignedUser: null,
  location: null,
  purchaseOrder: null,
  extras: {},
});
const tagsOf = (...lists: readonly (readonly ExpectedRow[])[]) =>
  Object.fromEntries(
    expectedTags(
      new Map(lists.map((rows, at) => [String(at), { rows } as unknown as ExpectedListing])),
    ),
  );

test.each([
  'No tag',
  'N/A',
  'not checked',
  '-',
  '?',
  'TBD',
  'keine',
  'unbekannt',
  'なし',
  'xxx',
  'CLEAR!',
  '#REF!',
  '#NV',
  '#NOM?',
])('the word “%s” is no tag, not even of one serial alone', (word) => {
  const rows = [row('TEST00A001', word), row('TEST00A002', 'A-2')];
  expect(tagsOf(rows)).toEqual({ TEST00A002: 'A-2' });
  expect(countUnusableTags(rows)).toBe(1);
});

test('a tag that several serials share is none of any of them, in whatever case', () => {
  const rows = ['5753', 'a-1', 'A-1', '5753', 'A-2'].map((tag, at) =>
    row(`TEST00A00${String(at)}`, tag),
  );
  expect(tagsOf(rows)).toEqual({ TEST00A004: 'A-2' });
  expect(countUnusableTags(rows)).toBe(4);
});

test('the last list says which tag a serial has; shared counts over all lists', () => {
  const [first, second] = [row('TEST00A001', 'A-1'), row('TEST00A002', 'A-1')];
  expect(tagsOf([first], [second])).toEqual({});
  expect(tagsOf([first], [row('TEST00A001', 'A-9'), second])).toEqual({
    TEST00A001: 'A-9',
    TEST00A002: 'A-1',
  });
  expect(tagsOf([first], [row('TEST00A001', null)])).toEqual({});
});

test('a serial that is imported twice with one tag keeps it', () => {
  expect(tagsOf([row('TEST00A001', 'A-1')], [row('TEST00A001', 'A-1')])).toEqual({
    TEST00A001: 'A-1',
  });
});

test('a tag belongs to the serial without the S of its label, in whichever list it is', () => {
  const [scanned, typed] = [row('STEST00A001', 'A-1'), row('TEST00A001', 'A-1')];
  expect(tagsOf([scanned])).toEqual({ TEST00A001: 'A-1' });
  expect(tagsOf([scanned], [typed])).toEqual({ TEST00A001: 'A-1' });
  expect(tagsOf([row('STEST00A000B1', 'A-2')])).toEqual({ TEST00A000B1: 'A-2' });
});
