import { parseArgs } from 'node:util';

import type { GivenSources } from '../sources/host-sources.ts';

/** The options of Muster; all take a value except `boolean` ones. */
export const START_OPTIONS = {
  data: { type: 'string' },
  practice: { type: 'boolean' },
  'practice-speed': { type: 'string' },
  replay: { type: 'string' },
  picture: { type: 'string' },
  cfgutil: { type: 'string' },
  ioreg: { type: 'string' },
  usbmuxd: { type: 'string' },
  launcher: { type: 'boolean' },
  tell: { type: 'boolean' },
  report: { type: 'string' },
} as const;

/** The parsed options. */
export interface StartArguments {
  /** An option given without its value, as typed; null if there is none. */
  readonly bareOption: string | null;
  /** Folder of the log; null means the default location. */
  readonly dataFolder: string | null;
  readonly isPractice: boolean;
  /** How many times faster than recorded the practice scenario plays; 1 unless given. */
  readonly practiceSpeed: number;
  /** A recording that the practice bench plays instead of its scenario, or null. */
  readonly replayFile: string | null;
  /** File that the window is drawn into from time to time, or null. */
  readonly pictureFile: string | null;
  /** Started by a program that waits for the end: when that program ends, so does Muster. */
  readonly hasLauncher: boolean;
  /** The window is not visible: events are printed to standard output. */
  readonly isTold: boolean;
  /** File into which the app writes a report of the host, after which it ends; null for none. */
  readonly reportFile: string | null;
  /** Programs that are asked besides USB, if not in their default locations. */
  readonly sources: GivenSources;
}

/** Parses the arguments; switches of Electron and Chromium are ignored. */
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
    reportFile: textOf(values.report),
    sources: {
      cfgutil: textOf(values.cfgutil),
      ioreg: textOf(values.ioreg),
      usbmuxd: textOf(values.usbmuxd),
    },
  };
}

/** Falling back to the default folder here would silently open another log. */
function bareOptionOf(values: Readonly<Record<string, unknown>>): string | null {
  const bare = Object.entries(START_OPTIONS).find(([name, { type }]) => {
    const value = values[name];
    return type === 'string' && value !== undefined && textOf(value) === null;
  });
  return bare === undefined ? null : `--${bare[0]}`;
}

const textOf = (given: unknown): string | null =>
  typeof given === 'string' && given !== '' ? given : null;

/** An invalid speed plays as recorded. */
const speedOf = (given: unknown): number =>
  typeof given === 'string' && isPracticeSpeed(given) ? Number(given) : 1;

/** How many times as fast as recorded a practice may play: a number from 1 to 1000. */
export const isPracticeSpeed = (text: string): boolean => Number(text) >= 1 && Number(text) <= 1000;
