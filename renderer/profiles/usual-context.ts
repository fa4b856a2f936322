import type { ProfileContext } from '../../enrollment/guide/profile-context.ts';
import type { Method } from '../../enrollment/profile.ts';

/** The default context of a method, until a person changes it (RULE-16). */
export const usualContext = (method: Method): ProfileContext => ({
  ownership: method === 'device-enrollment' ? 'personal' : 'organization',
  isUnderOtherMdm: false,
  usesDemAccount: false,
});
