import { useState } from 'react';

import type { Failure, Result } from '../../contract/failure.ts';
import { answerOf } from './answer-of.ts';

/** One request in flight: nothing is shown as done before the bench says so. */
export type CommandState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Command<Input extends readonly unknown[], Value> {
  readonly state: CommandState;
  /** Answers with the value, or null when it failed (see `state`). */
  readonly run: (...input: Input) => Promise<Value | null>;
  readonly reset: () => void;
}

/** A request of the bridge with its state: `useCommand(bridge.closeSession)`. */
export function useCommand<Input extends readonly unknown[], Value>(
  request: (...input: Input) => Promise<Result<Value>>,
): Command<Input, Value> {
  const [state, setState] = useState<CommandState>({ kind: 'idle' });
  const run = async (...input: Input): Promise<Value | null> => {
    setState({ kind: 'running' });
    const result = await answerOf(() => request(...input));
    setState(result.ok ? { kind: 'idle' } : { kind: 'failed', failure: result.failure });
    return result.ok ? result.value : null;
  };
  return { state, run, reset: () => setState({ kind: 'idle' }) };
}
