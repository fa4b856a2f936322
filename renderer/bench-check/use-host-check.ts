import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge } from '../state/use-bench.ts';
import type { CommandState } from '../state/use-command.ts';

export interface HostCheck {
  /** Of the newest successful probe; null before it. */
  readonly facts: HostFacts | null;
  readonly state: CommandState;
  readonly again: () => void;
}

/** Probes the host when mounted, and again on request. */
export function useHostCheck(): HostCheck {
  const { answer, newest, isAsking, ask } = useAnswer(useBridge().checkHost);
  const last: CommandState = answer.kind === 'failed' ? answer : { kind: 'idle' };
  return { facts: newest, state: isAsking ? { kind: 'running' } : last, again: ask };
}
