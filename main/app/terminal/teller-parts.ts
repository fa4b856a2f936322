import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import type { Bench } from '../../bench/bench.ts';

/** What those who tell in a terminal need. */
export interface TellerParts {
  readonly bench: Pick<Bench, 'view' | 'feed'>;
  readonly words: Words;
  readonly formats: Formats;
  readonly say: (line: string) => void;
  readonly nowMs: () => number;
  /** Its USB is played, which nobody has to be told of. */
  readonly isPractice: boolean;
  /** Nothing can be seen on USB, now or later. */
  readonly onNoUsb: () => void;
}
