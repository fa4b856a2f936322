import { useMemo } from 'react';

import type { Device } from '../../enrollment/device.ts';
import type { FollowUpStep } from '../../enrollment/follow-up.ts';
import { progressOf, type Progress } from '../../enrollment/progress.ts';
import type { Session } from '../../enrollment/session.ts';
import { useNow } from '../state/use-now.ts';

const PACE_EVERY_MS = 10_000;

/** How far a session is; a closed one is judged at its end. */
export function useProgress(
  session: Session,
  devices: readonly Device[],
  steps: readonly FollowUpStep[],
  seen: number,
): Progress {
  const now = useNow(PACE_EVERY_MS);
  const nowMs = session.closedAtMs ?? now;
  const { target } = session;
  return useMemo(
    () => progressOf({ devices, steps, target, seen, nowMs }),
    [devices, steps, target, seen, nowMs],
  );
}
