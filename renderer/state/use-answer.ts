import { useCallback, useEffect, useState } from 'react';

import type { Failure, Result } from '../../contract/failure.ts';
import { answerOf } from './answer-of.ts';

/** What a request answered with, asked when a screen opens and again on demand. */
export type Answer<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'here'; readonly value: Value };

interface Asking<Value> {
  readonly answer: Answer<Value>;
  /** The newest value that came; a failure after it does not take it away. Null before the first. */
  readonly newest: Value | null;
  /** True until the answer is the one of the newest question. */
  readonly isAsking: boolean;
  /** Asks again; what is shown stays until the answer. */
  readonly ask: () => void;
}

/**
 * Asks `request` now, and whenever it is another function or `occasion` another number; says what
 * went wrong, too.
 */
export function useAnswer<Value>(
  request: () => Promise<Result<Value>>,
  occasion = 0,
): Asking<Value> {
  const [turn, setTurn] = useState(0);
  const [known, setKnown] = useState({
    request,
    occasion,
    turn: -1,
    newest: null as Value | null,
    answer: { kind: 'loading' } as Answer<Value>,
  });
  useEffect(() => {
    let isCurrent = true;
    const asked = { request, occasion, turn };
    void answerOf(request).then((result) => {
      if (!isCurrent) return;
      setKnown(({ newest }) =>
        result.ok
          ? { ...asked, newest: result.value, answer: { kind: 'here', value: result.value } }
          : { ...asked, newest, answer: { kind: 'failed', failure: result.failure } },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [request, occasion, turn]);
  return {
    answer: known.answer,
    newest: known.newest,
    isAsking: known.turn !== turn || known.request !== request || known.occasion !== occasion,
    ask: useCallback(() => setTurn((last) => last + 1), []),
  };
}
