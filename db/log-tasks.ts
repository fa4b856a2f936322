import { backUpLog } from './backup/write-backup.ts';
import type { Backup, BackupReason } from './backup/backup.ts';
import { planRestore, type RestorePlan } from './backup/restore.ts';
import { planRedaction, type RedactionPlan } from './redaction/plan.ts';
import { redactLog, type Redacted } from './redaction/redact.ts';
import type { RedactionOrder, RedactionWish } from './redaction/wish.ts';
import { verifyLog, type VerifyReport } from './verify.ts';

/** Long work on a log, each task with a connection of its own; all but `redact` only read. */
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
  readonly plan: {
    readonly given: { readonly folder: string; readonly from: string };
    readonly found: RestorePlan;
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
}

export type LogTaskName = keyof LogTasks;

/** One task as it is handed to the worker. */
export type LogTask = {
  [Name in LogTaskName]: { readonly name: Name } & LogTasks[Name]['given'];
}[LogTaskName];

/** Does a task where it is called. */
export function runLogTask(task: LogTask): LogTasks[LogTaskName]['found'] {
  switch (task.name) {
    case 'verify':
      return verifyLog(task.folder);
    case 'backup':
      return backUpLog(task.folder, task);
    case 'plan':
      return planRestore(task.folder, task.from);
    case 'planRedaction':
      return planRedaction(task.folder, task.wish);
    case 'redact':
      return redactLog(task.folder, task.order);
  }
}
