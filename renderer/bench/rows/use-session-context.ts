import { useMemo } from 'react';

import {
  sessionContext,
  type SessionContext,
  type SessionParts,
} from '../../../enrollment/exceptions/session-context.ts';
import type { ExpectedRow } from '../../../enrollment/expected-row.ts';
import type { Profile } from '../../../enrollment/profile.ts';
import type { Session } from '../../../enrollment/session.ts';
import { useBench } from '../../state/use-bench.ts';
import { useNow } from '../../state/use-now.ts';

type Expected = ReadonlyMap<string, ExpectedRow>;

/** How often to check whether a profile has expired. */
const EVERY_MS = 10 * 60_000;

/**
 * What the exceptions of a session's devices are derived from. The object keeps its identity until
 * something in it changes, and is shared among the parts of the window, so that an arrival derives
 * only its own. A closed session is judged at its end.
 * @param listed what its lists say of the devices to judge; without it, those of the open session.
 */
export function useSessionContext(session: Session, listed?: Expected): SessionContext;
export function useSessionContext(session: Session | null): SessionContext | null;
export function useSessionContext(
  session: Session | null,
  listed?: Expected,
): SessionContext | null {
  const profiles = useBench((state) => state.profiles);
  const readiness = useBench((state) => state.readiness);
  const settings = useBench((state) => state.settings);
  const open = useBench((state) => state.expected);
  const expected = listed ?? open;
  const now = useNow(EVERY_MS);
  const nowMs = session?.closedAtMs ?? now;
  return useMemo(() => {
    if (session === null) return null;
    return shared({ session, profiles: byId(profiles), readiness, settings, expected, nowMs });
  }, [session, profiles, readiness, settings, expected, nowMs]);
}

const maps = new WeakMap<readonly Profile[], ReadonlyMap<string, Profile>>();

function byId(profiles: readonly Profile[]): ReadonlyMap<string, Profile> {
  const known = maps.get(profiles);
  if (known !== undefined) return known;
  const made = new Map(profiles.map((profile) => [profile.profileId, profile]));
  maps.set(profiles, made);
  return made;
}

const contexts = new WeakMap<Session, SessionContext>();

/** Board, dialog and announcement read the clock at different times. */
function shared(parts: SessionParts): SessionContext {
  const known = contexts.get(parts.session);
  if (known !== undefined && isSame(known, parts)) return known;
  const made = sessionContext(parts);
  contexts.set(parts.session, made);
  return made;
}

const isSame = (one: SessionParts, other: SessionParts): boolean =>
  one.profiles === other.profiles &&
  one.readiness === other.readiness &&
  one.settings === other.settings &&
  one.expected === other.expected &&
  Math.abs(one.nowMs - other.nowMs) < EVERY_MS;
