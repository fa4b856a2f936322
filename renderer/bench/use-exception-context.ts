import { useMemo, useState } from 'react';

import {
  exceptionContext,
  type ExceptionContext,
} from '../../enrollment/exceptions/exception-context.ts';
import type { ExpectedRow } from '../../enrollment/intake/expected-row.ts';
import type { Profile } from '../../enrollment/profile.ts';
import type { Session } from '../../enrollment/session.ts';
import { useBench } from '../state/use-bench.ts';
import { useNow } from '../state/use-now.ts';

/** How often it is looked whether a profile has run out meanwhile. */
const EVERY_MS = 10 * 60_000;
const NOTHING_EXPECTED: ReadonlyMap<string, ExpectedRow> = new Map();

/**
 * What the exceptions of a session's devices are derived from. The same object until something in it
 * changes, so that an arrival derives only its own. A closed session is judged at its end.
 */
export function useExceptionContext(session: Session): ExceptionContext {
  const profiles = useProfiles();
  const readiness = useBench((state) => state.readiness);
  const settings = useBench((state) => state.settings);
  const openExpected = useBench((state) => state.expected);
  const now = useNow(EVERY_MS);
  const isOpen = session.closedAtMs === null;
  const nowMs = session.closedAtMs ?? now;
  // The lists at hand are those of the open session.
  const expected = isOpen ? openExpected : NOTHING_EXPECTED;
  return useMemo(
    () => exceptionContext({ session, profiles, readiness, settings, expected, nowMs }),
    [session, profiles, readiness, settings, expected, nowMs],
  );
}

/** The profiles by id; the same map while every one of them is the same. */
function useProfiles(): ReadonlyMap<string, Profile> {
  const all = useBench((state) => state.profiles);
  const [held, setHeld] = useState(all);
  const isSame = all.length === held.length && all.every((one, at) => one === held[at]);
  if (!isSame) setHeld(all);
  const known = isSame ? held : all;
  return useMemo(() => new Map(known.map((profile) => [profile.profileId, profile])), [known]);
}
