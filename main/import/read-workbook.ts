import { LIST_LIMITS, type ListLimits } from '../../enrollment/reading-limits.ts';
import type { ReportProgress } from '../reading/reading-stop.ts';
import { readNumberStyles } from './workbook/number-styles.ts';
import { findSheets, type FoundSheets } from './workbook/find-sheet.ts';
import { readSheet, type HiddenColumns, type TakeSheetRow } from './workbook/read-sheet.ts';
import { readSharedStrings } from './workbook/shared-strings.ts';
import { WorkbookRefused, type WorkbookFault } from './workbook/workbook-fault.ts';
import { openParts } from './workbook/workbook-parts.ts';

/** What was read of a workbook. */
export interface ReadWorkbook extends Pick<FoundSheets, 'sheets'> {
  readonly kind: 'read';
  readonly name: string;
  readonly hiddenColumns: HiddenColumns;
}

/** How a workbook is read. */
export interface WorkbookReading {
  readonly limits?: ListLimits;
  readonly tell?: ReportProgress | undefined;
  /** The sheet of that name; left out, the first one with rows that is not hidden. */
  readonly sheet?: string | undefined;
}

/**
 * Hands over the rows of a sheet of a workbook that have text, each with its row number, as they are
 * unpacked. Answers with what was read, or with what is wrong with the file.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  take: TakeSheetRow,
  { limits = LIST_LIMITS, tell, sheet: wanted }: WorkbookReading = {},
): Promise<WorkbookFault | ReadWorkbook> {
  try {
    const parts = await openParts(bytes, limits);
    const { chosen, sheets, sharedStrings, styles, is1904 } = await findSheets(parts, wanted);
    const strings =
      sharedStrings === null ? [] : await readSharedStrings(parts.unpack(sharedStrings), limits);
    const numberStyles = styles === null ? [] : await readNumberStyles(parts.unpack(styles));
    const context = { strings, numberStyles, is1904 };
    let hasRows = false;
    const takeRow: TakeSheetRow = (...row) => {
      hasRows = true;
      return take(...row);
    };
    for (const { name, part } of chosen) {
      const hiddenColumns = await readSheet(parts.unpack(part, tell), context, takeRow, limits);
      if (hasRows) return { kind: 'read', name, sheets, hiddenColumns };
    }
    return { kind: 'read', name: chosen[0]?.name ?? '', sheets, hiddenColumns: [] };
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.fault;
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'broken-workbook', detail };
  }
}
