import type { ListEncoding } from '../../enrollment/import/expected-preview.ts';
import {
  HIDDEN_ROWS,
  type SheetChoice,
  type WorkbookView,
} from '../../enrollment/import/list-sheet.ts';
import { en } from '../../words/en.ts';
import { workbookSentences } from '../../words/workbook-view.ts';
import { wrongUsage, type Io } from './command.ts';
import { choice, option, text, type Given } from './options.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** Which part of a workbook a list is read from, as options of a command. */
export const SHEET_OPTIONS = {
  sheet: option(text('NAME')),
  'hidden-rows': option(choice(HIDDEN_ROWS)),
};

/** What was chosen with them. */
export const sheetGiven = ({
  sheet,
  'hidden-rows': hiddenRows,
}: Given<typeof SHEET_OPTIONS>): SheetChoice => ({ sheet, hiddenRows });

/** How the question about hidden rows is answered on a command line. */
export function refuseUnsaid(read: { readonly kind: string; readonly row?: number }): void {
  if (read.kind !== 'hidden-rows') return;
  throw wrongUsage(
    `${refusalSentence({ ...read, kind: read.kind })} Nothing was taken: --hidden-rows ${HIDDEN_ROWS.join('|')}.`,
  );
}

/** Says from which sheet a list was read, where there was a choice, and that its letters were guessed. */
export function sayReading(
  io: Pick<Io, 'say'>,
  {
    encoding,
    workbook,
  }: { readonly encoding: ListEncoding; readonly workbook: WorkbookView | null },
): void {
  if (encoding === 'windows-1252') io.say(en.lists.encodings[encoding]);
  if (workbook === null) return;
  for (const sentence of workbookSentences(en.lists.workbook, workbook)) io.say(sentence);
}
