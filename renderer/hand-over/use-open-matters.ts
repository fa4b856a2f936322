import { useMemo } from 'react';

import type { Session } from '../../enrollment/session.ts';
import { useSessionContext } from '../bench/rows/use-session-context.ts';
import { useBench } from '../state/use-bench.ts';
import { whatIsOpen, type OpenMatter } from './what-is-open.ts';

const NOTHING: readonly OpenMatter[] = [];

/** What is open in the open session, as devices come and go; nothing of a closed one. */
export function useOpenMatters(session: Session): readonly OpenMatter[] {
  const context = useSessionContext(session);
  const devices = useBench((state) => state.devices);
  return useMemo(
    () => (session.closedAtMs === null ? whatIsOpen(context, devices) : NOTHING),
    [session, context, devices],
  );
}
