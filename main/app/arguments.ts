import { parseArgs } from 'node:util';

import type { GivenSources } from '../sources/host-sources.ts';

/** What may be said when Muster is started; all of it takes a value but what is `boolean`. */
export const START_OPTIONS = {
  data: { type: 'string' },
  practice: { type: 'boolean' },
  'practice-speed': { type: 'string' },
  replay: { type: 'string' },
  picture: { type: 'string' },
  cfgutil: { type: 'string' },
  ioreg: { type: 'string' },
  'system-profiler': { type: 'string' },
  usbmuxd: { type: 'string' },
  launcher: { type: 'boolean' },
  tell: { type: 'boolean' },
} as const;

/** The same, as it was read. */
export interface StartArguments {
  /** An option that was named without its value, as it was typed; null when there is none. */
  readonly bareOption: string | null;
  /** Folder of the log; null means the system's own place. */
  readonly dataFolder: string | null;
  readonly isPractice: boolean;
  /** How many times faster than recorded the practice scenario plays; 1 unless given. */
  readonly practiceSpeed: number;
  /** A recording that the practice bench plays in place of its scenario; null without one. */
  readonly replayFile: string | null;
  /** Where the window is drawn into from time to time; null: nowhere. */
  readonly pictureFile: string | null;
  /** Started by a program that waits for the end: when that goes away, Muster ends. */
  readonly hasLauncher: boolean;
  /** Nobody sees the window: what happens is said on standard output. */
  readonly isTold: boolean;
  /** Programs that are asked beside USB, where they are not in their usual places. */
  readonly sources: GivenSources;
}

/** Reads the arguments; switches of Electron and Chromium among them are passed over. */
export function readStartArguments(args: readonly string[]): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: START_OPTIONS,
    strict: false,
    allowPositionals: true,
  });
  const replayFile = textOf(values.replay);
  return {
    bareOption: bareOptionOf(values),
    dataFolder: textOf(values.data),
    isPractice: values.practice === true || replayFile !== null,
    practiceSpeed: speedOf(values['practice-speed']),
    replayFile,
    pictureFile: textOf(values.picture),
    hasLauncher: values.launcher === true,
    isTold: values.tell === true,
    sources: {
      cfgutil: textOf(values.cfgutil),
      ioreg: textOf(values.ioreg),
      systemProfiler: textOf(values['system-profiler']),
      usbmuxd: textOf(values.usbmuxd),
    },
  };
}

/** Whoever names a folder and leaves it out would be given another one without a word. */
function bareOptionOf(values: Readonly<Record<string, unknown>>): string | null {
  const bare = Object.entries(START_OPTIONS).find(([name, { type }]) => {
    const value = values[name];
    return type === 'string' && value !== undefined && textOf(value) === null;
  });
  return bare === undefined ? null : `--${bare[0]}`;
}

const textOf = (given: unknown): string | null =>
  typeof given === 'string' && given !== '' ? given : null;

/** Anything that is no speed plays as recorded. */
const speedOf = (given: unknown): number =>
  typeof given === 'string' && isPracticeSpeed(given) ? Number(given) : 1;

/** How many times as fast as recorded a practice may play: a number from 1 to 1000. */
export const isPracticeSpeed = (text: string): boolean => Number(text) >= 1 && Number(text) <= 1000;
