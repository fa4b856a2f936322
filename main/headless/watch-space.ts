import type { BenchLog } from '../../db/index.ts';
import { en } from '../../words/en.ts';
import { createFormats } from '../../words/formats.ts';
import { lowSpace } from '../backup/keep-log.ts';
import type { Io } from './command.ts';

/** How often the room is looked at, as by the window. */
const LOOK_MS = 10_000;

const formats = createFormats('en-GB');

/**
 * Warns before the disk of the log is full, on stdout and stderr: when room has become little, each
 * time half of that is gone, and when there is enough again.
 */
export function watchSpace(
  log: Pick<BenchLog, 'spaceLeft'>,
  io: Io,
): { readonly start: () => void; readonly stop: () => void } {
  let told: number | null = null;
  let timer: NodeJS.Timeout | null = null;

  const look = (): void => {
    const space = log.spaceLeft();
    // What the system does not tell of is neither little nor enough.
    if (space === null) return;
    const freeBytes = lowSpace(space);
    if (!isNews(told, freeBytes)) return;
    told = freeBytes;
    tell(freeBytes, io);
  };
  return {
    start: () => {
      look();
      timer = setInterval(look, LOOK_MS);
    },
    stop: () => {
      if (timer) clearInterval(timer);
    },
  };
}

function isNews(told: number | null, freeBytes: number | null): boolean {
  if (told === null || freeBytes === null) return told !== freeBytes;
  return freeBytes < told && freeBytes <= told / 2;
}

function tell(freeBytes: number | null, io: Io): void {
  if (freeBytes === null) {
    io.say('There is enough room on the disk of the log again.');
    return io.answer(JSON.stringify({ kind: 'space-enough' }));
  }
  const { line, next } = en.log.lowSpace;
  io.say(`${line(formats.size(freeBytes))} ${next}`);
  io.answer(JSON.stringify({ kind: 'space-low', freeBytes }));
}
