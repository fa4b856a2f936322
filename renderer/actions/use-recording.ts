import type { Result } from '../../contract/failure.ts';
import { useCommand } from '../state/use-command.ts';

/** The action that a request recorded; without an id, nothing changed. */
interface Recorded {
  readonly actionId?: string;
}

/** A request that changes devices: answers with the action that it recorded. */
export function useRecording<Input extends readonly unknown[]>(
  request: (...input: Input) => Promise<Result<unknown>>,
) {
  return useCommand(async (...input: Input): Promise<Result<Recorded>> => {
    const answer = await request(...input);
    if (!answer.ok) return answer;
    const { actionId } = answer;
    return { ok: true, value: actionId === undefined ? {} : { actionId } };
  });
}
