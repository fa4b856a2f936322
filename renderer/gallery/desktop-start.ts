import type { TargetStatus } from '../../contract/outbox.ts';
import type { OutboxTarget } from '../../enrollment/outbox-event.ts';
import type { Recovery } from '../../contract/log-health.ts';
import type { RedactionPlan } from '../../db/index.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { ListPreview } from '../../enrollment/import/expected-preview.ts';
import type { WorkbookView } from '../../enrollment/import/list-sheet.ts';
import type { AutoExportState } from '../../enrollment/ledger/auto-export.ts';
import type { Desktop } from '../../main/requests/desktop.ts';
import type { NoticeDesktop } from '../../main/requests/notices.ts';
import type { ArgsOf, FoundBy, Run, TaskName } from '../../main/worker/run.ts';

/** Replacements for tasks that run in threads in the app. */
export type TasksHere = Partial<{
  readonly [Name in TaskName]: (...args: ArgsOf<Name>) => FoundBy<Name> | Promise<FoundBy<Name>>;
}>;

/** Runs tasks in place. */
export const runHere =
  (tasks: TasksHere): Run =>
  (name, ...args) => ({
    answer: Promise.resolve(tasks[name]?.(...(args as never))) as never,
    gone: Promise.resolve(),
    progress: () => ({ done: 0, total: 0 }),
    cancel: () => false,
  });

/** What a removal finds in the log, before and after a person has confirmed the clock. */
export interface RemovalStart {
  readonly plan: RedactionPlan;
  readonly onceSure?: RedactionPlan;
}

/** The initial state of the desktop around an invented bench. */
export interface DesktopStart {
  readonly autoExport?: AutoExportState;
  /** How the targets of events stand; off without it. */
  readonly outboxTargets?: Readonly<Partial<Record<OutboxTarget, TargetStatus>>>;
  readonly recovery?: Recovery;
  readonly host?: HostFacts;
  readonly removal?: RemovalStart;
  /** What is shown outside the window; kept nowhere without it. */
  readonly notices?: NoticeDesktop;
  /** Receives the function with which a USB recording ends by itself. */
  readonly onRecording?: (fail: (fault: string) => void) => void;
  /** Every dialog that opens a file answers with this one; without it, it is cancelled. */
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

const idle: Desktop['lanes']['lists'] = {
  read: (begin) => begin().answer,
  cancel: () => false,
  progress: () => null,
};
/** Readings run in place, so there is never one to cancel. */
export const lanes: Desktop['lanes'] = {
  lists: idle,
  devices: idle,
  readiness: idle,
  profiles: idle,
  backups: idle,
};
