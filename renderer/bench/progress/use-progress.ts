import { useMemo } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import { createProgress, type Progress } from '../../../enrollment/progress.ts';
import type { Session } from '../../../enrollment/session.ts';
import { useNow } from '../../state/use-now.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';

const PACE_EVERY_MS = 10_000;

/** Progress of a session; a closed one is measured at its end. */
export function useProgress(session: Session, rows: Sequence<BenchRow>): Progress {
  const now = useNow(PACE_EVERY_MS);
  const nowMs = session.closedAtMs ?? now;
  const { target } = session;
  const progressOf = useMemo(() => createProgress(), []);
  return useMemo(() => progressOf(rows, { target, nowMs }), [progressOf, rows, target, nowMs]);
}
