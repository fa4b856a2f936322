import type { WorkbookView } from '../enrollment/import/list-sheet.ts';
import type { Words } from './catalogue.ts';

/** What a person is told of a workbook: which sheet is read where there are several, and what nobody sees in it. */
export function workbookSentences(
  words: Words['lists']['workbook'],
  { sheet, sheets, hiddenColumns }: WorkbookView,
): readonly string[] {
  const others = sheets.filter(({ name }) => name !== sheet);
  const named = (isHidden: boolean): string =>
    quoted(others.filter((one) => one.isHidden === isHidden).map(({ name }) => name));
  const [seen, unseen, columns] = [named(false), named(true), quoted(hiddenColumns)];
  return [
    ...(others.length > 0 ? [words.from(sheet)] : []),
    ...(seen === '' ? [] : [words.others(seen)]),
    ...(unseen === '' ? [] : [words.hiddenSheets(unseen)]),
    ...(columns === '' ? [] : [words.hiddenColumns(columns)]),
  ];
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
