import { parseArgs } from 'node:util';

import type { GivenSources } from '../sources/host-sources.ts';

/** What may be said when Muster is started. */
export interface StartArguments {
  /** Folder of the log; null means the system's own place. */
  readonly dataFolder: string | null;
  readonly isPractice: boolean;
  /** How many times faster than recorded the practice scenario plays; 1 unless given. */
  readonly practiceSpeed: number;
  /** A recording that the practice bench plays in place of its scenario; null without one. */
  readonly replayFile: string | null;
  /** Programs that are asked beside USB, where they are not in their usual places. */
  readonly sources: GivenSources;
}

/** Reads the arguments; switches of Electron and Chromium among them are passed over. */
export function readStartArguments(args: readonly string[]): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      practice: { type: 'boolean' },
      'practice-speed': { type: 'string' },
      replay: { type: 'string' },
      cfgutil: { type: 'string' },
      ioreg: { type: 'string' },
      'system-profiler': { type: 'string' },
      usbmuxd: { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  });
  const replayFile = textOf(values.replay);
  return {
    dataFolder: textOf(values.data),
    isPractice: values.practice === true || replayFile !== null,
    practiceSpeed: speedOf(values['practice-speed']),
    replayFile,
    sources: {
      cfgutil: textOf(values.cfgutil),
      ioreg: textOf(values.ioreg),
      systemProfiler: textOf(values['system-profiler']),
      usbmuxd: textOf(values.usbmuxd),
    },
  };
}

const textOf = (given: unknown): string | null =>
  typeof given === 'string' && given !== '' ? given : null;

/** A number from 1 to 1000; anything else plays as recorded. */
function speedOf(given: unknown): number {
  const speed = typeof given === 'string' ? Number(given) : 1;
  return speed >= 1 && speed <= 1000 ? speed : 1;
}
