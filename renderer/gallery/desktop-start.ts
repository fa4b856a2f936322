import type { Recovery } from '../../contract/log-health.ts';
import type { RedactionPlan } from '../../db/index.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { ListPreview } from '../../enrollment/intake/expected-preview.ts';
import type { WorkbookView } from '../../enrollment/intake/list-sheet.ts';
import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';

/** What a removal finds in the log, and once a person has vouched for the clock. */
export interface RemovalStart {
  readonly plan: RedactionPlan;
  readonly onceSure?: RedactionPlan;
}

/** What the desktop around an invented bench has to say. */
export interface DesktopStart {
  readonly autoExport?: AutoExportState;
  readonly recovery?: Recovery;
  readonly host?: HostFacts;
  readonly removal?: RemovalStart;
  /** Is given what ends a recording of USB by itself. */
  readonly onRecording?: (fail: (fault: string) => void) => void;
  /** Every dialog that opens a file answers with this one; without it, a person cancels. */
  readonly chosen?: {
    readonly fileName: string;
    readonly text?: string;
    /** The file is a workbook with this around its rows. */
    readonly workbook?: WorkbookView;
  };
}

/** The text of a list as if it had been a sheet of this workbook. */
export const asWorkbook = (preview: ListPreview, workbook: WorkbookView): ListPreview => ({
  ...preview,
  workbook,
  encoding: 'workbook',
  choice: { ...preview.choice, delimiter: null },
});
