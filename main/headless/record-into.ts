import { appendFileSync, closeSync, openSync } from 'node:fs';

import type { RecordableWatcher } from '../practice/recording/record-usb.ts';
import { CommandEnded, EXIT, type Io } from './command.ts';

/** Writes what comes and goes on USB into a new file, as it comes; never over one that is there. */
export function recordInto(
  path: string,
  usb: RecordableWatcher,
  io: Io,
): { readonly end: () => void } {
  const file = open(path);
  const stop = usb.record(
    (line) => appendFileSync(file, line),
    (error) => io.say(`The recording ended: ${sentenceOf(error)}`),
  );
  return {
    end: () => {
      const events = stop();
      closeSync(file);
      io.say(`${String(events)} events recorded in ${path}.`);
    },
  };
}

function open(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    throw new CommandEnded(EXIT.fault, `The recording cannot be written: ${sentenceOf(error)}`);
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
