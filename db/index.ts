export { listBackups, listCopies, type Backup, type BackupReason } from './backup/backup.ts';
export { copyFolders } from './backup/copy-folders.ts';
export { logsAside } from './backup/move-aside.ts';
export type { PresentLog } from './backup/present-log.ts';
export {
  planRestore,
  planRestores,
  whyNotRestored,
  type RestorePlan,
  type RestoreRefusal,
} from './backup/plan-restore.ts';
export { restoreLog, type Restored, type RestoreOrder } from './backup/restore.ts';
export { setLogAside } from './backup/set-aside.ts';
export type { RescueRequest } from './backup/rescue.ts';
export { backUpLog, BackupNotWhole } from './backup/write-backup.ts';
export { refuseCutWrite } from './cut-write.ts';
export type { BenchLog, EarlierQuery, EarlierSession } from './bench-log.ts';
export type { SpaceLeft } from './space-left.ts';
export type { ChainPoint } from './chain.ts';
export type { RowFault } from './row-fault.ts';
export type { Finding } from './finding.ts';
export type { Holder } from './holder.ts';
export { clearLeavings, draftNameFor, draftsOfOthers } from './draft-name.ts';
export { isLogName, LOG_FOLDERS, logFiles, type LogFiles } from './log-files.ts';
export { LogWriteError, type LogWriteFault } from './log-write-error.ts';
export { makeFolder } from './make-folder.ts';
export { openLog, withReadLog, type OpenedLog } from './open.ts';
export type { OpenOptions } from './open-options.ts';
export { OpenRefused, type OpenProblem } from './open-problem.ts';
export { refuseNewerLog } from './peek.ts';
export { projectLog } from './projection/write.ts';
export { isDataFolder, isLogFile, isOfLog } from './recognise-log.ts';
export {
  findOldCopies,
  removeCopiesOf,
  type OldCopies,
  type RemovedCopies,
} from './redaction/old-copies.ts';
export type { OldSession } from './redaction/old-data.ts';
export { planRedaction, type RedactionPlan } from './redaction/plan.ts';
export { redactLog, type Redacted } from './redaction/redact.ts';
export type { RedactionOrder, RedactionWish } from './redaction/wish.ts';
export { sqliteVersion } from './sqlite-version.ts';
export type { Tip } from './tip-file.ts';
export { createUuidV7 } from './uuid-v7.ts';
export {
  areRowsWhole,
  tipKeptSince,
  verifyLog,
  type NotOpened,
  type VerifyReport,
} from './verify.ts';
export { thisHost } from './this-host.ts';
