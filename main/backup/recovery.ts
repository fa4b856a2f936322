import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { Recovery, RecoveryChoice } from '../../contract/log-health.ts';
import {
  listCopies,
  logFiles,
  logsAside,
  openLog,
  setLogAside,
  whyNotRestored,
  type RestoreOrder,
  type RestorePlan,
} from '../../db/index.ts';
import type { Clock } from '../../enrollment/ports.ts';
import { run, type Running } from '../worker/run.ts';

/** Offered backups, and logs that were set aside: the newest of each. */
const OFFERED = 5;

/** The ways to recover a log, each read and carried out in a thread of its own. */
export interface LogRecovery {
  /** What can be done about a log, whether it can be opened or not. */
  readonly find: () => Promise<Result<Recovery>>;
  /** What the last look found about a copy; null if it was not offered. */
  readonly offered: (id: string) => RecoveryChoice | null;
  /**
   * Puts a copy of this log in its place; the current log goes into quarantine. Only while no bench
   * has the log open.
   */
  readonly restore: (wish: ConfirmedRestore) => Promise<Result<null>>;
  /** Puts the log into quarantine, and creates an empty one. */
  readonly setAside: () => Result<null>;
  /** Progress of the current reading or restore; null if there is none. */
  readonly progress: () => ReturnType<Running<unknown>['progress']> | null;
  /** Cancels it; false if there is none, or the new log is already being put in place. */
  readonly cancel: () => boolean;
}

export interface RestoreWish {
  /** The id it was offered under. */
  readonly id: string;
  readonly takesNewId: boolean;
}

/** A request that a person confirmed, with what they were told: a later look may find more. */
export interface ConfirmedRestore extends RestoreWish {
  readonly told: Pick<RecoveryChoice, 'common' | 'lost'>;
}

export function createRecovery(folder: string, clock: Clock): LogRecovery {
  let current: Followed | null = null;
  const cancel = (): boolean => current !== null && current.cancel();
  const follow = async <Value>(work: (own: Followed) => Promise<Value>): Promise<Value> => {
    cancel();
    const own = followed();
    current = own;
    try {
      return await work(own);
    } finally {
      if (current === own) current = null;
    }
  };
  let restoring: Promise<unknown> | null = null;
  let offered: readonly RecoveryChoice[] = [];
  const find = async (): Promise<Result<Recovery>> => {
    const found = await follow((own) => findRecovery(folder, own));
    if (found.ok) offered = found.value.backups;
    return found;
  };
  return {
    // Listing the backups must never cancel the restore of one.
    find: () => restoring?.then(find) ?? find(),
    offered: (id) => offered.find((choice) => choice.id === id) ?? null,
    restore: async (wish) => {
      const order = { ...wish, nowMs: clock.nowMs() };
      const done = follow((own) => restoreCopy(folder, order, own));
      restoring = done;
      const restored = await done;
      restoring = null;
      return restored;
    },
    setAside: () => setAside(folder, clock),
    progress: () => current && current.progress(),
    cancel,
  };
}

/** Consecutive tasks with one progress and one cancellation. */
interface Followed extends Pick<Running<unknown>, 'progress' | 'cancel'> {
  readonly step: <Found>(begun: Running<Found>) => Promise<Found>;
}

function followed(): Followed {
  let running: Running<unknown> | null = null;
  let isCancelled = false;
  return {
    step: (begun) => {
      running = begun;
      if (isCancelled) begun.cancel();
      return begun.answer;
    },
    progress: () => running?.progress() ?? { done: 0, total: 0 },
    cancel: () => {
      isCancelled = true;
      return running === null || running.cancel();
    },
  };
}

async function findRecovery(folder: string, { step }: Followed): Promise<Result<Recovery>> {
  const report = await step(run('verify', folder));
  const copies = copiesFor(folder);
  const kinds = [false, true].map((isAside) =>
    copies.filter((copy) => copy.isAside === isAside).map(({ file }) => file),
  );
  const found = await step(run('planRestores', folder, kinds, OFFERED));
  if (found === null) return notRestored('cancelled');
  const { wholeRows, reaches } = found.present;
  return ok({
    isGone: !existsSync(logFiles(folder).log),
    firstBad: report.range?.from ?? null,
    lastBad: report.range?.to ?? null,
    wholeRows,
    reaches,
    // Only what a restore would take is offered.
    backups: found.plans.flatMap((plan) => {
      const copy = copies.find(({ file }) => file === plan.from);
      return copy && whyNotRestored(plan) === null ? [choiceOf(copy, plan)] : [];
    }),
  });
}

/** A copy that may replace the log. */
interface Copy extends Pick<RecoveryChoice, 'id' | 'atMs'> {
  readonly file: string;
  readonly isAside: boolean;
}

/** All backups, and the logs that were set aside. */
function copiesFor(folder: string): readonly Copy[] {
  const backups = listCopies(folder).map(({ file, atMs }) => ({ file, atMs, isAside: false }));
  const aside = logsAside(logFiles(folder)).flatMap((file) => {
    const { mtimeMs = 0 } = statSync(dirname(file), { throwIfNoEntry: false }) ?? {};
    return { file, atMs: Math.floor(mtimeMs), isAside: true };
  });
  return [...backups, ...aside].map((copy) => ({ id: copyId(copy.file), ...copy }));
}

/** Replaces a path that no page needs to know. */
export const copyId = (file: string): string =>
  createHash('sha256').update(file).digest('hex').slice(0, 16);

const choiceOf = (
  { id, atMs, isAside }: Copy,
  { backup, relation, common, carried, lost, added, isElsewhere }: RestorePlan,
): RecoveryChoice => ({
  id,
  atMs,
  rows: backup.newest.seq,
  relation,
  common,
  carried,
  lost,
  added,
  isElsewhere,
  ...(isAside && { isAside }),
});

async function restoreCopy(
  folder: string,
  { id, ...how }: ConfirmedRestore & Omit<RestoreOrder, 'from'>,
  { step }: Followed,
): Promise<Result<null>> {
  const from = copiesFor(folder).find((copy) => copy.id === id)?.file;
  if (from === undefined) return notRestored('not-found');
  try {
    const order = { from, ...how };
    const restored = await step(run('restore', folder, order));
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
      mode: 'write',
      clock,
      beginsAnew: true,
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
