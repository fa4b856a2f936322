import { existsSync } from 'node:fs';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { Recovery } from '../../contract/log-health.ts';
import {
  type Backup,
  type RestorePlan,
  inWorker,
  listCopies,
  logFiles,
  openLog,
  restoreLog,
  setLogAside,
  whyNotRestored,
} from '../../db/index.ts';
import type { Clock } from '../../enrollment/ports.ts';

/** Backups that are offered: the newest ones. */
const OFFERED = 5;

/** What can be done about a log that cannot be opened; reads it beside the event loop. */
export async function findRecovery(folder: string): Promise<Result<Recovery>> {
  const report = await inWorker('verify', { folder });
  const offered = listCopies(folder).slice(0, OFFERED);
  const plans: { readonly backup: Backup; readonly plan: RestorePlan }[] = [];
  // One after another: the bench may be at work beside it.
  for (const backup of offered) {
    plans.push({ backup, plan: await inWorker('plan', { folder, from: backup.file }) });
  }
  const present = plans[0]?.plan.present ?? (await inWorker('plan', { folder, from: '' })).present;
  return ok({
    isGone: !existsSync(logFiles(folder).log),
    firstBad: report.range?.from ?? null,
    lastBad: report.range?.to ?? null,
    wholeRows: present.wholeRows,
    reaches: present.reaches,
    // Only what a restore would take is offered.
    backups: plans
      .filter(({ plan }) => whyNotRestored(plan) === null)
      .map(({ backup: { name, atMs, newest }, plan: { carried, lost } }) => ({
        ...{ name, atMs, rows: newest.seq, carried, lost },
      })),
  });
}

/** Whether this backup can be restored, before an open log is closed for it. */
export async function checkBackup(folder: string, name: string): Promise<Result<null>> {
  const from = fileOf(folder, name);
  if (from === null) return failed({ kind: 'restore-failed', detail: 'not-found' });
  const detail = whyNotRestored(await inWorker('plan', { folder, from }));
  return detail === null ? ok(null) : failed({ kind: 'restore-failed', detail });
}

/** Puts a copy of this log in its place; the log of before goes into quarantine. */
export function restoreNamed(folder: string, name: string, nowMs: number): Result<null> {
  return attempt(() => {
    const from = fileOf(folder, name);
    if (from === null) return failed({ kind: 'restore-failed', detail: 'not-found' });
    const restored = restoreLog(folder, from, nowMs);
    return restored.ok ? ok(null) : failed({ kind: 'restore-failed', detail: restored.why });
  });
}

/** Puts the log into quarantine, and begins an empty one. */
export function setAside(folder: string, clock: Clock): Result<null> {
  return attempt(() => {
    setLogAside(folder, clock.nowMs());
    const begun = openLog(folder, { mode: 'write', clock, beginsAnew: true });
    if (!begun.ok) return failed({ kind: 'restore-failed', detail: begun.problem.kind });
    begun.log.close();
    return ok(null);
  });
}

/** The file of a copy by the name under which it was offered. */
const fileOf = (folder: string, name: string): string | null =>
  listCopies(folder).find((copy) => copy.name === name)?.file ?? null;

function attempt(work: () => Result<null>): Result<null> {
  try {
    return work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ kind: 'restore-failed', detail });
  }
}
