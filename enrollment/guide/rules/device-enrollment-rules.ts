import { refuse, type ProfileRule } from '../profile-finding.ts';

/** Device enrollment has only one form: one user, who does everything in Company Portal (MX-01). */
export const deviceEnrollmentRules: readonly ProfileRule[] = [
  refuse(
    (profile) => profile.affinity === 'without',
    'affinity',
    'device-enrollment-without-user',
    'RULE-04',
    'BYOD-FEAT-08',
  ),
  refuse(
    (profile) => profile.authentication !== 'company-portal',
    'authentication',
    'device-enrollment-sign-in',
    'MX-01',
    'BYOD-USER-02',
  ),
  refuse(
    (profile) => profile.portalDelivery !== 'user-download',
    'portalDelivery',
    'device-enrollment-delivery',
    'RULE-07',
    'BYOD-ADMIN-03',
  ),
];
