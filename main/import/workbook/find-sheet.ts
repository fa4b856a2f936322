import { posix } from 'node:path';

import type { ListSheet } from '../../../enrollment/import/list-sheet.ts';
import { localName, parsePart, plainText } from './parse-part.ts';
import { broken, WorkbookRefused } from './workbook-fault.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** Where the sheets of a workbook stand, and what their cells refer to. */
export interface FoundSheets {
  /** Those that may be read, the first that has rows before the others; one at least. */
  readonly chosen: readonly { readonly name: string; readonly part: string }[];
  /** All sheets with rows, in their order. */
  readonly sheets: readonly ListSheet[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days count from 1904 in place of 1900. */
  readonly is1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/**
 * Finds sheets by what the parts say of each other: the one of that name, else those that are not hidden,
 * since nobody who opens the workbook sees any other.
 */
export async function findSheets(
  parts: WorkbookParts,
  wanted: string | undefined,
): Promise<FoundSheets> {
  const root = await relationsOf(parts, '');
  const workbook = [...root.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined) throw broken('it names no workbook');
  const named: (ListSheet & { readonly id: string })[] = [];
  let is1904 = false;
  await parsePart(parts.unpack(workbook), {
    open: (name, attributes) => {
      if (name === 'sheet') {
        const isHidden = /^(?:hidden|veryHidden)$/i.test(attributes['state'] ?? '');
        const id = attribute(attributes, 'id') ?? '';
        named.push({ id, name: plainText(attributes['name'] ?? ''), isHidden });
      }
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    },
  });
  const relations = await relationsOf(parts, workbook);
  const withRows = named.filter(({ id }) => relations.get(id)?.type === 'worksheet');
  const sheets = withRows.map(({ name, isHidden }) => ({ name, isHidden }));
  const chosen = withRows
    .filter(({ name, isHidden }) => (wanted === undefined ? !isHidden : name === wanted))
    .map(({ name, id }) => ({ name, part: relations.get(id)?.target ?? '' }));
  if (chosen.length === 0) throw noneOf(sheets.map(nameOf), wanted);
  const target = (wanted: string): string | null =>
    [...relations.values()].find(({ type }) => type === wanted)?.target ?? null;
  const [sharedStrings, styles] = [target('sharedStrings'), target('styles')];
  return { chosen, sheets, sharedStrings, styles, is1904 };
}

function noneOf(headers: readonly string[], wanted: string | undefined): WorkbookRefused {
  if (wanted !== undefined)
    return new WorkbookRefused({ kind: 'sheet-missing', header: wanted, headers });
  return headers.length === 0
    ? broken('it has no sheet with rows')
    : new WorkbookRefused({ kind: 'all-sheets-hidden', headers });
}

const nameOf = ({ name }: ListSheet): string => name;

/** The relations of a part, or of the whole for an empty name, by their ids; none where it has no list of them. */
async function relationsOf(
  parts: WorkbookParts,
  of: string,
): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  const folder = posix.dirname(`/${of}`);
  const list = posix.join(folder, '_rels', `${posix.basename(of)}.rels`).slice(1);
  if (!parts.has(list)) return found;
  await parsePart(parts.unpack(list), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = posix.resolve(folder, Target).slice(1);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

/** An attribute by its name without prefix: `r:id` stands beside `sheetId`. */
const attribute = (attributes: Readonly<Record<string, string>>, name: string): string | null =>
  Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === name)?.[1] ??
  null;
