import type { ProfileContext } from '../../../enrollment/guide/profile-context.ts';
import { judgeProfile } from '../../../enrollment/guide/profile-rules.ts';
import type { ProfileSettings } from '../../../enrollment/profile.ts';

/** Macs of the organization without another MDM. */
export const ownMacs: ProfileContext = {
  ownership: 'organization',
  isUnderOtherMdm: false,
  usesDemAccount: false,
};
/** The findings that prevent saving a profile. */
export const refusals = (profile: ProfileSettings) =>
  judgeProfile(profile, ownMacs).filter(({ severity }) => severity === 'refused');
/** The guide ids of all notices about a profile. */
export const noticeIds = (profile: ProfileSettings, context = ownMacs) =>
  judgeProfile(profile, context)
    .filter(({ severity }) => severity === 'notice')
    .flatMap(({ ruleIds }) => ruleIds);
