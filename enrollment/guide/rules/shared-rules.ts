import { notice, refuse, type ProfileRule } from '../profile-finding.ts';

/** Rules that apply to every method. */
export const sharedRules: readonly ProfileRule[] = [
  refuse(
    (profile) => profile.method !== 'ade' && profile.lockedEnrollment,
    'lockedEnrollment',
    'locked-ade-only',
    'RULE-09',
  ),
  refuse(
    (profile) => profile.method !== 'ade' && profile.awaitFinalConfiguration === true,
    'awaitFinalConfiguration',
    'await-ade-only',
    'RULE-16',
    'GAP-10',
  ),
  notice(
    (profile) =>
      profile.profileDownloadedAtMs !== null &&
      !(profile.method === 'apple-configurator' && profile.affinity === 'without'),
    'profileDownloadedAtMs',
    'date-direct-only',
    'RULE-05',
  ),
];
