import type { ProfileSettings } from '../../profile.ts';
import { notice, refuse, type ProfileRule } from '../profile-finding.ts';

const hasUser = (profile: ProfileSettings): boolean => profile.affinity === 'with';
const hasPortalSignIn = (profile: ProfileSettings): boolean =>
  hasUser(profile) && profile.authentication === 'company-portal';

const withoutUser: readonly ProfileRule[] = [
  refuse(
    (profile) => !hasUser(profile) && profile.authentication !== null,
    'authentication',
    'Without user affinity nobody signs in, so there is no authentication to choose.',
    'RULE-06',
    'ADE-ADMIN-10',
    'GAP-07',
  ),
  refuse(
    (profile) => !hasUser(profile) && profile.portalDelivery !== null,
    'portalDelivery',
    'Without user affinity Company Portal is not used, needed or supported.',
    'RULE-06',
    'ADE-ADMIN-10',
  ),
  notice(
    (profile) => !hasUser(profile),
    'affinity',
    'Nobody installs Company Portal on these Macs, and apps that need a user do not work.',
    'RULE-06',
    'ADE-USER-03',
  ),
];

const authentication: readonly ProfileRule[] = [
  refuse(
    (profile) => hasUser(profile) && profile.authentication === null,
    'authentication',
    'With user affinity, say where the user signs in. Setup Assistant with modern authentication is recommended.',
    'ADE-ADMIN-05',
    'GAP-10',
  ),
  notice(
    (profile) => hasUser(profile) && profile.authentication === 'setup-assistant-legacy',
    'authentication',
    'Legacy authentication is not recommended: the Mac is not registered with Entra unless the user signs in to Company Portal.',
    'GAP-06',
    'GAP-08',
    'GAP-10',
  ),
  notice(
    hasPortalSignIn,
    'authentication',
    'The draft lets Company Portal take the place of Setup Assistant. Later documents disagree: the how-to for Macs lists only modern and legacy. Setup Assistant with modern authentication, followed by Company Portal, is the safe choice.',
    'ADE-ADMIN-07',
    'GAP-09',
  ),
];

const portal: readonly ProfileRule[] = [
  refuse(
    (profile) => hasPortalSignIn(profile) && profile.portalDelivery === null,
    'portalDelivery',
    'Signing in to Company Portal needs Company Portal: say how it reaches the Mac.',
    'RULE-14',
    'ADE-ADMIN-07',
  ),
  refuse(
    (profile) => hasUser(profile) && profile.portalDelivery === 'with-profile',
    'portalDelivery',
    'An enrollment profile cannot bring Company Portal to a Mac, because no store has it. Assign it as a required app.',
    'RULE-07',
    'RULE-14',
  ),
  notice(
    (profile) => hasUser(profile) && profile.portalDelivery === 'required-app',
    'portalDelivery',
    'Add Company Portal to Intune and assign it as a required app; only then does it arrive by itself.',
    'RULE-14',
    'PRE-08',
  ),
  notice(
    (profile) =>
      hasUser(profile) &&
      profile.authentication === 'setup-assistant-modern' &&
      profile.portalDelivery === null,
    'portalDelivery',
    'Without Company Portal the Mac is enrolled, but not fully registered with Entra: that takes a second sign-in there.',
    'GAP-06',
    'GAP-09',
  ),
];

/** Automated Device Enrollment (MX-02 to MX-04). */
export const adeRules: readonly ProfileRule[] = [
  ...withoutUser,
  ...authentication,
  ...portal,
  notice(
    (profile) => profile.lockedEnrollment,
    'lockedEnrollment',
    'Users cannot delete the management profile. This cannot be changed later without wiping the Mac.',
    'RULE-09',
  ),
];
