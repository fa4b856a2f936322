import type { ListLimits } from '../../../enrollment/reading-limits.ts';
import { parsePart, plainText } from './parse-part.ts';
import { WorkbookRefused } from './workbook-fault.ts';

export type StringLimits = Pick<ListLimits, 'strings' | 'characters' | 'cellLength'>;

/** Collects the text of one cell, of which no more is kept than shows that it is too long. */
export function createCellText(cellLength: number) {
  let text = '';
  return {
    begin: (): void => {
      text = '';
    },
    add: (piece: string): void => {
      if (text.length <= cellLength)
        text += plainText(piece).slice(0, cellLength + 1 - text.length);
    },
    end: (): string => text,
  };
}

/** Reads the texts that cells share, each as its runs together and without the readings that stand above them. */
export async function readSharedStrings(
  pieces: AsyncIterable<Uint8Array>,
  { strings: most, characters, cellLength }: StringLimits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const cell = createCellText(cellLength);
  let isText = false;
  let isReading = false;
  let sum = 0;
  await parsePart(pieces, {
    open: (name) => {
      if (name === 'si') cell.begin();
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text: (piece) => {
      if (isText) cell.add(piece);
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isReading = false;
      if (name !== 'si') return;
      const text = cell.end();
      strings.push(text);
      sum += text.length;
      if (strings.length > most)
        throw new WorkbookRefused({ kind: 'too-many-strings', limit: most });
      if (sum > characters) throw new WorkbookRefused({ kind: 'too-much-text', limit: characters });
    },
  });
  return strings;
}
