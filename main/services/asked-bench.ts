import { recordFor } from '../bench/commands/context.ts';
import type { Bench } from '../bench/bench.ts';
import type { AskedBench } from './ask-session.ts';

export type BenchToAsk = Pick<Bench, 'view' | 'focusedOn' | 'command'>;

/** What asking needs of a bench, or of a log that a single command has opened. */
export const askedBench = ({ view, focusedOn, command }: BenchToAsk): AskedBench => ({
  view,
  focusedOn,
  record: (events, by) => recordFor(command, events, null, by),
  nowMs: command.nowMs,
});
