import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { listControl, runListTask } from '../../../main/intake/list-tasks.ts';
import { previewList, readList } from '../../../main/intake/read-list.ts';
import { bytesOf, passed, previewed, readAsGuessed, serialNo } from './read-bytes.ts';

describe('bad input', () => {
  it('lists each bad row with its line, and takes the good ones', async () => {
    const lines = [
      'Serial,Tag',
      'TEST00A001,"two',
      'lines"',
      ',A-2',
      'no!,A-3',
      'TEST00A001,A-4',
      'Total devices,',
      'TEST00A002,A-5,too,wide',
      'TEST00A003',
    ];
    const list = await readAsGuessed(bytesOf(lines.join('\n')));
    expect(list.rows.map(({ serial }) => serial)).toEqual(['TEST00A001', 'TEST00A003']);
    expect(list.skipped).toEqual([
      { line: 4, reason: 'no-serial' },
      { line: 5, reason: 'serial-not-valid' },
      { line: 6, reason: 'repeated' },
      { line: 7, reason: 'serial-not-valid' },
      { line: 8, reason: 'ragged' },
    ]);
  });

  it('tells two columns of one name apart, and keeps both', async () => {
    const text = 'Serial,Note,Note,serial\nTEST00A001,one,two,none\n';
    const { headers, choice, read } = await previewed(bytesOf(text));
    expect(headers).toEqual(['Serial', 'Note', 'Note (2)', 'serial (2)']);
    expect(choice.columns).toEqual({ serial: 'Serial' });
    expect(read?.first[0]?.extras).toEqual({
      Note: 'one',
      'Note (2)': 'two',
      'serial (2)': 'none',
    });
  });

  it('reads nothing while no column can be the serial', async () => {
    const preview = await previewed(bytesOf('Colour,Size\ngrey,14\nblue,16\n'));
    expect(preview).toMatchObject({ choice: { columns: {} }, read: null });
    const read = await readList(bytesOf('Colour\ngrey'), preview.choice, passed);
    expect(read.kind).toBe('column-missing');
  });

  it.each([
    ['empty', bytesOf('')],
    ['empty', bytesOf('\n \n')],
    ['not-text', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 1])],
    ['not-text', bytesOf('%PDF-1.7\nSerial')],
    ['broken-workbook', bytesOf('PK\u0003\u0004 no workbook')],
    ['broken-quotes', bytesOf('Serial\n"TEST00A001\n')],
    ['too-many-rows', bytesOf(`Serial\n${'TEST00A001\n'.repeat(50_001)}`)],
  ])('says that it is %s and reads nothing', async (kind, bytes) => {
    expect(await previewList(bytes, null, [])).toMatchObject({ kind });
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const found = await previewList(bytes, null, []);
        expect('kind' in found || found.headers.length > 0).toBe(true);
      }),
    );
  });
});

describe('a cancelled import', () => {
  const many = (count: number): string =>
    `Serial\n${Array.from({ length: count }, (_, index) => serialNo(index)).join('\n')}\n`;
  const choice = { columns: { serial: 'Serial' }, hasHeader: true } as const;

  it('ends between two rows of text and of a workbook, and hands nothing over', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [serialNo(index)]);
    const sheets = [{ name: 'Order', rows: [['Serial'], ...rows] }];
    const lists = [
      { bytes: bytesOf(many(200)), delimiter: ',' as const },
      { bytes: await writeXlsx({ sheets }), delimiter: null },
    ];
    for (const { bytes, delimiter } of lists) {
      const control = listControl();
      Atomics.store(control, 0, 1);
      const given = { bytes, choice: { ...choice, delimiter }, control };
      expect(await runListTask({ name: 'read', ...given })).toEqual({ kind: 'cancelled' });
      expect(Atomics.load(control, 1)).toBe(0);
      Atomics.store(control, 0, 0);
      const whole = await runListTask({ name: 'read', ...given });
      expect('kind' in whole && whole.kind === 'list' ? whole.list.rows.length : 0).toBe(200);
      expect(Atomics.load(control, 1)).toBeGreaterThanOrEqual(200);
    }
  });
});
