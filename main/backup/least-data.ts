import { failed, ok, type Result } from '../../contract/failure.ts';
import type { LeastDataOutputs, RemovalPlan, RemovalWish } from '../../contract/least-data.ts';
import {
  findOldCopies,
  inWorker,
  removeOldCopies,
  type OldCopies,
  type RedactionWish,
} from '../../db/index.ts';
import type { RedactionRefusal } from '../../enrollment/redaction/redaction-refusal.ts';
import type { Bench } from '../bench/bench.ts';

/** Removes old devices and names from the log of a bench that runs. */
export interface LeastData {
  readonly planRemoval: (input: {
    readonly wish: RemovalWish;
  }) => Promise<Result<LeastDataOutputs['planRemoval']>>;
  readonly removeData: (input: {
    readonly wish: RemovalWish;
    readonly why: string;
    readonly removeCopies: boolean;
  }) => Promise<Result<LeastDataOutputs['removeData']>>;
}

/** What a person is asked about. */
export interface AskedRemoval {
  readonly wish: RemovalWish;
  /** Under whose name it is logged. */
  readonly by: string;
  readonly plan: RemovalPlan;
  readonly removeCopies: boolean;
}

export interface LeastDataParts {
  readonly bench: Pick<Bench, 'view' | 'command'>;
  readonly folder: string;
  readonly nowMs: () => number;
  /** Does work while the bench is stopped and its log closed, and starts the bench anew after it. */
  /** Asks a person, who answers to the operating system, before anything is removed. */
  readonly isSureToRemove: (asked: AskedRemoval) => Promise<boolean>;
  readonly whileStopped: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

const DAY_MS = 86_400_000;

export function createLeastData(parts: LeastDataParts): LeastData {
  const { folder, bench, nowMs } = parts;
  const wishOf = (wish: RemovalWish): RedactionWish =>
    wish.kind === 'name' ? wish : { kind: 'older', beforeMs: nowMs() - wish.days * DAY_MS };
  return {
    planRemoval: async ({ wish }) => {
      const plan = await inWorker('planRedaction', { folder, wish: wishOf(wish) });
      return plan === null ? refuse('name-too-short') : ok(shown(plan));
    },
    removeData: async ({ wish, why, removeCopies }) => {
      const by = bench.command.technician();
      if (by === null) return refuse('nobody');
      if (bench.view.openSessionId !== null) return refuse('session-open');
      const plan = await inWorker('planRedaction', { folder, wish: wishOf(wish) });
      if (plan === null) return refuse('name-too-short');
      if (plan.rows === 0) return refuse('nothing-to-remove');
      const asked = { wish, by, plan: shown(plan), removeCopies };
      if (!(await parts.isSureToRemove(asked))) return failed({ kind: 'declined' });
      const ids = Array.from({ length: plan.pieces }, () => bench.command.newId());
      const order = { wish: wishOf(wish), by, why, nowMs: nowMs(), ids };
      return parts.whileStopped(() => remove(folder, order, removeCopies));
    },
  };
}

async function remove(
  folder: string,
  order: Parameters<typeof inWorker<'redact'>>[1]['order'],
  removeCopies: boolean,
): Promise<Result<LeastDataOutputs['removeData']>> {
  const done = await inWorker('redact', { folder, order }).catch(() => FAILED);
  if (!done.ok) return refuse(done.why);
  if (removeCopies) removeOldCopies(folder, done.copies);
  return ok({ rows: done.rows, copiesLeft: countOf(findOldCopies(folder)) });
}

const FAILED = { ok: false, why: 'failed' } as const;

const shown = ({
  rows,
  sessions,
  copies,
}: Omit<RemovalPlan, 'copies'> & { readonly copies: OldCopies }): RemovalPlan => ({
  rows,
  sessions: sessions.map(({ name, closedAtMs, devices }) => ({ name, closedAtMs, devices })),
  copies: countOf(copies),
});

const countOf = ({ backups, quarantine }: OldCopies): number => backups.length + quarantine.length;

const refuse = (why: RedactionRefusal) => failed({ kind: 'not-removed', why });
