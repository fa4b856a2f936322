import { useEffect, useState } from 'react';

import type { Failure } from '../../contract/failure.ts';
import type { Found } from '../../contract/find.ts';
import { answerOf } from '../state/answer-of.ts';
import { useBridge } from '../state/use-bench.ts';

/** A person types the next character meanwhile. */
const PAUSE_MS = 60;

/** What the log knows of a text, and whether that is of the text as it is now. */
export interface FoundNow {
  readonly found: Found | null;
  /** Why it could not be looked for; null if it was. */
  readonly failure: Failure | null;
  readonly isCurrent: boolean;
}

/** Looks for the text while a person types; commands and sessions are not looked for. */
export function useFound(typed: string): FoundNow {
  const { findDevice } = useBridge();
  const text = /^\s*[>#]/.test(typed) ? '' : typed.trim();
  const [known, setKnown] = useState(NOTHING);
  useEffect(() => {
    if (text === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void answerOf(() => findDevice({ text, how: 'part' })).then((answer) => {
        if (!isWanted) return;
        setKnown(
          answer.ok
            ? { text, found: answer.value, failure: null }
            : { text, found: null, failure: answer.failure },
        );
      });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, findDevice]);
  if (text === '') return { found: null, failure: null, isCurrent: true };
  const isCurrent = known.text === text;
  return { found: known.found, failure: isCurrent ? known.failure : null, isCurrent };
}

const NOTHING: Pick<FoundNow, 'found' | 'failure'> & { readonly text: string } = {
  text: '',
  found: null,
  failure: null,
};
