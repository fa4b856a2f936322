import type { Result } from '../../contract/failure.ts';
import { useCommand, type Command } from './use-command.ts';

/** A request without a value: answers with true on success and null on failure. */
export function useReportedCommand<Input extends readonly unknown[]>(
  request: (...input: Input) => Promise<Result<null>>,
): Command<Input, true> {
  return useCommand(async (...input: Input): Promise<Result<true>> => {
    const answer = await request(...input);
    return answer.ok ? { ok: true, value: true } : answer;
  });
}
