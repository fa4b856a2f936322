import { failed, ok, type Result } from '../../contract/failure.ts';
import type { RequestAnswer } from '../../contract/requests.ts';
import { closeDay, dayFileName, openDay } from '../backup/close-day.ts';
import type { Bench } from '../bench/bench.ts';
import type { Desktop } from './desktop.ts';

/** Asks where, writes the day, and logs who signed it off. */
export async function closeDayAsked(
  { command }: Pick<Bench, 'command'>,
  { log, dialogs, runFile, nowMs }: Pick<Desktop, 'log' | 'dialogs' | 'runFile' | 'nowMs'>,
): Promise<Result<RequestAnswer<'closeDay'>>> {
  const signedBy = command.technician();
  if (signedBy === null) return failed({ kind: 'name-needed' });
  if (openDay(log) === null) return failed({ kind: 'nothing-to-close' });
  const atMs = nowMs();
  const file = await dialogs.save(dayFileName(atMs), { name: 'JSON Lines', extensions: ['jsonl'] });
  return file === null
    ? ok(null)
    : closeDay({ command, log, signedBy, nowMs: atMs, runFile }, file);
}
