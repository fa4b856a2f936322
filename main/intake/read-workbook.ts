import { LIST_LIMITS, type ListLimits } from '../../enrollment/reading-limits.ts';
import type { TellProgress } from '../reading/reading-progress.ts';
import { readDateStyles } from './workbook/date-styles.ts';
import { findFirstSheet } from './workbook/first-sheet.ts';
import { readSheet, type TakeSheetRow } from './workbook/read-sheet.ts';
import { readSharedStrings } from './workbook/shared-strings.ts';
import { WorkbookRefused, type WorkbookFault } from './workbook/workbook-fault.ts';
import { openParts } from './workbook/workbook-parts.ts';

/**
 * Hands over the rows of the first sheet of a workbook that have text, each with its row number, as they
 * are unpacked. Answers with what is wrong with the file, or null.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  take: TakeSheetRow,
  limits: ListLimits = LIST_LIMITS,
  tell?: TellProgress,
): Promise<WorkbookFault | null> {
  try {
    const parts = await openParts(bytes, limits);
    const { sheet, sharedStrings, styles, is1904 } = await findFirstSheet(parts);
    const strings =
      sharedStrings === null ? [] : await readSharedStrings(parts.unpack(sharedStrings), limits);
    const dateStyles = styles === null ? [] : await readDateStyles(parts.unpack(styles));
    await readSheet(parts.unpack(sheet, tell), { strings, dateStyles, is1904 }, take, limits);
    return null;
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.fault;
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'broken-workbook', detail };
  }
}
