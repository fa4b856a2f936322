import type { Result } from '../../../contract/failure.ts';
import { answerOf } from '../../state/answer-of.ts';
import { useCommand } from '../../state/use-command.ts';
import { useFailureToast } from './use-failure-toast.ts';

/** A request whose failure is a toast, where there is no room for a sentence beside its button. */
export function useToastedCommand<Input extends readonly unknown[], Value>(
  request: (...input: Input) => Promise<Result<Value>>,
) {
  const fail = useFailureToast();
  const { state, run } = useCommand(async (...input: Input) => {
    const answer = await answerOf(() => request(...input));
    if (!answer.ok) fail(answer.failure);
    return answer;
  });
  return { run, isRunning: state.kind === 'running' };
}
