import type { Result } from '../../contract/failure.ts';
import { emptyBenchView, foldEvent, type FoldedBench } from '../../enrollment/project.ts';
import type { BenchLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import type { CommandContext } from '../bench/commands/context.ts';
import { createLinks } from '../bench/links.ts';
import { createRecorder } from '../bench/recorder.ts';
import { createStderrDiagnostics } from '../host/stderr-diagnostics.ts';
import { systemClock } from '../host/system-clock.ts';
import { createUuidV7 } from '../host/uuid-v7.ts';
import { CommandEnded, EXIT } from './command.ts';

/** What a single command needs to write: the bench's own recorder over the log, no USB. */
export function commandContext(log: BenchLog, technician: string | null = null): CommandContext {
  const view: FoldedBench = emptyBenchView();
  for (const event of log.readOutline()) foldEvent(view, event);
  const ids = createUuidV7({ clock: systemClock, after: log.newestId() });
  const recorder = createRecorder({
    ...{ log, view, ids, clock: systemClock, diagnostics: createStderrDiagnostics(systemClock) },
    links: createLinks([]),
    technician: () => technician,
    tell: () => undefined,
  });
  return {
    view,
    recorder,
    newId: ids.next,
    nowMs: systemClock.nowMs,
    technician: () => technician,
  };
}

/** The value of a result, or the end of the command with the failure's own sentences. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { what, next } = en.describeFailure(result.failure);
  throw new CommandEnded(EXIT.fault, `${what} ${next}`);
}
