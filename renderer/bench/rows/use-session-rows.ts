import { useMemo } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import type { Session } from '../../../enrollment/session.ts';
import { createRows, type BenchRow } from './bench-row.ts';

const NO_STEPS: readonly FollowUpStep[] = [];

/** The follow-up steps of the profile revision that a session pins. */
export function useSteps(session: Session | null): readonly FollowUpStep[] {
  const settings = session?.profile.settings;
  return useMemo(() => (settings ? followUpSteps(settings) : NO_STEPS), [settings]);
}

/** Table rows of a session's devices. */
export function useRows(devices: readonly Device[], context: SessionContext): readonly BenchRow[] {
  const rowsOf = useMemo(() => createRows(context), [context]);
  return useMemo(() => rowsOf(devices), [devices, rowsOf]);
}
