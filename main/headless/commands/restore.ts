import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import {
  planRestore,
  refuseNewerLog,
  restoreLog,
  verifyLog,
  type OpenProblem,
  type Restored,
  type RestorePlan,
} from '../../../db/index.ts';
import { openProblemWords } from '../../host/open-problem-words.ts';
import { systemClock } from '../../host/system-clock.ts';
import { CommandEnded, EXIT, readOptions, type Command } from '../command.ts';

/** `restore`: puts a backup in the place of the log, which goes into quarantine first. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: '--data DIR --from FILE [--plan]',
  summary: 'Put a backup in the place of the log; --plan only says what that would keep and lose.',
  run: (args, io) => {
    const given = readOptions(
      args,
      { data: { type: 'string' }, from: { type: 'string' }, plan: { type: 'boolean' } },
      ['data', 'from'],
    );
    const [folder, from] = [given.data ?? '', resolve(given.from ?? '')];
    refuseNoFile(from);
    // Before SQLite opens it: rows of a newer log are not understood, so none could come along.
    attempt(() => refuseNewerLog(folder));
    const plan = planRestore(folder, from);
    io.say(sentenceOf(plan));
    if (given.plan === true) {
      io.answer(JSON.stringify(numbersOf(plan)));
      return plan.backup.ok ? EXIT.well : EXIT.damage;
    }
    const restored = restore(folder, from);
    const { quarantine } = restored;
    const report = verifyLog(folder);
    io.answer(JSON.stringify({ ...numbersOf(restored.plan), quarantine, verified: report.ok }));
    return EXIT.well;
  },
};

/** A pipe or a device is no backup, and reading it may never end. */
function refuseNoFile(from: string): void {
  const found = statSync(from, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return;
  throw new CommandEnded(EXIT.fault, 'The backup is not a file. Nothing was changed.');
}

function restore(folder: string, from: string): Extract<Restored, { ok: true }> {
  const restored = attempt(() => restoreLog(folder, from, systemClock.nowMs()));
  if (restored.ok) return restored;
  throw new CommandEnded(
    EXIT.damage,
    restored.why === 'other-bench'
      ? 'This backup is of another bench. Nothing was changed.'
      : 'This backup is not whole. Nothing was changed.',
  );
}

function attempt<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw new CommandEnded(EXIT.fault, `Not restored: ${String(error)}`);
    const { what, next } = openProblemWords(problem);
    throw new CommandEnded(problem.kind === 'locked' ? EXIT.locked : EXIT.fault, `${what} ${next}`);
  }
}

const problemOf = (error: unknown): OpenProblem | null =>
  error instanceof Error && 'problem' in error ? (error.problem as OpenProblem) : null;

const numbersOf = ({ backup, present, carried, lost }: RestorePlan) => ({
  backupRows: backup.newest.seq,
  backupOk: backup.ok,
  presentReaches: present.reaches,
  presentWhole: present.wholeRows,
  carried,
  lost,
});

const sentenceOf = ({ backup, present, carried, lost }: RestorePlan): string =>
  `The log is known to reach row ${present.reaches ?? 'unknown'}; the backup has ${backup.newest.seq} rows. ` +
  `${carried} newer rows are whole and come along, ${lost} are lost.`;
