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
    'direct-sign-in',
    'RULE-05',
    'RULE-06',
  ),
  refuse(
    (profile) => !hasUser(profile) && profile.portalDelivery !== null,
    'portalDelivery',
    'direct-portal',
    'RULE-06',
    'RULE-05',
  ),
  notice((profile) => !hasUser(profile), 'affinity', 'direct', 'RULE-05', 'RULE-06', 'GAP-13'),
  notice(
    (profile) => !hasUser(profile) && profile.profileDownloadedAtMs === null,
    'profileDownloadedAtMs',
    'direct-no-date',
    'PRE-05',
    'GAP-24',
  ),
];

const withUser: readonly ProfileRule[] = [
  notice(
    hasUser,
    'affinity',
    'configurator-withdrawn',
    'T-3',
    'GAP-14',
    'GAP-16',
    'GAP-17',
    'GAP-23',
  ),
  refuse(
    (profile) => hasUser(profile) && profile.authentication === null,
    'authentication',
    'configurator-sign-in-missing',
    'CFG-ADMIN-04',
  ),
  refuse(
    (profile) => hasUser(profile) && profile.authentication === 'setup-assistant-modern',
    'authentication',
    'configurator-modern',
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
    'configurator-portal-delivery',
    'CFG-ADMIN-07',
    'CFG-ADMIN-08',
    'CFG-ADMIN-09',
  ),
  refuse(
    (profile) => hasAssistant(profile) && profile.portalDelivery === 'user-download',
    'portalDelivery',
    'configurator-assistant-download',
    'CFG-ADMIN-10d',
    'CFG-USER-03',
  ),
  notice(
    (profile) => hasUser(profile) && profile.portalDelivery === 'required-app',
    'portalDelivery',
    'portal-required-app',
    'RULE-14',
    'PRE-08',
  ),
  notice(hasAssistant, 'authentication', 'configurator-factors', 'RULE-13'),
];

/**
 * Apple Configurator: direct enrollment (MX-09) and the draft's withdrawn paths (MX-05 to MX-08).
 */
export const configuratorRules: readonly ProfileRule[] = [...direct, ...withUser, ...portal];
