import { backUpLog } from './backup/write-backup.ts';
import type { Backup, BackupReason } from './backup/backup.ts';
import { planRestore, type RestorePlan } from './backup/restore.ts';
import { verifyLog, type VerifyReport } from './verify.ts';

/** Long reads of a log. Each opens its own reading connection and never writes into the log. */
export interface LogTasks {
  readonly verify: { readonly given: { readonly folder: string }; readonly found: VerifyReport };
  readonly backup: {
    readonly given: {
      readonly folder: string;
      readonly reason: BackupReason;
      readonly nowMs: number;
      readonly to?: string;
    };
    readonly found: Backup;
  };
  readonly plan: {
    readonly given: { readonly folder: string; readonly from: string };
    readonly found: RestorePlan;
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
  }
}
