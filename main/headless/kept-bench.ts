import type { LogHealth, LogRescue } from '../../contract/log-health.ts';
import type { BenchLog } from '../../db/index.ts';
import { keepLog } from '../backup/keep-log.ts';
import { everyTarget } from '../backup/rescue-log.ts';
import type { Bench } from '../bench/bench.ts';
import { createStderrDiagnostics } from '../host/stderr-diagnostics.ts';
import { systemClock } from '../host/system-clock.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';
import { lastSentence } from './rescue-sentence.ts';
import { sayHealth } from './say-health.ts';

/** The keeper of a bench without a window. */
export interface KeptBench {
  /** Begins to say how the log is. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Ends the keeping; what has not been copied by then goes with this process, and is said. */
  readonly end: () => Promise<void>;
  /** How the command ends: not well when nothing was being logged at its end. */
  readonly exitCode: () => ExitCode;
}

/** Keeps the log of this bench; nobody can be asked where to copy it, so every place is tried. */
export function keptBench(bench: Bench, log: BenchLog, folder: string, io: Io): KeptBench {
  const diagnostics = createStderrDiagnostics(systemClock);
  const places = everyTarget(folder);
  const keeper = keepLog({ bench, log, folder, places, clock: systemClock, diagnostics });
  const say = sayHealth(io);
  let isSaying = false;
  let rescue: LogRescue | null = null;
  const hear = (health: LogHealth): void => {
    if (isSaying) say(health);
  };
  const stopHearing = bench.onChange((change) => {
    if (change.kind === 'live' && change.parts.health) hear(change.parts.health);
  });
  return {
    start: () => {
      isSaying = true;
      hear(bench.snapshot().health);
    },
    stop: () => undefined,
    end: async () => {
      rescue = await keeper.stop();
      stopHearing();
      if (rescue?.kind === 'not-copied') io.say(lastSentence(rescue));
    },
    exitCode: () =>
      rescue !== null || bench.snapshot().log.kind === 'failed' ? EXIT.fault : EXIT.well,
  };
}
