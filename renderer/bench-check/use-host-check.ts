import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge } from '../state/use-bench.ts';
import type { CommandState } from '../state/use-command.ts';

export interface HostCheck {
  /** Of the newest look that went well; null before it. */
  readonly facts: HostFacts | null;
  readonly state: CommandState;
  readonly again: () => void;
}

/** One look at the host when this comes on screen, and another one when a person asks. */
export function useHostCheck(): HostCheck {
  const { answer, newest, isAsking, ask } = useAnswer(useBridge().checkHost);
  const last: CommandState = answer.kind === 'failed' ? answer : { kind: 'idle' };
  return { facts: newest, state: isAsking ? { kind: 'running' } : last, again: ask };
}
