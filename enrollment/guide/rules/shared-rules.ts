import { notice, refuse, type ProfileRule } from '../profile-finding.ts';

/** Rules that apply to every method. */
export const sharedRules: readonly ProfileRule[] = [
  refuse(
    (profile) => profile.method !== 'ade' && profile.lockedEnrollment,
    'lockedEnrollment',
    'Locked enrollment exists only with Automated Device Enrollment.',
    'RULE-09',
  ),
  refuse(
    (profile) => profile.method !== 'ade' && profile.awaitFinalConfiguration === true,
    'awaitFinalConfiguration',
    'Waiting for the final configuration exists only with Automated Device Enrollment.',
    'RULE-16',
    'GAP-10',
  ),
  notice(
    (profile) =>
      profile.profileDownloadedAtMs !== null &&
      !(profile.method === 'apple-configurator' && profile.affinity === 'without'),
    'profileDownloadedAtMs',
    'The download date counts only for direct enrollment; it is not used here.',
    'RULE-05',
  ),
];
