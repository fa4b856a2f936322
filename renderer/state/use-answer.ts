import { useCallback, useEffect, useState } from 'react';

import type { Failure, Result } from '../../contract/failure.ts';
import { answerOf } from './answer-of.ts';

/** The answer of a request that is sent when a screen opens and again on demand. */
export type Answer<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'here'; readonly value: Value };

interface Asking<Value> {
  readonly answer: Answer<Value>;
  /** The newest value; a later failure keeps it. Null before the first. */
  readonly newest: Value | null;
  /** True until the newest request is answered. */
  readonly isAsking: boolean;
  /** Asks again; the current value stays until the answer. */
  readonly ask: () => void;
}

/**
 * Sends `request` now, and whenever it is another function or `occasion` another number; also
 * returns failures.
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
