import type { ProfileSettings } from '../../profile.ts';
import { notice, refuse, type ProfileRule } from '../profile-finding.ts';

const hasUser = (profile: ProfileSettings): boolean => profile.affinity === 'with';
const hasPortalSignIn = (profile: ProfileSettings): boolean =>
  hasUser(profile) && profile.authentication === 'company-portal';

const withoutUser: readonly ProfileRule[] = [
  refuse(
    (profile) => !hasUser(profile) && profile.authentication !== null,
    'authentication',
    'ade-shared-sign-in',
    'RULE-06',
    'ADE-ADMIN-10',
    'GAP-07',
  ),
  refuse(
    (profile) => !hasUser(profile) && profile.portalDelivery !== null,
    'portalDelivery',
    'ade-shared-portal',
    'RULE-06',
    'ADE-ADMIN-10',
  ),
  notice((profile) => !hasUser(profile), 'affinity', 'ade-shared', 'RULE-06', 'ADE-USER-03'),
];

const authentication: readonly ProfileRule[] = [
  refuse(
    (profile) => hasUser(profile) && profile.authentication === null,
    'authentication',
    'ade-sign-in-missing',
    'ADE-ADMIN-05',
    'GAP-10',
  ),
  notice(
    (profile) => hasUser(profile) && profile.authentication === 'setup-assistant-legacy',
    'authentication',
    'ade-legacy',
    'GAP-06',
    'GAP-08',
    'GAP-10',
  ),
  notice(hasPortalSignIn, 'authentication', 'ade-portal-sign-in', 'ADE-ADMIN-07', 'GAP-09'),
];

const portal: readonly ProfileRule[] = [
  refuse(
    (profile) => hasPortalSignIn(profile) && profile.portalDelivery === null,
    'portalDelivery',
    'ade-portal-delivery-missing',
    'RULE-14',
    'ADE-ADMIN-07',
  ),
  refuse(
    (profile) => hasUser(profile) && profile.portalDelivery === 'with-profile',
    'portalDelivery',
    'ade-portal-with-profile',
    'RULE-07',
    'RULE-14',
  ),
  notice(
    (profile) => hasUser(profile) && profile.portalDelivery === 'required-app',
    'portalDelivery',
    'portal-required-app',
    'RULE-14',
    'PRE-08',
  ),
  notice(
    (profile) =>
      hasUser(profile) &&
      profile.authentication === 'setup-assistant-modern' &&
      profile.portalDelivery === null,
    'portalDelivery',
    'ade-modern-without-portal',
    'GAP-06',
    'GAP-09',
  ),
];

/** Automated Device Enrollment (MX-02 to MX-04). */
export const adeRules: readonly ProfileRule[] = [
  ...withoutUser,
  ...authentication,
  ...portal,
  notice((profile) => profile.lockedEnrollment, 'lockedEnrollment', 'ade-locked', 'RULE-09'),
];
