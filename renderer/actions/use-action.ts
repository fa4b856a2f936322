import type { Result } from '../../contract/failure.ts';
import { answerOf } from '../state/answer-of.ts';
import { useFailureToast } from '../ui/toasts/use-failure-toast.ts';
import { ACTION_TOAST } from './use-undo.ts';
import { useUndoToast } from './use-undo-toast.ts';

type Run = <Value>(
  request: () => Promise<Result<Value>>,
  said: (value: Value) => string,
) => Promise<Value | null>;

/**
 * Sends a request that changes devices, and says in a toast what came of it, with the way back.
 * Nothing is said before the bench has answered.
 */
export function useAction(): Run {
  const say = useUndoToast();
  const fail = useFailureToast();
  return async (request, said) => {
    const answer = await answerOf(request);
    if (answer.ok) {
      say(said(answer.value), answer.actionId);
      return answer.value;
    }
    fail(answer.failure, ACTION_TOAST);
    return null;
  };
}
