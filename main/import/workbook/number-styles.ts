import { isDateFormat } from 'hucre';

import { parsePart } from './parse-part.ts';

/** How a style shows a number: as itself, as a day or a time, or as the number of a tag in this format. */
export type NumberStyle = 'plain' | 'date' | { readonly code: string };

/** How each style of cells shows a number, by its place. */
export async function readNumberStyles(
  pieces: AsyncIterable<Uint8Array>,
): Promise<readonly NumberStyle[]> {
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
  const known = new Map<string, NumberStyle>();
  return used.map((id) => {
    const style = known.get(id) ?? styleOf(formats.get(id) ?? id);
    known.set(id, style);
    return style;
  });
}

/** The format itself, or the number of one that every workbook has. */
function styleOf(format: string): NumberStyle {
  if (isDateFormat(format)) return 'date';
  return isOfTag(format) ? { code: format } : 'plain';
}

/** Zeros that fill a number up, with text and dashes around: `00000`, `"A-"0000`. Points, groups and percents are of amounts. */
function isOfTag(format: string): boolean {
  const [first = ''] = format.split(';');
  const digits = first.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /^[-/ ]*0[-/ 0]*$/.test(digits) && (digits !== first || /0.*0/.test(digits));
}
