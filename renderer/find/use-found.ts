import { useEffect, useState } from 'react';

import type { Found } from '../../contract/find.ts';
import { answerOf } from '../state/answer-of.ts';
import { useBridge } from '../state/use-bench.ts';

/** A person types the next character meanwhile. */
const PAUSE_MS = 60;

/** What the log knows of a text, and whether that is of the text as it is now. */
export interface FoundNow {
  readonly found: Found | null;
  readonly isCurrent: boolean;
}

/** Looks for the text while a person types; commands and sessions are not looked for. */
export function useFound(typed: string): FoundNow {
  const { findDevice } = useBridge();
  const text = /^\s*[>#]/.test(typed) ? '' : typed.trim();
  const [known, setKnown] = useState<{ readonly text: string; readonly found: Found | null }>({
    text: '',
    found: null,
  });
  useEffect(() => {
    if (text === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void answerOf(() => findDevice({ text, how: 'part' })).then((answer) => {
        if (isWanted) setKnown({ text, found: answer.ok ? answer.value : null });
      });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, findDevice]);
  if (text === '') return { found: null, isCurrent: true };
  return { found: known.text === '' ? null : known.found, isCurrent: known.text === text };
}
