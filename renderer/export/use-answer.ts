import { useCallback, useEffect, useState } from 'react';

import type { Failure, Result } from '../../contract/failure.ts';

/** What a request answered with, asked when a screen opens and again on demand. */
export type Answer<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'here'; readonly value: Value };

/** Asks `request` now and whenever it is another function; `ask` asks again and keeps what is shown. */
export function useAnswer<Value>(request: () => Promise<Result<Value>>): {
  readonly answer: Answer<Value>;
  readonly ask: () => void;
} {
  const [answer, setAnswer] = useState<Answer<Value>>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void request().then((result) => {
      if (!isCurrent) return;
      setAnswer(
        result.ok
          ? { kind: 'here', value: result.value }
          : { kind: 'failed', failure: result.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [request, turn]);
  return { answer, ask: useCallback(() => setTurn((known) => known + 1), []) };
}
