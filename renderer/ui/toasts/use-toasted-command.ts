import type { Result } from '../../../contract/failure.ts';
import { useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { answerOf } from '../../state/answer-of.ts';
import { useToasts } from './toast.ts';

/** A request whose failure is a toast, where there is no room for a sentence beside its button. */
export function useToastedCommand<Input extends readonly unknown[], Value>(
  request: (...input: Input) => Promise<Result<Value>>,
) {
  const words = useWords();
  const { show } = useToasts();
  const { state, run } = useCommand(async (...input: Input) => {
    const answer = await answerOf(() => request(...input));
    if (!answer.ok && answer.failure.kind !== 'declined') {
      const { what, next } = words.describeFailure(answer.failure);
      show({ text: `${what} ${next}`, isFailure: true });
    }
    return answer;
  });
  return { run, isRunning: state.kind === 'running' };
}
