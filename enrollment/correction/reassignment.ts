import { profileOf } from '../device-profile.ts';
import type { Device } from '../device.ts';
import type { Profile, ProfileRevision } from '../profile.ts';

/** A device to be staged for another profile revision than its current one. */
export interface Reassignment {
  readonly device: Device;
  readonly from: ProfileRevision;
  readonly to: ProfileRevision;
}

/** The `devices` of one session that do not have the revision `to` yet, in their order. */
export const reassignmentsTo = (
  to: ProfileRevision,
  devices: readonly Device[],
  session: { readonly profile: ProfileRevision },
  profiles: ReadonlyMap<string, Profile>,
): readonly Reassignment[] =>
  devices.flatMap((device) => {
    const from = profileOf(device, session, profiles);
    const isSame = from.profileId === to.profileId && from.revision === to.revision;
    return isSame ? [] : [{ device, from, to }];
  });
