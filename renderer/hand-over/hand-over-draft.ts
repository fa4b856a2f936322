import { FORMAT_IDS, type FormatId } from '../../enrollment/export/formats/format.ts';
import type { ExportOrder, OrderOptions } from '../../enrollment/export-order.ts';
import { handOverFormat, type HandOverFile } from '../../enrollment/hand-over.ts';
import { orderOfDraft, type ExportDraft } from '../export/export-draft.ts';

/** What names a file: a format, `report` or `slips`. */
export type FileName = ReturnType<typeof handOverFormat>;

/** The files that are always offered, in the order in which they are written. */
const USUAL: readonly HandOverFile[] = [
  { kind: 'export', format: 'asset', options: {} },
  { kind: 'export', format: 'intune-identifiers', options: {} },
  { kind: 'slips', size: 'a4' },
  { kind: 'report' },
];

/** A file that is offered, and whether it is written. */
export interface OfferedFile {
  readonly file: HandOverFile;
  readonly isChosen: boolean;
}

/** The usual files with those of the profile; other formats before the sheets of paper. */
export function offeredFiles(files: readonly HandOverFile[]): readonly OfferedFile[] {
  const chosen = new Map(files.map((file) => [handOverFormat(file), file]));
  const known = new Set(USUAL.map(handOverFormat));
  const others = files.filter((file) => !known.has(handOverFormat(file)));
  const isPaper = ({ kind }: HandOverFile): boolean => kind !== 'export';
  const all = [
    ...USUAL.filter((file) => !isPaper(file)),
    ...others,
    ...USUAL.filter((file) => isPaper(file)),
  ];
  return all.map((file) => {
    const own = chosen.get(handOverFormat(file));
    return { file: own ?? file, isChosen: own !== undefined };
  });
}

/** Formats that are not offered yet. */
export const otherFormats = (offered: readonly OfferedFile[]): readonly FormatId[] =>
  FORMAT_IDS.filter((id) => !offered.some(({ file }) => handOverFormat(file) === id));

/** The files that are written. */
export const chosenFiles = (offered: readonly OfferedFile[]): readonly HandOverFile[] =>
  offered.filter(({ isChosen }) => isChosen).map(({ file }) => file);

/** The same files with a change to one of them. */
export const withFile = (
  offered: readonly OfferedFile[],
  name: FileName,
  change: Partial<OfferedFile>,
): readonly OfferedFile[] =>
  offered.map((one) => (handOverFormat(one.file) === name ? { ...one, ...change } : one));

/** An export of a session as the form for options and columns takes it. */
export const draftOf = (
  sessionId: string,
  { format, options }: { readonly format: FormatId; readonly options: OrderOptions },
): ExportDraft => ({ format, options, sessionIds: [sessionId], since: 'everything' });

/** The order that a file of the hand-over becomes. */
export const orderOf = (
  sessionId: string,
  file: Extract<HandOverFile, { kind: 'export' }>,
): ExportOrder => orderOfDraft(draftOf(sessionId, file), null);
