import { isDateFormat } from 'hucre';

import { parsePart } from './parse-part.ts';

/** Which styles of cells show a number as a day or a time, by their place. */
export async function readDateStyles(
  pieces: AsyncIterable<Uint8Array>,
): Promise<readonly boolean[]> {
  const formats = new Map<string, string>();
  const used: string[] = [];
  let isOfCells = false;
  await parsePart(pieces, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') isOfCells = true;
      else if (name === 'numFmt') formats.set(numFmtId, formatCode);
      else if (name === 'xf' && isOfCells) used.push(numFmtId);
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  const known = new Map<string, boolean>();
  return used.map((id) => {
    const isDate = known.get(id) ?? isDateFormat(formats.get(id) ?? id);
    known.set(id, isDate);
    return isDate;
  });
}
