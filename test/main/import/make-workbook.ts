import { crc32, deflateRawSync } from 'node:zlib';

/** The parts of a workbook written by hand, however false. */
interface Parts {
  readonly sheet: string;
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly is1904?: boolean;
  /** The unpacked size that the sheet claims instead of the real one. */
  readonly claimed?: number;
  readonly isDamaged?: boolean;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet with these rows. */
export const sheetOf = (...rows: readonly string[]): string =>
  `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships>${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${String(at)}" Type="${TYPE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The bytes of a workbook of one sheet; without the text of a sheet it names none. */
export function aWorkbook({ sheet, strings, styles, is1904, claimed, isDamaged }: Parts): Buffer {
  const parts: (readonly [name: string, text: string])[] = [
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/workbook.xml',
      `<workbook><workbookPr date1904="${is1904 === true ? '1' : '0'}"/><sheets>${
        sheet === '' ? '' : '<sheet name="Order" sheetId="1" r:id="rId0"/>'
      }</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        ['worksheet', 'worksheets/sheet1.xml'],
        ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
        ...(styles === undefined ? [] : [['styles', '/xl/styles.xml'] as const]),
      ),
    ],
    ['xl/worksheets/sheet1.xml', sheet],
  ];
  if (strings !== undefined) parts.push(['xl/sharedStrings.xml', `<sst>${strings.join('')}</sst>`]);
  if (styles !== undefined) parts.push(['xl/styles.xml', `<styleSheet>${styles}</styleSheet>`]);
  return zipOf(
    parts.map(([name, text]) => {
      const isSheet = name.includes('sheet1');
      const size = isSheet && claimed !== undefined ? claimed : Buffer.byteLength(text);
      return { name, text, size, isDamaged: isSheet && isDamaged === true };
    }),
  );
}

interface ZipEntry {
  readonly name: string;
  readonly text: string;
  readonly size: number;
  readonly isDamaged: boolean;
}

/** An archive whose entries claim whatever they are told to. */
function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text, size, isDamaged } of entries) {
    const packed = deflateRawSync(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(isDamaged ? 1 : crc32(text), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const here = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name)]),
    );
    local.push(here);
    offset += here.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}
