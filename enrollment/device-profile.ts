import type { Device } from './device.ts';
import type { Profile, ProfileRevision } from './profile.ts';

/**
 * The profile revision that a device is staged for: the one it was reassigned to, else its
 * session's. A revision that the log does not hold counts as not assigned.
 */
export function profileOf(
  { profile: choice }: Pick<Device, 'profile'>,
  session: { readonly profile: ProfileRevision },
  profiles: ReadonlyMap<string, Profile>,
): ProfileRevision {
  if (choice === undefined) return session.profile;
  const known = profiles.get(choice.profileId)?.revisions;
  return known?.find(({ revision }) => revision === choice.revision) ?? session.profile;
}

/** A value computed once per profile revision and shared by all of its devices. */
export function oncePerProfile<Value>(
  work: (profile: ProfileRevision) => Value,
): (profile: ProfileRevision) => Value {
  const known = new Map<ProfileRevision, Value>();
  return (profile) => {
    const held = known.get(profile);
    if (held !== undefined) return held;
    const value = work(profile);
    known.set(profile, value);
    return value;
  };
}
