import { EXCEPTION_TONES } from '../../../enrollment/exceptions/exception-tones.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import type { Unplug } from './unplug.ts';

/** What a socket says in one word, legible at arm's length. */
export const CELL_WORDS = ['unplug', 'look', 'stop', 'wait', 'aside', 'empty'] as const;
export type CellWord = (typeof CELL_WORDS)[number];

/** The word of a socket with a device of the session. */
export function cellWord({ exceptions }: Pick<BenchRow, 'exceptions'>, unplug: Unplug): CellWord {
  const [first] = exceptions;
  if (unplug !== 'needs-you' || first === undefined) return seenWord(unplug);
  return EXCEPTION_TONES[first.kind] === 'stop' ? 'stop' : 'look';
}

/** The word of a socket whose device is only seen; null if it is not logged at all. */
export function seenWord(unplug: Unplug | null): CellWord {
  const words: Readonly<Record<Unplug, CellWord>> = {
    safe: 'unplug',
    leave: 'wait',
    'needs-you': 'look',
    'set-aside': 'aside',
  };
  return unplug === null ? 'wait' : words[unplug];
}
