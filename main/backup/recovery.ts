import { existsSync } from 'node:fs';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { Recovery, RecoveryChoice } from '../../contract/log-health.ts';
import {
  cancelWork,
  inWorker,
  listCopies,
  logFiles,
  openLog,
  progressOfWork,
  setLogAside,
  whyNotRestored,
  workCells,
  type Backup,
  type RestorePlan,
  type WorkCells,
} from '../../db/index.ts';
import type { Clock } from '../../enrollment/ports.ts';

/** Backups that are offered: the newest ones. */
const OFFERED = 5;

/** The ways back to a log that works, each read and done in a thread of its own. */
export interface LogRecovery {
  /** What can be done about a log, whether it can be opened or not. */
  readonly find: () => Promise<Result<Recovery>>;
  /** What the last look said of a copy; null for one that it did not offer. */
  readonly offered: (name: string) => RecoveryChoice | null;
  /**
   * Puts a copy of this log in its place; the log of before goes into quarantine. Only while no bench has
   * the log open.
   */
  readonly restore: (choice: RestoreWish) => Promise<Result<null>>;
  /** Puts the log into quarantine, and begins an empty one. */
  readonly setAside: () => Result<null>;
  /** How far the reading or the restore in hand is; null when there is none. */
  readonly progress: () => { readonly done: number; readonly total: number } | null;
  /** Gives it up; false when there is none, or the new log is being put in its place already. */
  readonly cancel: () => boolean;
}

export interface RestoreWish {
  /** Under which it was offered. */
  readonly name: string;
  readonly takesNewId: boolean;
}

export function createRecovery(folder: string, clock: Clock): LogRecovery {
  let current: WorkCells | null = null;
  const cancel = (): boolean => current !== null && cancelWork(current);
  const follow = async <Value>(work: (cells: WorkCells) => Promise<Value>): Promise<Value> => {
    cancel();
    const cells = workCells();
    current = cells;
    try {
      return await work(cells);
    } finally {
      if (current === cells) current = null;
    }
  };
  let restoring: Promise<unknown> | null = null;
  let offered: readonly RecoveryChoice[] = [];
  const find = async (): Promise<Result<Recovery>> => {
    const found = await follow((cells) => findRecovery(folder, cells));
    if (found.ok) offered = found.value.backups;
    return found;
  };
  return {
    // A look at the backups must never end the restore of one.
    find: () => restoring?.then(find) ?? find(),
    offered: (name) => offered.find((choice) => choice.name === name) ?? null,
    restore: async (wish) => {
      const done = follow((cells) => restoreNamed(folder, wish, clock.nowMs(), cells));
      restoring = done;
      const restored = await done;
      restoring = null;
      return restored;
    },
    setAside: () => setAside(folder, clock),
    progress: () => current && progressOfWork(current),
    cancel,
  };
}

async function findRecovery(folder: string, cells: WorkCells): Promise<Result<Recovery>> {
  const report = await inWorker('verify', { folder });
  const offered = listCopies(folder).slice(0, OFFERED);
  const backups = offered.map(({ file }) => file);
  const found = await inWorker('planRestores', { folder, backups }, cells);
  if (found === null) return notRestored('cancelled');
  const { wholeRows, reaches } = found.present;
  return ok({
    isGone: !existsSync(logFiles(folder).log),
    firstBad: report.range?.from ?? null,
    lastBad: report.range?.to ?? null,
    ...{ wholeRows, reaches },
    // Only what a restore would take is offered.
    backups: found.plans.flatMap((plan, index) => {
      const backup = offered[index];
      return backup && whyNotRestored(plan) === null ? [choiceOf(backup, plan)] : [];
    }),
  });
}

const choiceOf = (
  { name, atMs, newest }: Backup,
  { relation, common, carried, lost, added, isElsewhere }: RestorePlan,
): RecoveryChoice => ({
  ...{ name, atMs, rows: newest.seq, relation, common, carried, lost, added, isElsewhere },
});

async function restoreNamed(
  folder: string,
  { name, takesNewId }: RestoreWish,
  nowMs: number,
  cells: WorkCells,
): Promise<Result<null>> {
  const from = listCopies(folder).find((copy) => copy.name === name)?.file;
  if (from === undefined) return notRestored('not-found');
  try {
    const order = { from, nowMs, takesNewId };
    const restored = await inWorker('restore', { folder, order }, cells);
    if (restored === null) return notRestored('cancelled');
    return restored.ok ? ok(null) : notRestored(restored.why);
  } catch (error) {
    return notRestored(detailOf(error));
  }
}

function setAside(folder: string, clock: Clock): Result<null> {
  try {
    const firstEvent = setLogAside(folder, clock.nowMs());
    const begun = openLog(folder, {
      ...{ mode: 'write', clock, beginsAnew: true },
      ...(firstEvent === null ? {} : { firstEvent }),
    });
    if (!begun.ok) return notRestored(begun.problem.kind);
    begun.log.close();
    return ok(null);
  } catch (error) {
    return notRestored(detailOf(error));
  }
}

const notRestored = (detail: string): Result<never> => failed({ kind: 'restore-failed', detail });

const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
