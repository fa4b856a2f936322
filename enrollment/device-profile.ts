import type { Device } from './device.ts';
import type { Profile, ProfileRevision } from './profile.ts';

/**
 * The profile revision that a device is staged for: the one it was re-assigned to, else its session's.
 * A revision that the log does not hold counts as not assigned.
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
