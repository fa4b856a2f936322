import type { BenchChange } from '../../contract/changes.ts';
import type { Result } from '../../contract/failure.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import type { Action } from '../../enrollment/correction/undo-stack.ts';
import { createUuidV7, type BenchLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import type { CommandContext } from '../bench/commands/context.ts';
import { foldLog, foldSession, outlineOf } from '../bench/fold-log.ts';
import { createLinks } from '../bench/links.ts';
import { createRecorder } from '../bench/recorder.ts';
import { createStderrDiagnostics } from '../host/stderr-diagnostics.ts';
import { systemClock } from '../host/system-clock.ts';
import { CommandEnded, EXIT } from './command.ts';

/** What a single command needs to write: the bench's own recorder over the log, no USB. */
export function commandContext(log: BenchLog, technician: string | null = null): CommandContext {
  return contextOver(log, outlineOf(log), technician);
}

/** The same with the devices of one session, open or past; `tell` hears of each row. */
export const sessionContextOf = (
  log: BenchLog,
  sessionId: string,
  { technician, tell }: { readonly technician: string | null; readonly tell: Tell },
): CommandContext => contextOver(log, foldSession(log, sessionId), technician, tell);

type Tell = (change: BenchChange) => void;

/** The same with the devices of the open session, and what can be taken back in it. */
export function openContext(
  log: BenchLog,
  technician: string | null,
): { readonly context: CommandContext; readonly actions: readonly Action[] } {
  const { view, actions } = foldLog(log);
  return { context: contextOver(log, view, technician), actions };
}

function contextOver(
  log: BenchLog,
  view: FoldedBench,
  technician: string | null,
  tell: Tell = () => undefined,
): CommandContext {
  const ids = createUuidV7({ clock: systemClock, after: log.newestId() });
  const recorder = createRecorder({
    log,
    view,
    ids,
    clock: systemClock,
    diagnostics: createStderrDiagnostics(systemClock),
    links: createLinks([]),
    technician: () => technician,
    tell,
  });
  const { nowMs } = systemClock;
  const by = (): string | null => technician;
  return { view, recorder, source: log, newId: ids.next, nowMs, technician: by, seen: () => [] };
}

/** The value of a result, or the end of the command with the failure's own sentences. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { what, next } = en.describeFailure(result.failure);
  throw new CommandEnded(EXIT.fault, `${what} ${next}`);
}
