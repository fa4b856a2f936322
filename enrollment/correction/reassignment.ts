import { profileOf } from '../device-profile.ts';
import type { Device } from '../device.ts';
import type { Profile, ProfileRevision } from '../profile.ts';

/** One device that would be staged for another profile revision than the one it has. */
export interface Reassignment {
  readonly device: Device;
  readonly from: ProfileRevision;
  readonly to: ProfileRevision;
}

/** Those of `devices`, which are of one session, that do not have the revision `to` yet, in their order. */
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
