import { currentRevision, type Profile } from '../../../enrollment/profile.ts';

/** Profiles as options of a field, by their current names. */
export const profileOptions = (profiles: readonly Profile[]) =>
  profiles.map((profile) => ({
    value: profile.profileId,
    label: currentRevision(profile).settings.name,
  }));
