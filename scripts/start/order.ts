import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isPracticeSpeed, START_OPTIONS } from '../../main/app/arguments.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Passed by this script to the app, never by a person. */
const { launcher: _launcher, tell: _tell, report: _report, ...SAID_BY_PEOPLE } = START_OPTIONS;

/** The options of `npm start`; `scripts/start-help.mjs` explains each. */
export const ORDER_OPTIONS = { ...SAID_BY_PEOPLE, verbose: { type: 'boolean' } } as const;

/** What to start, with every path complete. */
export interface StartOrder {
  /** Arguments for the app; without the picture, which this script delivers. */
  readonly appArgs: readonly string[];
  readonly dataFolder: string | null;
  readonly isPractice: boolean;
  readonly replayFile: string | null;
  readonly pictureFile: string | null;
  readonly isVerbose: boolean;
}

/**
 * Reads what was typed after `npm start --`. The app ignores unknown options, because Chromium's
 * own switches come with it; here none do, so a typing error is reported and not ignored.
 * @param from folder that relative paths refer to
 * @throws WrongUsage with one sentence
 */
export function readOrder(args: readonly string[], from: string): StartOrder {
  const given = strictly(args);
  const path = (name: PathOption): string | null => {
    const text = given[name];
    return text === undefined ? null : resolve(from, filled(name, text));
  };
  const order = {
    dataFolder: path('data'),
    isPractice: given.practice === true || given.replay !== undefined,
    replayFile: path('replay'),
    pictureFile: path('picture'),
    isVerbose: given.verbose === true,
  };
  const speed = given['practice-speed'];
  checkSpeed(speed, order.isPractice);
  if (order.dataFolder !== null) checkFolder(order.dataFolder);
  if (order.replayFile !== null) checkFile('replay', order.replayFile);
  const appPaths = [...SOURCES, 'data', 'replay'] as const;
  return {
    ...order,
    appArgs: [
      ...(given.practice === true ? ['--practice'] : []),
      ...(speed === undefined ? [] : [`--practice-speed=${speed}`]),
      ...appPaths.flatMap((name) => {
        const value = path(name);
        return value === null ? [] : [`--${name}=${value}`];
      }),
    ],
  };
}

const SOURCES = ['cfgutil', 'ioreg', 'usbmuxd'] as const;
type PathOption = (typeof SOURCES)[number] | 'data' | 'replay' | 'picture';

function strictly(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: ORDER_OPTIONS, strict: true }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(
      /\.\s|\n/,
    );
    throw new WrongUsage(`${sentence.replace(/\.?$/, '.')} See: npm start -- --help`);
  }
}

function filled(name: string, text: string): string {
  if (text !== '') return text;
  throw new WrongUsage(`--${name} needs a value. See: npm start -- --help`);
}

function checkSpeed(speed: string | undefined, isPractice: boolean): void {
  if (speed === undefined) return;
  if (!isPracticeSpeed(speed))
    throw new WrongUsage(`--practice-speed takes a number from 1 to 1000, not “${speed}”.`);
  if (!isPractice) throw new WrongUsage('--practice-speed goes with --practice or --replay.');
}

function checkFolder(folder: string): void {
  if (kindOf(folder) === 'other')
    throw new WrongUsage(`--data takes a folder, and ${folder} is a file.`);
}

function checkFile(name: string, file: string): void {
  const kind = kindOf(file);
  if (kind === 'none') throw new WrongUsage(`--${name}: there is no file ${file}.`);
  if (kind === 'folder') throw new WrongUsage(`--${name} takes a file, and ${file} is a folder.`);
}

/** What is at a path; `none` also if access is denied, which the app then reports. */
function kindOf(path: string): 'none' | 'folder' | 'other' {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'none' : found.isDirectory() ? 'folder' : 'other';
}
