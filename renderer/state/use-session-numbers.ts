import { useCallback } from 'react';

import type { SessionPage } from '../../enrollment/list/session-pages.ts';
import { useAnswer, type Answer } from './use-answer.ts';
import { useBridge } from './use-bench.ts';

const ORDER = { query: '', filter: null, grouping: 'none', sort: null } as const;
const NO_LINES = { order: ORDER, from: 0, count: 0, find: null } as const;

/** What is counted of a session, read once from the log; none of its lines. */
export function useSessionNumbers(sessionId: string): Answer<SessionPage> {
  const { readSessionPage } = useBridge();
  return useAnswer(
    useCallback(() => readSessionPage({ sessionId, ...NO_LINES }), [readSessionPage, sessionId]),
  ).answer;
}
