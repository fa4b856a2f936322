import type { BenchSettings } from '../fold/bench-settings.ts';
import { oncePerProfile } from '../device-profile.ts';
import { stagingContext, type StagingContext } from './device-state.ts';
import type { Device } from '../device.ts';
import type { ClockId } from '../guide/clocks.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { Profile, ProfileRevision } from '../profile.ts';
import { deadlinesOfProfile } from '../readiness/bench-deadlines.ts';
import { factsFor, type NotedFact } from '../readiness/noted-fact.ts';
import type { Session } from '../session.ts';

/** What exceptions are derived from, besides the device itself. */
export interface ExceptionParts {
  readonly session: Session;
  /** All profiles of the log. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly readiness: readonly NotedFact[];
  readonly settings: Pick<BenchSettings, 'stops'>;
  /** What the session waits for, by serial. */
  readonly expected: ReadonlyMap<string, ExpectedRow>;
  /** UTC ms. */
  readonly nowMs: number;
}

/** The same, with what is worked out once for each profile. Make one, and ask it about every device. */
export interface ExceptionContext extends ExceptionParts, StagingContext {
  readonly session: Session;
  readonly settings: ExceptionParts['settings'];
  /** What has run out of the device's own profile or of what it rests on, the first to end; null when nothing has. */
  readonly expiredOf: (device: Pick<Device, 'profile'>) => Expired | null;
}

/** A clock of the guide that has ended, and when. */
export interface Expired {
  readonly clockId: ClockId;
  readonly endedAtMs: number;
}

/** The context for one session at one moment. */
export function exceptionContext(parts: ExceptionParts): ExceptionContext {
  const { session, profiles, readiness, nowMs } = parts;
  const staging = stagingContext({ session, profiles, lists: parts });
  const expired = oncePerProfile((profile) => firstExpired(profile, readiness, nowMs));
  return {
    ...parts,
    ...staging,
    expiredOf: (device) => expired(staging.profileOf(device)),
  };
}

function firstExpired(
  profile: ProfileRevision,
  readiness: readonly NotedFact[],
  nowMs: number,
): Expired | null {
  const facts = factsFor(readiness, profile.profileId);
  const ended = deadlinesOfProfile(profile, facts).filter(({ dueAtMs }) => dueAtMs <= nowMs);
  const [first] = ended.toSorted((one, other) => one.dueAtMs - other.dueAtMs);
  return first ? { clockId: first.clockId, endedAtMs: first.dueAtMs } : null;
}
