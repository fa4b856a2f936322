import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { previewList, readList } from '../../../main/import/read-list.ts';
import { bytesOf, previewed, readAsGuessed } from './read-bytes.ts';

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
    const read = await readList(bytesOf('Colour\ngrey'), preview.choice);
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
