import { COLUMNS } from '../../enrollment/export/columns.ts';
import { guessDelimiter } from '../../enrollment/import/expected-delimiter.ts';
import { readRows } from '../../enrollment/import/delimited-text.ts';
import { intuneColumns } from '../../enrollment/import/intune-fields.ts';
import { isPreamble } from '../../enrollment/import/preamble.ts';
import type { KnownFile, RecognisedFile } from '../../enrollment/import/recognised-file.ts';
import type { SavedMapping } from '../../enrollment/bench-setting.ts';
import { PROFILE_FILE_FORMAT } from '../../enrollment/readiness/profile-file.ts';
import { natureByMagic } from '../reading/magic.ts';
import { decodeList } from './decode-list.ts';
import { previewList } from './read-list.ts';
import { isArchive } from './wide-text.ts';

/** The ends of a file, or pasted text in UTF-8. */
export interface Bytes {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** True if `head` is all there is. */
  readonly isWhole: boolean;
  readonly isPasted: boolean;
}

export interface Empty {
  readonly kind: 'empty';
}

/**
 * Says what a file is by its content; its name decides nothing. A table is Intune's device list only
 * with the columns that make it evidence (`readHeader`), and a list only if it may have serials.
 */
export async function recognise(
  bytes: Bytes,
  mappings: readonly SavedMapping[],
): Promise<RecognisedFile | Empty> {
  const { head, isWhole } = bytes;
  if (head.length === 0) return { kind: 'empty' };
  if (isArchive(head)) return ofArchive(bytes);
  const whole = isWhole ? head : wholeLines(head);
  const decoded = decodeList(whole);
  if (decoded.kind === 'empty') return decoded;
  if (decoded.kind !== 'text') return ofBinary(bytes);
  const known = ofText(decoded.text);
  if (known !== null) return known;
  const headers = firstRow(decoded.text);
  const intune = intuneColumns(headers);
  if (intune !== null && bytes.isPasted) return { kind: 'known', what: 'copied-intune-rows' };
  if (intune !== null) {
    const { encoding } = decoded;
    return encoding === 'utf-8' || encoding === 'workbook'
      ? { kind: 'intune-devices', columns: intune }
      : { kind: 'list', isOfMuster: false, isResaved: true };
  }
  const preview = await previewList(whole, null, mappings);
  const mayBeList =
    'kind' in preview ||
    preview.choice.columns.serial !== undefined ||
    preview.mayBeSerial.length > 0;
  if (mayBeList) return { kind: 'list', isOfMuster: headers.some((one) => OWN.has(one.trim())) };
  return /^\s*[[{]\s*["[{]/.test(decoded.text)
    ? { kind: 'foreign', nature: 'json' }
    : { kind: 'known', what: 'no-serials' };
}

/** Columns that only exports of Muster have, by label and by id. */
const OWN: ReadonlySet<string> = new Set(
  COLUMNS.filter(({ id }) => ['serial_source', 'enrolled_evidence'].includes(id)).flatMap(
    ({ id, header }) => [id, header],
  ),
);

/** Cut where a line ends, so that no letter of several bytes is halved. */
function wholeLines(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(0x0a);
  if (end < 0) return head;
  // In UTF-16 a line end is two bytes, of which either may come first.
  return head.includes(0) ? head.subarray(0, end & ~1) : head.subarray(0, end + 1);
}

/** Names of parts in archives, which stand in their directory at the end, mostly at the start, too. */
const PARTS: readonly (readonly [part: string, kind: 'xlsx' | 'old-workbook' | 'document'])[] = [
  ['xl/workbook.', 'xlsx'],
  ['opendocument.spreadsheet', 'old-workbook'],
  ['Index/Document.iwa', 'old-workbook'],
  ['word/document.', 'document'],
  ['ppt/presentation.', 'document'],
];

function ofArchive({ head, tail }: Bytes): RecognisedFile {
  const [start, end] = [latin1(head), latin1(tail)];
  const found = PARTS.find(([part]) => end.includes(part) || start.includes(part))?.[1];
  if (found === 'xlsx') return { kind: 'list', isOfMuster: false };
  if (found === 'old-workbook') return { kind: 'known', what: 'old-workbook' };
  return { kind: 'foreign', nature: found === undefined ? 'zip' : 'office-document' };
}

function ofBinary({ head, tail }: Bytes): RecognisedFile {
  // A disk image is known by its last block.
  const nature = natureByMagic(new Uint8Array([...head.subarray(0, 300), ...tail.subarray(-512)]));
  if (nature === 'office-document') return { kind: 'known', what: 'old-workbook' };
  if (nature !== null) return { kind: 'foreign', nature };
  const isReadiness = latin1(head.subarray(0, 6)) === 'bplist' || isLongSequence(head);
  return isReadiness ? { kind: 'known', what: 'readiness' } : { kind: 'foreign', nature: 'binary' };
}

/** Certificates and messages are such a sequence of DER. */
const isLongSequence = ([tag, length = 0]: Uint8Array): boolean => tag === 0x30 && length >= 0x80;

/** What is no table by its first characters. */
function ofText(text: string): RecognisedFile | null {
  const start = text.replace(/^\s+/, '').slice(0, 4000);
  if (start.startsWith('%PDF-')) return { kind: 'foreign', nature: 'pdf' };
  if (start.startsWith('-----BEGIN ') || /^content-type:.*pkcs7/im.test(start)) return READINESS;
  if (/^<(?:\?xml|!doctype|plist|html)\b/i.test(start)) {
    if (/<(?:!doctype\s+)?plist\b/i.test(start)) return READINESS;
    const isPage = /<(?:!doctype\s+)?html\b/i.test(start);
    return { kind: 'foreign', nature: isPage ? 'html' : 'xml' };
  }
  const what = start.startsWith('{') ? ofJson(start) : null;
  return what === null ? null : { kind: 'known', what };
}

const READINESS: RecognisedFile = { kind: 'known', what: 'readiness' };

function ofJson(start: string): KnownFile | null {
  const format = /"format"\s*:\s*"([^"]+)"/.exec(start)?.[1];
  if (format === PROFILE_FILE_FORMAT) return 'profiles';
  if (format === 'muster-usb-recording') return 'recording';
  if (/"Type"\s*:\s*"CommandOutput"/.test(start)) return 'cfgutil-output';
  return /^\{"at":.*"benchId":/.test(start) ? 'event-history' : null;
}

/** The first row that is no note to a spreadsheet, as readers of Intune's list take it. */
function firstRow(text: string): readonly string[] {
  let first: readonly string[] = [];
  readRows(text, guessDelimiter(text), (cells) => {
    first = cells;
    return isPreamble(cells);
  });
  return first;
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}
