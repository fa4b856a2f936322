import { openLog, type BenchLog, type OpenProblem } from '../../db/index.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import { systemClock } from '../host/system-clock.ts';
import { CommandEnded, EXIT } from './command.ts';
import { openProblemWords } from '../host/open-problem-words.ts';

/** Opens the log of a data folder for one command, or ends the command with what stands in the way. */
export function openLogFor(
  folder: string,
  mode: 'read' | 'write',
  diagnostics?: Diagnostics,
): BenchLog {
  const opened = openLog(folder, {
    mode,
    clock: systemClock,
    ...(diagnostics ? { diagnostics } : {}),
  });
  if (opened.ok) return opened.log;
  throw new CommandEnded(exitOf(opened.problem), sentenceOf(opened.problem));
}

/** Runs `work` on the log and closes it whatever happens. */
export function withLog<Value>(
  folder: string,
  mode: 'read' | 'write',
  work: (log: BenchLog) => Value,
): Value {
  const log = openLogFor(folder, mode);
  try {
    return work(log);
  } finally {
    log.close();
  }
}

function sentenceOf(problem: OpenProblem): string {
  const { what, next } = openProblemWords(problem);
  return `${what} ${next}`;
}

function exitOf({ kind }: OpenProblem): CommandEnded['exitCode'] {
  if (kind === 'locked') return EXIT.locked;
  return kind === 'damaged' ? EXIT.damage : EXIT.fault;
}
