import { useState } from 'react';

import type { Failure, Result } from '../../contract/failure.ts';
import { answerOf } from './answer-of.ts';

/** One request at a time: nothing is shown as done before the bench confirms it. */
export type CommandState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Command<Input extends readonly unknown[], Value> {
  readonly state: CommandState;
  /** Answers with the value, or null if it failed (see `state`) or a person declined it. */
  readonly run: (...input: Input) => Promise<Value | null>;
  readonly reset: () => void;
}

const IDLE: CommandState = { kind: 'idle' };

/** A person who has just declined need not be told. */
const isOwnNo = ({ kind }: Failure): boolean => kind === 'declined';

/** A request of the bridge with its state: `useCommand(bridge.closeSession)`. */
export function useCommand<Input extends readonly unknown[], Value>(
  request: (...input: Input) => Promise<Result<Value>>,
): Command<Input, Value> {
  const [state, setState] = useState<CommandState>(IDLE);
  const run = async (...input: Input): Promise<Value | null> => {
    setState({ kind: 'running' });
    const result = await answerOf(() => request(...input));
    setState(
      result.ok || isOwnNo(result.failure) ? IDLE : { kind: 'failed', failure: result.failure },
    );
    return result.ok ? result.value : null;
  };
  return { state, run, reset: () => setState(IDLE) };
}
