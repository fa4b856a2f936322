import { aWorkbook, sheetOf } from '../../main/import/make-workbook.ts';

/**
 * A file made to use up memory or time, what is reported about it, and the command that reads it.
 */
export interface HostileList {
  readonly name: string;
  readonly command: 'import stops' | 'import expected' | 'reconcile';
  readonly bytes: () => Buffer;
  /** In the sentence that refuses it; null if it is a list after all. */
  readonly said: RegExp | null;
}

const MIB = 1024 * 1024;
const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
const HEADER = `<row r="1">${cell('Serial')}</row>`;
const repeated = (text: string, bytes: number): Buffer => Buffer.alloc(bytes, text);

/** Files at `scale` of their full size: 1 is a size known to have ended a bench. */
export const hostileLists = (scale: number): readonly HostileList[] => [
  ...workbooks(scale),
  ...textFiles(scale),
  ...deviceLists(scale),
];

const workbooks = (scale: number): readonly HostileList[] => [
  {
    name: 'a workbook with formats up to the last column',
    command: 'import stops',
    bytes: () =>
      aWorkbook({
        sheet: sheetOf(
          HEADER,
          ...Array.from({ length: 49_000 * scale }, (_, index) => {
            const row = String(index + 2);
            return `<row r="${row}">${cell(serialNo(index))}<c r="XFD${row}" s="1"/></row>`;
          }),
        ),
      }),
    said: null,
  },
  {
    name: 'a workbook with text in the last column',
    command: 'import stops',
    bytes: () => {
      const row = (index: number) =>
        `<row>${cell(serialNo(index))}<c r="XFD1" t="str"><v>x</v></c></row>`;
      return aWorkbook({
        sheet: sheetOf(HEADER, ...Array.from({ length: 1000 }, (_, at) => row(at))),
      });
    },
    said: /more than 200 columns/,
  },
  {
    name: 'a workbook whose texts unpack without end',
    command: 'import expected',
    bytes: () =>
      aWorkbook({
        sheet: sheetOf(HEADER),
        strings: [`<si><t>${'A'.repeat(480 * MIB * scale)}</t></si>`],
      }),
    said: /Unpacked, the workbook is larger than the limit/,
  },
  {
    name: 'a workbook that claims to be small',
    command: 'import expected',
    bytes: () =>
      aWorkbook({ sheet: sheetOf(HEADER, '<row/>'.repeat(8_000_000 * scale)), claimed: 1000 }),
    said: /cannot be read/,
  },
  {
    name: 'a workbook of millions of texts',
    command: 'import expected',
    bytes: () =>
      aWorkbook({
        sheet: sheetOf(HEADER),
        strings: Array.from(
          { length: 4_000_000 * scale },
          (_, at) => `<si><t>${String(at)}</t></si>`,
        ),
      }),
    said: scale < 1 ? /no column/ : /different text values/,
  },
];

const textFiles = (scale: number): readonly HostileList[] => [
  {
    name: 'a file of quotes',
    command: 'import stops',
    // An odd number of them: none is closed.
    bytes: () => repeated('"', 31 * MIB * scale + 1),
    said: /never closed/,
  },
  {
    name: 'a file of commas',
    command: 'import stops',
    bytes: () => Buffer.concat([Buffer.from('Serial'), repeated(',', 30_000_000 * scale)]),
    said: null,
  },
  {
    name: 'a file of a column without end',
    command: 'import stops',
    bytes: () => repeated('x,', 30 * MIB * scale),
    said: /more than 200 columns/,
  },
  {
    name: 'a file of one line without end',
    command: 'import stops',
    bytes: () => Buffer.concat([Buffer.from('Serial\n'), repeated('x', 31 * MIB * scale)]),
    said: null,
  },
  {
    name: 'a file of line ends',
    command: 'import expected',
    bytes: () => Buffer.concat([Buffer.from('Serial\n'), repeated('\n', 31 * MIB * scale)]),
    said: null,
  },
  {
    name: 'equal headers',
    command: 'import stops',
    bytes: () => Buffer.from(Array.from({ length: 100_000 }, () => 'a').join(',')),
    said: /more than 200 columns/,
  },
];

const deviceLists = (scale: number): readonly HostileList[] => [
  {
    name: 'a device list of one word a line',
    command: 'reconcile',
    bytes: () =>
      Buffer.concat([Buffer.from(`${OWN}\n`), repeated('TEST00A001\n', 250 * MIB * scale)]),
    said: /more than 500000 rows/,
  },
  {
    name: 'a device list with a name without end',
    command: 'reconcile',
    bytes: () =>
      Buffer.concat([
        Buffer.from(`${OWN},Device name\nTEST00A000,Intune,,,\nTEST00A001,Intune,,,`),
        repeated('x', 200 * MIB * scale),
      ]),
    said: null,
  },
  {
    name: 'a device list of columns',
    command: 'reconcile',
    bytes: () => Buffer.concat([Buffer.from(OWN), repeated(',', 100_000_000 * scale)]),
    said: /more than 200 columns/,
  },
];

/** The header of one of Intune's lists. */
const OWN = 'Serial number,Managed by,Azure AD Device ID,Last check-in';

const serialNo = (index: number): string => `T0ST${String(index).padStart(6, '0')}`;
