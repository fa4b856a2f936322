import { posix } from 'node:path';

import { localName, parsePart } from './parse-part.ts';
import { broken } from './workbook-fault.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** Where the first sheet of a workbook stands, and what its cells refer to. */
export interface FirstSheet {
  readonly sheet: string;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days count from 1904 in place of 1900. */
  readonly is1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Finds the first sheet by what the parts say of each other. */
export async function findFirstSheet(parts: WorkbookParts): Promise<FirstSheet> {
  const root = await relationsOf(parts, '');
  const workbook = [...root.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined) throw broken('it names no workbook');
  let first: string | null = null;
  let is1904 = false;
  await parsePart(parts.unpack(workbook), {
    open: (name, attributes) => {
      if (name === 'sheet') first ??= attribute(attributes, 'id');
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    },
  });
  const relations = await relationsOf(parts, workbook);
  const sheet = relations.get(first ?? '')?.target;
  if (sheet === undefined) throw broken('it has no sheet');
  const target = (wanted: string): string | null =>
    [...relations.values()].find(({ type }) => type === wanted)?.target ?? null;
  return { sheet, sharedStrings: target('sharedStrings'), styles: target('styles'), is1904 };
}

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
