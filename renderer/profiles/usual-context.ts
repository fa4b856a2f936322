import type { ProfileContext } from '../../enrollment/guide/profile-context.ts';
import type { Method } from '../../enrollment/profile.ts';

/** For whose Macs a method is made, before a person says otherwise (RULE-16). */
export const usualContext = (method: Method): ProfileContext => ({
  ownership: method === 'device-enrollment' ? 'personal' : 'organization',
  isUnderOtherMdm: false,
  usesDemAccount: false,
});
