import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import type { Bench } from '../../bench/bench.ts';

/** What the terminal tellers need. */
export interface PrinterParts {
  readonly bench: Pick<Bench, 'view' | 'feed'>;
  readonly words: Words;
  readonly formats: Formats;
  readonly say: (line: string) => void;
  readonly nowMs: () => number;
  /** Its USB is simulated, so its state is not worth a line. */
  readonly isPractice: boolean;
  /** No USB device can be seen, now or later. */
  readonly onNoUsb: () => void;
}
