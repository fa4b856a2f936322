import { refuse, type ProfileRule } from '../profile-finding.ts';

/** Device enrollment has only one form: one user, who does everything in Company Portal (MX-01). */
export const deviceEnrollmentRules: readonly ProfileRule[] = [
  refuse(
    (profile) => profile.affinity === 'without',
    'affinity',
    'Device enrollment always ties the Mac to the user who enrolls it. A Mac without a user belongs to the organization: use Automated Device Enrollment or Apple Configurator.',
    'RULE-04',
    'BYOD-FEAT-08',
  ),
  refuse(
    (profile) => profile.authentication !== 'company-portal',
    'authentication',
    'With device enrollment the user signs in to Company Portal; Setup Assistant takes no part.',
    'MX-01',
    'BYOD-USER-02',
  ),
  refuse(
    (profile) => profile.portalDelivery !== 'user-download',
    'portalDelivery',
    'A Mac that is not enrolled yet cannot receive an app: the user downloads Company Portal.',
    'RULE-07',
    'BYOD-ADMIN-03',
  ),
];
