import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import {
  refuseCutWrite,
  refuseNewerLog,
  whyNotRestored,
  type OpenProblem,
  type Restored,
  type RestorePlan,
  type RestoreRefusal,
} from '../../../db/index.ts';
import { en } from '../../../words/en.ts';
import { createFormats } from '../../../words/formats.ts';
import { keptAndLost } from '../../../words/restore-choice.ts';
import { openProblemWords } from '../../host/open-problem-words.ts';
import { systemClock } from '../../host/system-clock.ts';
import { run } from '../../worker/run.ts';
import { CommandEnded, EXIT } from '../command.ts';
import { followWork } from '../follow-work.ts';
import { command, DATA, flag, needed, text } from '../options.ts';

const { recovery: words } = en.log;
const formats = createFormats('en-GB');

/** `restore`: puts a backup in the place of the log, which goes into quarantine first. */
export const restoreCommand = command({
  name: 'restore',
  summary:
    'Put a backup in the place of the log; --plan only says what that would keep and lose.\n' +
    '      --new-identity: the log is of a bench of its own from here on, which the backup of another bench needs.',
  options: { data: DATA, from: needed(text('FILE')), plan: flag, 'new-identity': flag },
  run: async (given, io) => {
    const [folder, from] = [given.data, resolve(given.from)];
    const takesNewId = given['new-identity'];
    return asCommand(async () => {
      refuseNoFile(from);
      // Before SQLite opens it: rows of a newer log are not understood, so none could come along.
      refuseNewerLog(folder);
      if (given.plan) {
        refuseCutWrite(folder);
        const planning = run('planRestores', folder, [[from]], 1);
        const { plans } = await followWork(io, 'Reading the log and the backup', planning);
        for (const plan of plans) {
          sentencesOf(plan, takesNewId).forEach(io.say);
          io.answer(JSON.stringify(numbersOf(plan)));
        }
        return plans.every((plan) => whyNotRestored(plan) === null) ? EXIT.well : EXIT.damage;
      }
      const order = { from, nowMs: systemClock.nowMs(), takesNewId };
      const restored = await followWork(io, 'Restoring', run('restore', folder, order));
      const { plan, quarantine, benchId, newest } = doneOrEnd(restored);
      sentencesOf(plan, takesNewId).forEach(io.say);
      const done = { quarantine, rows: newest.seq, benchId };
      io.answer(JSON.stringify({ ...numbersOf(plan), ...done }));
      return EXIT.well;
    });
  },
});

/** A pipe or a device is no backup, and reading it may never end. */
function refuseNoFile(from: string): void {
  const found = statSync(from, { throwIfNoEntry: false });
  if (found?.isFile() === true) return;
  const what = found === undefined ? 'There is no file of this name.' : 'The backup is not a file.';
  throw new CommandEnded(EXIT.fault, `${what} Nothing was changed.`);
}

function doneOrEnd(restored: Restored): Extract<Restored, { ok: true }> {
  if (restored.ok) return restored;
  throw new CommandEnded(EXIT.damage, `${REFUSALS[restored.why]} Nothing was changed.`);
}

const REFUSALS: Readonly<Record<RestoreRefusal | 'loses-more', string>> = {
  'backup-not-whole': 'This backup is not whole.',
  'other-bench': 'This backup is of another bench.',
  'brings-back-removed':
    'What was removed from the log would come back with this backup. Take a newer one.',
  'loses-more': 'More rows of the log would be lost than was said before.',
  'left-by-restore':
    'This file is what a restore that was cut off left, which each restore writes over. Take the backup that it was made of.',
};

async function asCommand<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandEnded) throw error;
    const problem = problemOf(error);
    if (problem === null) throw new CommandEnded(EXIT.fault, `Not restored: ${String(error)}`);
    const { what, next } = openProblemWords(problem);
    throw new CommandEnded(problem.kind === 'locked' ? EXIT.locked : EXIT.fault, `${what} ${next}`);
  }
}

const problemOf = (error: unknown): OpenProblem | null =>
  error instanceof Error && 'problem' in error ? (error.problem as OpenProblem) : null;

const numbersOf = (plan: RestorePlan) => ({
  backupRows: plan.backup.newest.seq,
  backupOk: plan.backup.ok,
  presentReaches: plan.present.reaches,
  presentWhole: plan.present.wholeRows,
  relation: plan.relation,
  lastCommonRow: plan.common,
  carried: plan.carried,
  lost: plan.lost,
  added: plan.added,
  isElsewhere: plan.isElsewhere,
  refused: whyNotRestored(plan),
});

/** What a restore keeps and loses, and whose log it is then, in plain words. */
function sentencesOf(plan: RestorePlan, takesNewId: boolean): readonly string[] {
  const why = whyNotRestored(plan);
  if (why !== null) return [REFUSALS[why]];
  const { present, backup } = plan;
  const reaches =
    present.reaches === null
      ? 'No log is known here.'
      : `The log is known to reach row ${formats.count(present.reaches)}.`;
  const size = `The backup has ${formats.count(backup.newest.seq)} rows.`;
  const identity = takesNewId
    ? words.ownIdentity
    : `${words.sharedIdentity} ${en.terminal.newIdentity}`;
  return [
    [reaches, size, ...keptAndLost(words, plan, formats.count)].join(' '),
    ...(plan.isElsewhere || takesNewId ? [identity] : []),
  ];
}
