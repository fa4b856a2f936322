import { openLog, type BenchLog, type OpenProblem } from '../../db/index.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import { everyTarget, isReplaced, rescueLog } from '../backup/rescue-log.ts';
import { systemClock } from '../host/system-clock.ts';
import { CommandEnded, EXIT } from './command.ts';
import { openProblemWords } from '../host/open-problem-words.ts';
import { lastSentence } from './rescue-sentence.ts';

/**
 * Opens the log of a data folder for one command, or ends the command with what stands in the way. One
 * that writes is kept until it is closed: should its file be gone by then, it is copied to the first
 * place that takes it, and the command ends with where that is.
 */
export function openLogFor(folder: string, mode: 'read' | 'write'): BenchLog {
  const log = openOrEnd(folder, mode);
  return mode === 'read' ? log : keptLog(log, folder);
}

/** Opens it for a bench that keeps it itself. */
export const openLogOfBench = (folder: string, diagnostics: Diagnostics): BenchLog =>
  openOrEnd(folder, 'write', diagnostics);

function openOrEnd(folder: string, mode: 'read' | 'write', diagnostics?: Diagnostics): BenchLog {
  const opened = openLog(folder, {
    mode,
    clock: systemClock,
    ...(diagnostics ? { diagnostics } : {}),
  });
  if (opened.ok) return opened.log;
  throw new CommandEnded(exitOf(opened.problem), sentenceOf(opened.problem));
}

function keptLog(log: BenchLog, folder: string): BenchLog {
  const close = (): void => {
    const rescue = isReplaced(log)
      ? rescueLog(log, everyTarget(folder), systemClock.nowMs())
      : null;
    log.close();
    if (rescue !== null) throw new CommandEnded(EXIT.fault, lastSentence(rescue));
  };
  return { ...log, close };
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
  return kind === 'damaged' || kind === 'log-vanished' ? EXIT.damage : EXIT.fault;
}
