import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

import type {
  SecondSourcePort,
  SourceReading,
  SourceState,
} from '../../../../enrollment/second-source.ts';

/** A folder that is removed after the test. */
export function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-fake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface FakeTool {
  readonly path: string;
  readonly folder: string;
  /** Each run with its arguments, in order. */
  readonly runs: () => readonly (readonly string[])[];
}

/** A program that is a Node script; `args` and `say` are available in it. */
export function fakeTool(body: string, folder = folderOfTest()): FakeTool {
  const path = join(folder, 'tool');
  const runs = join(folder, 'runs.jsonl');
  writeFileSync(runs, '');
  const head = `#!${process.execPath}
const fs = require('node:fs');
const folder = ${JSON.stringify(folder)};
const args = process.argv.slice(2);
fs.appendFileSync(folder + '/runs.jsonl', JSON.stringify(args) + '\\n');
const say = (value) => process.stdout.write(typeof value === 'string' ? value : JSON.stringify(value));
`;
  writeFileSync(path, `${head}${body}\n`);
  chmodSync(path, 0o755);
  return {
    path,
    folder,
    runs: () =>
      readFileSync(runs, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as string[]),
  };
}

/** What a source has reported, and its next report. */
export interface Heard {
  readonly states: SourceState[];
  readonly readings: (readonly SourceReading[])[];
  readonly nextState: (isIt: (state: SourceState) => boolean) => Promise<SourceState>;
  readonly nextReadings: (
    isIt?: (readings: readonly SourceReading[]) => boolean,
  ) => Promise<readonly SourceReading[]>;
}

/** Starts a source and stops it after the test. */
export function listenTo(source: SecondSourcePort): Heard {
  const states: SourceState[] = [];
  const readings: (readonly SourceReading[])[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((check) => check());
  const until = <Found>(find: () => Found | undefined): Promise<Found> =>
    new Promise((resolve) => {
      const check = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  source.start({
    onState: (state) => {
      states.push(state);
      wake();
    },
    onReadings: (found) => {
      readings.push(found);
      wake();
    },
  });
  onTestFinished(() => source.stop());
  return {
    states,
    readings,
    nextState: (isIt) => until(() => states.find(isIt)),
    nextReadings: (isIt = () => true) => until(() => readings.find(isIt)),
  };
}
