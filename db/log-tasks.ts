import { backUpLog } from './backup/write-backup.ts';
import type { Backup, BackupReason } from './backup/backup.ts';
import { planRestores, type RestorePlan } from './backup/plan-restore.ts';
import type { PresentLog } from './backup/present-log.ts';
import { restoreLog, type Restored, type RestoreOrder } from './backup/restore.ts';
import { planRedaction, type RedactionPlan } from './redaction/plan.ts';
import { removeCopiesOf, type RemovedCopies } from './redaction/old-copies.ts';
import { redactLog, type Redacted } from './redaction/redact.ts';
import type { RedactionOrder, RedactionWish } from './redaction/wish.ts';
import { verifyLog, type VerifyReport } from './verify.ts';
import { WorkCancelled, workIn, type WorkCells } from './work.ts';

/** Long work on a log, each task with its own connection. */
export interface LogTasks {
  readonly verify: { readonly given: { readonly folder: string }; readonly found: VerifyReport };
  readonly backup: {
    readonly given: {
      readonly folder: string;
      readonly reason: BackupReason;
      readonly nowMs: number;
    };
    readonly found: Backup;
  };
  /** What restores would do; null if cancelled. */
  readonly planRestores: {
    readonly given: {
      readonly folder: string;
      /** Copies of each kind, in the order in which they are tried. */
      readonly kinds: readonly (readonly string[])[];
      /** For each kind, this many restorable copies are enough. */
      readonly most: number;
    };
    readonly found: {
      readonly present: PresentLog;
      readonly plans: readonly RestorePlan[];
    } | null;
  };
  /** Writes, and so only while no bench has the log open; null if cancelled. */
  readonly restore: {
    readonly given: { readonly folder: string; readonly order: RestoreOrder };
    readonly found: Restored | null;
  };
  readonly planRedaction: {
    readonly given: { readonly folder: string; readonly wish: RedactionWish };
    readonly found: RedactionPlan | null;
  };
  /** Writes, and so only while no bench has the log open. */
  readonly redact: {
    readonly given: { readonly folder: string; readonly order: RedactionOrder };
    readonly found: Redacted;
  };
  /** Makes a backup and removes copies, and so only while no bench has the log open. */
  readonly removeCopies: {
    readonly given: { readonly folder: string; readonly nowMs: number };
    readonly found: RemovedCopies;
  };
}

export type LogTaskName = keyof LogTasks;

/** One task as passed to the worker. */
export type LogTask = {
  [Name in LogTaskName]: {
    readonly name: Name;
    readonly cells: WorkCells;
  } & LogTasks[Name]['given'];
}[LogTaskName];

/** Runs a task in the calling thread. */
export function runLogTask(task: LogTask): LogTasks[LogTaskName]['found'] {
  switch (task.name) {
    case 'verify':
      return verifyLog(task.folder);
    case 'backup':
      return backUpLog(task.folder, task);
    case 'planRestores':
      return unlessCancelled(() =>
        planRestores(task.folder, task.kinds, workIn(task.cells), task.most),
      );
    case 'restore':
      return unlessCancelled(() => restoreLog(task.folder, task.order, workIn(task.cells)));
    case 'planRedaction':
      return planRedaction(task.folder, task.wish);
    case 'redact':
      return redactLog(task.folder, task.order);
    case 'removeCopies':
      return removeCopiesOf(task.folder, task.nowMs);
  }
}

function unlessCancelled<Found>(work: () => Found): Found | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkCancelled) return null;
    throw error;
  }
}
