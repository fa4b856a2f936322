import type { ProfileSettings } from '../../profile.ts';
import { notice, refuse, type ProfileRule } from '../profile-finding.ts';

const hasUser = (profile: ProfileSettings): boolean => profile.affinity === 'with';
const hasPortalSignIn = (profile: ProfileSettings): boolean =>
  hasUser(profile) && profile.authentication === 'company-portal';
const hasAssistant = (profile: ProfileSettings): boolean =>
  hasUser(profile) && profile.authentication === 'setup-assistant-legacy';

const direct: readonly ProfileRule[] = [
  refuse(
    (profile) => !hasUser(profile) && profile.authentication !== null,
    'authentication',
    'Apple Configurator without user affinity is direct enrollment: nobody signs in.',
    'RULE-05',
    'RULE-06',
  ),
  refuse(
    (profile) => !hasUser(profile) && profile.portalDelivery !== null,
    'portalDelivery',
    'With direct enrollment Company Portal is not used, needed or supported.',
    'RULE-06',
    'RULE-05',
  ),
  notice(
    (profile) => !hasUser(profile),
    'affinity',
    'This is direct enrollment: the profile is installed on each Mac itself, not through the cable. Nobody installs Company Portal.',
    'RULE-05',
    'RULE-06',
    'GAP-13',
  ),
  notice(
    (profile) => !hasUser(profile) && profile.profileDownloadedAtMs === null,
    'profileDownloadedAtMs',
    'The downloaded profile is valid for two weeks. Without its download date nobody is warned in time.',
    'PRE-05',
    'GAP-24',
  ),
];

const withUser: readonly ProfileRule[] = [
  notice(
    hasUser,
    'affinity',
    'Only an unfinished draft of 2020 has this path. Microsoft has since withdrawn user affinity in Apple Configurator for Macs. For Macs with one user each, use Automated Device Enrollment instead.',
    'T-3',
    'GAP-14',
    'GAP-16',
    'GAP-17',
    'GAP-23',
  ),
  refuse(
    (profile) => hasUser(profile) && profile.authentication === null,
    'authentication',
    'With user affinity, say where the user signs in: Setup Assistant or Company Portal.',
    'CFG-ADMIN-04',
  ),
  refuse(
    (profile) => hasUser(profile) && profile.authentication === 'setup-assistant-modern',
    'authentication',
    'With Apple Configurator only Company Portal is modern authentication; Setup Assistant is the choice without it.',
    'RULE-13',
    'CFG-ADMIN-10a',
  ),
];

const portal: readonly ProfileRule[] = [
  refuse(
    (profile) =>
      hasPortalSignIn(profile) &&
      (profile.portalDelivery === null || profile.portalDelivery === 'with-profile'),
    'portalDelivery',
    'Signing in to Company Portal needs one of two deliveries: a required app, or the user downloads it.',
    'CFG-ADMIN-07',
    'CFG-ADMIN-08',
    'CFG-ADMIN-09',
  ),
  refuse(
    (profile) => hasAssistant(profile) && profile.portalDelivery === 'user-download',
    'portalDelivery',
    'With Setup Assistant, Company Portal comes with the profile or as a required app; the download by the user belongs to signing in to Company Portal.',
    'CFG-ADMIN-10d',
    'CFG-USER-03',
  ),
  notice(
    (profile) => hasUser(profile) && profile.portalDelivery === 'required-app',
    'portalDelivery',
    'Add Company Portal to Intune and assign it as a required app; only then does it arrive by itself.',
    'RULE-14',
    'PRE-08',
  ),
  notice(
    hasAssistant,
    'authentication',
    'Several factors and prompts for an expired password need Company Portal as the place to sign in.',
    'RULE-13',
  ),
];

/**
 * Apple Configurator: direct enrollment (MX-09) and the draft's withdrawn paths (MX-05 to MX-08).
 */
export const configuratorRules: readonly ProfileRule[] = [...direct, ...withUser, ...portal];
