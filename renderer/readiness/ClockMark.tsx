import type { ClockState } from '../../enrollment/guide/clocks.ts';
import { useWords } from '../state/use-bench.ts';
import { VerdictMark, type Tone } from '../ui/VerdictMark.tsx';

const TONES: Readonly<Record<ClockState, Tone>> = {
  ok: 'good',
  'due-soon': 'partly',
  grace: 'bad',
  overdue: 'bad',
};

/** The state of a clock, as shape and word. */
export function ClockMark({ state }: { readonly state: ClockState }) {
  return <VerdictMark tone={TONES[state]} word={useWords().readinessScreen.clockStates[state]} />;
}
