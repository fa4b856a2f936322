import { join } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { Recovery } from '../../contract/log-health.ts';
import {
  type Backup,
  type RestorePlan,
  inWorker,
  listBackups,
  logFiles,
  restoreLog,
  setLogAside,
} from '../../db/index.ts';

/** Backups that are offered: the newest ones. */
const OFFERED = 5;

/** What can be done about a log that cannot be opened; reads it beside the event loop. */
export async function findRecovery(folder: string): Promise<Result<Recovery>> {
  const report = await inWorker('verify', { folder });
  const offered = listBackups(logFiles(folder)).slice(0, OFFERED);
  const plans: { readonly backup: Backup; readonly plan: RestorePlan }[] = [];
  // One after another: the bench may be at work beside it.
  for (const backup of offered) {
    plans.push({ backup, plan: await inWorker('plan', { folder, from: backup.file }) });
  }
  const present = plans[0]?.plan.present ?? (await inWorker('plan', { folder, from: '' })).present;
  return ok({
    firstBad: report.range?.from ?? null,
    lastBad: report.range?.to ?? null,
    wholeRows: present.wholeRows,
    reaches: present.reaches,
    // Only what a restore would take is offered.
    backups: plans
      .filter(({ plan }) => whyNot(plan) === null)
      .map(({ backup: { name, atMs, newest }, plan: { carried, lost } }) => ({
        ...{ name, atMs, rows: newest.seq, carried, lost },
      })),
  });
}

/** Whether this backup can be restored, before an open log is closed for it. */
export async function checkBackup(folder: string, name: string): Promise<Result<null>> {
  const from = join(logFiles(folder).backups, name);
  const detail = whyNot(await inWorker('plan', { folder, from }));
  return detail === null ? ok(null) : failed({ kind: 'restore-failed', detail });
}

/** Why a restore would refuse this backup; null when it would not. */
function whyNot({ backup, present }: RestorePlan): 'backup-not-whole' | 'other-bench' | null {
  if (!backup.ok) return 'backup-not-whole';
  const isOther = present.benchId !== null && present.benchId !== backup.benchId;
  return isOther ? 'other-bench' : null;
}

/** Puts a backup of this log in its place; the log of before goes into quarantine. */
export function restoreNamed(folder: string, name: string, nowMs: number): Result<null> {
  return attempt(() => {
    const restored = restoreLog(folder, join(logFiles(folder).backups, name), nowMs);
    return restored.ok ? ok(null) : failed({ kind: 'restore-failed', detail: restored.why });
  });
}

/** Puts the log into quarantine, so that the next start begins an empty one. */
export function setAside(folder: string, nowMs: number): Result<null> {
  return attempt(() => {
    setLogAside(folder, nowMs);
    return ok(null);
  });
}

function attempt(work: () => Result<null>): Result<null> {
  try {
    return work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'restore-failed', detail });
  }
}
