import { describe, expect, it } from 'vitest';

import type { ListRefusalKind } from '../../../contract/files.ts';
import { uniqueHeaders } from '../../../enrollment/import/list-table.ts';
import {
  DEVICE_LIST_LIMITS,
  LIST_LIMITS,
  type ListLimits,
} from '../../../enrollment/reading-limits.ts';
import { previewList, readList } from '../../../main/import/read-list.ts';
import { describeListRefusal } from '../../../words/en/reconcile.ts';
import { aWorkbook, sheetOf } from './make-workbook.ts';
import { bytesOf, readAsGuessed, serialNo } from './read-bytes.ts';

/** The same rows as text and as a workbook. */
function asBoth(rows: readonly (readonly string[])[]): readonly Uint8Array[] {
  const cells = (row: readonly string[]) => row.map((cell) => `<c t="str"><v>${cell}</v></c>`);
  const sheet = sheetOf(...rows.map((row) => `<row>${cells(row).join('')}</row>`));
  return [bytesOf(rows.map((row) => row.join(';')).join('\n')), aWorkbook({ sheet })];
}

const body = (count: number, ...more: readonly string[]): string[][] =>
  Array.from({ length: count }, (_, index) => [serialNo(index), ...more]);

describe.each([0, 1])('a list, as text (0) or as a workbook (1): %i', (form) => {
  const given: readonly (readonly [
    kind: ListRefusalKind,
    rows: readonly (readonly string[])[],
    limits: Partial<ListLimits>,
  ])[] = [
    ['too-many-rows', [['Serial'], ...body(4)], { rows: 3 }],
    ['too-many-columns', [['Serial', 'A', 'B'], ...body(2, 'a', 'b')], { columns: 2 }],
    ['too-many-cells', [['Serial', 'A'], ...body(3, 'a')], { cells: 7 }],
    ['too-much-text', [['Serial', 'Colour'], ...body(3, 'grey')], { characters: 40 }],
  ];
  it.each(given)('is refused as %s, in the preview as in the import', async (kind, rows, over) => {
    const bytes = asBoth(rows)[form] ?? bytesOf('');
    const limits = { ...LIST_LIMITS, ...over };
    const refused = await previewList(bytes, null, [], { limits });
    expect(refused).toMatchObject({ kind });
    const choice = {
      columns: { serial: 'Serial' },
      headerLine: 1,
      takesUnclear: false,
      delimiter: form === 0 ? (';' as const) : null,
    };
    expect(await readList(bytes, choice, { limits })).toEqual(refused);
    expect(describeListRefusal({ kind, limit: 4, row: 1 }).what).toMatch(/\d/);
    // Control: it is the limit that refuses it.
    expect(await readList(bytes, choice)).toMatchObject({ kind: 'list' });
  });

  it('keeps other cells as far as 1,000 characters and passes over a row whose tag is longer', async () => {
    const long = 'x'.repeat(LIST_LIMITS.cellLength + 1);
    const rows = [
      ['Serial', 'Asset tag', 'Note'],
      [serialNo(1), 'A-1', long],
      [serialNo(2), long, 'short'],
      [serialNo(3), long.slice(1), long.slice(1)],
    ];
    const { rows: taken, skipped } = await readAsGuessed(asBoth(rows)[form] ?? bytesOf(''));
    expect(taken).toMatchObject([
      { serial: serialNo(1), extras: { Note: `${long.slice(1)}…` } },
      { serial: serialNo(3), assetTag: long.slice(1), extras: { Note: long.slice(1) } },
    ]);
    expect(skipped).toEqual([{ line: 3, reason: 'cell-too-long' }]);
  });
});

describe('a list of text', () => {
  it('may have blank cells far to the right of its last column', async () => {
    const list = await readAsGuessed(bytesOf(`Serial;A${';'.repeat(900)}\n${serialNo(1)};a;; ;\n`));
    expect(list.rows).toMatchObject([{ serial: serialNo(1), extras: { A: 'a' } }]);
  });

  it('of quotes alone is read in the memory of one cell', async () => {
    const quotes = bytesOf(`Serial\n"${'""'.repeat(1_000_000)}"\n${serialNo(1)}\n`);
    const { rows, skipped } = await readAsGuessed(quotes);
    expect(rows).toMatchObject([{ serial: serialNo(1) }]);
    expect(skipped).toEqual([{ line: 2, reason: 'serial-not-valid' }]);
  });
});

describe('headers', () => {
  it('that are equal are told apart, however many there are', () => {
    const headers = uniqueHeaders(Array.from({ length: 100_000 }, () => 'a'));
    expect(headers.slice(0, 3)).toEqual(['a', 'a (2)', 'a (3)']);
    expect(new Set(headers).size).toBe(100_000);
  });

  it('that look like others with a number are told apart from them', () => {
    expect(uniqueHeaders(['a (2)', 'a', 'A', 'a'])).toEqual(['a (2)', 'a', 'A (3)', 'a (4)']);
  });

  it('without end are cut', () => {
    const [header = '', second = ''] = uniqueHeaders(['x'.repeat(9000), 'x'.repeat(9000)]);
    expect(header.length).toBeLessThanOrEqual(500);
    expect(second).toBe(`${header} (2)`);
  });
});

it('limits leave room for what Intune and shops really send', () => {
  expect(DEVICE_LIST_LIMITS.rows).toBeGreaterThanOrEqual(2 * 200_000);
  expect(LIST_LIMITS.cells).toBeGreaterThanOrEqual(LIST_LIMITS.rows * 40);
});
