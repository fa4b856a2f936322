import type { BenchBridge } from '../../contract/bridge.ts';
import type { Failure, Result } from '../../contract/failure.ts';
import type { HandedOver } from '../../contract/hand-over.ts';
import { answerOf } from '../state/answer-of.ts';
import { useBridge } from '../state/use-bench.ts';
import { useCommand, type Command } from '../state/use-command.ts';
import { useIsHere } from '../state/use-is-here.ts';
import { useFailureToast } from '../ui/toasts/use-failure-toast.ts';

type HandOverOrder = Parameters<BenchBridge['handOver']>[0];

export interface HandingOver {
  readonly write: Command<[HandOverOrder], HandedOver | null>;
  /** False once the person has left the sheet, which writing outlives. */
  readonly isHere: () => boolean;
}

/** Hands over. What failed is said by toasts where the sheet is gone, or closes as it is done. */
export function useHandOver(): HandingOver {
  const bridge = useBridge();
  const fail = useFailureToast();
  const isHere = useIsHere();
  const write = useCommand(async (order: HandOverOrder) => {
    const answer = await answerOf(() => bridge.handOver(order));
    const isLast = answer.ok && answer.value?.isClosed === true;
    if (!isHere() || isLast) for (const failure of failuresOf(answer)) fail(failure);
    return answer;
  });
  return { write, isHere };
}

function failuresOf(answer: Result<HandedOver | null>): readonly Failure[] {
  if (!answer.ok) return [answer.failure];
  const { failed = [], notClosed = null } = answer.value ?? {};
  return [...failed.map(({ failure }) => failure), ...(notClosed === null ? [] : [notClosed])];
}
