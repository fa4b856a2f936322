import { failed, ok, type Result } from '../../contract/failure.ts';
import type {
  removalRequests,
  RemovalPlan,
  RemovalWish,
  RemovedData,
} from '../../contract/removal.ts';
import type { HandlersOf } from '../../contract/requests.ts';
import type { RedactionOrder, RedactionPlan, RedactionWish } from '../../db/index.ts';
import type { CopyLeft } from '../../enrollment/redaction/copy-fault.ts';
import type { RedactionRefusal } from '../../enrollment/redaction/redaction-refusal.ts';
import type { Bench } from '../bench/bench.ts';
import type { Run } from '../worker/run.ts';

/** Removes old devices and names from the log of a running bench. */
export type DataRemoval = Omit<HandlersOf<typeof removalRequests>, 'getLicences'>;

/** What a person is asked to confirm. */
export interface AskedRemoval {
  readonly wish: RemovalWish;
  /** The name it is logged under. */
  readonly by: string;
  readonly plan: RemovalPlan;
  /** Copies of the log that are removed too; others are unknown, or stay. */
  readonly copies: number;
}

export interface DataRemovalParts {
  readonly bench: Pick<Bench, 'view' | 'command'>;
  readonly folder: string;
  readonly run: Run;
  readonly nowMs: () => number;
  /** Removes leftovers of killed exports; answers with what is still there. */
  readonly clearExports: () => Promise<readonly CopyLeft[]>;
  /** Asks a person through the operating system before anything is removed. */
  readonly isSureToRemove: (asked: AskedRemoval) => Promise<boolean>;
  /** Works while the bench is stopped and its log closed, and restarts the bench afterwards. */
  readonly whileStopped: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

const DAY_MS = 86_400_000;

export function createDataRemoval(parts: DataRemovalParts): DataRemoval {
  const { folder, bench, nowMs, run } = parts;
  const wishOf = (wish: RemovalWish): RedactionWish => {
    if (wish.kind === 'name') return wish;
    const { kind, days, isClockRight } = wish;
    return { kind, beforeMs: nowMs() - days * DAY_MS, nowMs: nowMs(), isClockRight };
  };
  return {
    planRemoval: async ({ wish }) => {
      const plan = await run('planRedaction', folder, wishOf(wish)).answer;
      return plan === null ? refuse('name-too-short') : ok(shown(plan));
    },
    removeData: async ({ wish, why, removeCopies }) => {
      const by = bench.command.technician();
      if (by === null) return refuse('nobody');
      if (bench.view.openSessionId !== null) return refuse('session-open');
      // One moment for question and removal: what happens while the question is open is not covered
      // by it.
      const settled = wishOf(wish);
      const plan = await run('planRedaction', folder, settled).answer;
      if (plan === null) return refuse('name-too-short');
      const isOnlyCopies = plan.rows === 0 && removeCopies;
      const refusal = refusalOf(wish, plan, isOnlyCopies);
      if (refusal !== null) return refuse(refusal);
      if (!isOnlyCopies && why === null) return refuse('no-reason');
      const copies = removeCopies ? plan.copies.holding.length : 0;
      const asked = { wish, by, plan: shown(plan), copies };
      if (!(await parts.isSureToRemove(asked))) return failed({ kind: 'declined' });
      const ids = Array.from({ length: plan.pieces }, () => bench.command.newId());
      const order = { wish: settled, by, why: why ?? '', nowMs: nowMs(), ids, removeCopies };
      const removed = await parts.whileStopped(() =>
        isOnlyCopies ? removeOnlyCopies(run, folder, nowMs()) : remove(run, folder, order),
      );
      if (!removed.ok || !removeCopies) return removed;
      const left = [...removed.value.left, ...(await parts.clearExports())];
      return ok({ ...removed.value, left });
    },
  };
}

function refusalOf(
  wish: RemovalWish,
  { clock, rows }: RedactionPlan,
  isOnlyCopies: boolean,
): RedactionRefusal | null {
  if (clock !== null && !(wish.kind === 'older' && wish.isClockRight)) return 'clock-odd';
  return rows === 0 && !isOnlyCopies ? 'nothing-to-remove' : null;
}

/** The log itself lost it earlier; the files around it are removed now. */
async function removeOnlyCopies(
  run: Run,
  folder: string,
  nowMs: number,
): Promise<Result<RemovedData>> {
  const done = await run('removeCopies', folder, nowMs).answer.catch(() => null);
  return done === null ? refuse('copies-failed') : ok({ rows: 0, left: done.left });
}

async function remove(
  run: Run,
  folder: string,
  order: RedactionOrder,
): Promise<Result<RemovedData>> {
  const done = await run('redact', folder, order).answer.catch(() => FAILED);
  return done.ok ? ok({ rows: done.rows, left: done.left }) : refuse(done.why);
}

const FAILED = { ok: false, why: 'failed' } as const;

function shown({ sessions, copies, ...plan }: RedactionPlan): RemovalPlan {
  const { rows, held, clock, exportFolder } = plan;
  return {
    rows,
    held,
    clock,
    exportFolder,
    copies: copies.holding.length + copies.unclear.length,
    sessions: sessions.map(({ name, closedAtMs, devices }) => ({ name, closedAtMs, devices })),
  };
}

const refuse = (why: RedactionRefusal) => failed({ kind: 'not-removed', why });
