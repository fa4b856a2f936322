import { expect, it } from 'vitest';

import { decodeList } from '../../../main/import/decode-list.ts';
import { plainText } from '../../../main/import/decode-text.ts';
import { readAsGuessed, serialNo } from './read-bytes.ts';

/**
 * Headers in scripts whose letters are two bytes in UTF-16, some with a zero in the wrong place.
 */
const HEADS = [
  'Серийный номер;Модель',
  'シリアル番号;モデル',
  'מספר סידורי;דגם',
  'Σειριακός αριθμός;Μοντέλο',
  'Ѐ;Ā',
  'Serial;Model',
  'Numéro de série;Modèle',
];

const ENCODED = [
  ['little-endian', (text: string) => Buffer.from(text, 'utf16le')],
  ['big-endian', (text: string) => Buffer.from(text, 'utf16le').swap16()],
] as const;

it.each(ENCODED)(
  'UTF-16 without a mark is read, in whatever script it begins: %s',
  async (_, encode) => {
    for (const head of HEADS) {
      const text = `${head}\r\n${serialNo(1)};Mac 1\r\n${serialNo(2)};Mac 2\r\n`;
      const { rows } = await readAsGuessed(encode(text));
      expect([head, rows.map(({ serial }) => serial)]).toEqual([head, [serialNo(1), serialNo(2)]]);
      // Intune's own list is UTF-8, so this one was saved again.
      expect(plainText(encode(text))).toEqual({ kind: 'wrong-encoding', encoding: 'utf-16' });
    }
  },
);

it('a file of a program is no UTF-16, whatever it has between its zeros', () => {
  const old = Buffer.alloc(4096);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  old.write('Workbook', 512, 'utf16le');
  const picture = Buffer.from(
    Array.from({ length: 4096 }, (_, at) => (at % 7 === 0 ? 0 : at % 251)),
  );
  for (const bytes of [old, picture]) {
    expect(decodeList(bytes)).toEqual({ kind: 'not-text' });
    expect(plainText(bytes)).toEqual({ kind: bytes === old ? 'workbook' : 'not-text' });
  }
});
