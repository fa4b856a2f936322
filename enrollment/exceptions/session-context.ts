import type { BenchSettings } from '../fold/bench-settings.ts';
import { oncePerProfile, profileOf } from '../device-profile.ts';
import type { Device } from '../device.ts';
import type { ClockId } from '../guide/clocks.ts';
import { followUpSteps } from '../guide/steps.ts';
import type { FollowUpStep } from '../follow-up.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { Profile, ProfileRevision } from '../profile.ts';
import { deadlinesOfProfile } from '../readiness/bench-deadlines.ts';
import { factsFor, type NotedFact } from '../readiness/noted-fact.ts';
import type { Session } from '../session.ts';

/** What the rules about the devices of a session depend on, besides the devices themselves. */
export interface SessionParts {
  readonly session: Session;
  /** All profiles of the log: a device may have a different profile from its session. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly readiness: readonly NotedFact[];
  /** The stop list can hold devices; the settings of a service say what its answer should be. */
  readonly settings: Pick<BenchSettings, 'stops' | 'services'>;
  /** What the session expects, by serial. */
  readonly expected: ReadonlyMap<string, ExpectedRow>;
  /** UTC ms; decides only what has expired. */
  readonly nowMs: number;
}

/** The same, with what is computed once per profile. Create one and use it for every device. */
export interface SessionContext extends SessionParts {
  /** The profile revision that the device is staged for. */
  readonly profileOf: (device: Pick<Device, 'profile'>) => ProfileRevision;
  /** The follow-up steps of that profile. */
  readonly stepsOf: (device: Pick<Device, 'profile'>) => readonly FollowUpStep[];
  /** What expired first of the device's profile and what the profile depends on, or null. */
  readonly expiredOf: (device: Pick<Device, 'profile'>) => Expired | null;
}

/** A clock of the guide that has ended, and when. */
export interface Expired {
  readonly clockId: ClockId;
  readonly endedAtMs: number;
}

/** The context for one session at one moment. */
export function sessionContext(parts: SessionParts): SessionContext {
  const { session, profiles, readiness, nowMs } = parts;
  const profileIn = (device: Pick<Device, 'profile'>) => profileOf(device, session, profiles);
  const steps = oncePerProfile(({ settings }) => followUpSteps(settings));
  const expired = oncePerProfile((profile) => firstExpired(profile, readiness, nowMs));
  return {
    ...parts,
    profileOf: profileIn,
    stepsOf: (device) => steps(profileIn(device)),
    expiredOf: (device) => expired(profileIn(device)),
  };
}

type Outline = Omit<SessionParts, 'session' | 'nowMs'>;

/** The context for the session that a folded log has in focus. */
export const contextIn = (
  { profiles, readiness, settings, expected }: Outline,
  session: Session,
  nowMs: number,
): SessionContext => sessionContext({ session, profiles, readiness, settings, expected, nowMs });

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
