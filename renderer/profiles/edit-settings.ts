import { completeProfile } from '../../enrollment/guide/complete-profile.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';

/**
 * The settings after a person changed one of them. Another method or affinity has other questions,
 * so answers to the old ones return to the guide's defaults.
 */
export function editSettings(
  settings: ProfileSettings,
  change: Partial<ProfileSettings>,
): ProfileSettings {
  const { name, method, affinity, lockedEnrollment, profileDownloadedAtMs } = settings;
  if (change.method !== undefined && change.method !== method) {
    return completeProfile({ name, method: change.method });
  }
  if (change.affinity !== undefined && change.affinity !== affinity) {
    const kept = { name, method, lockedEnrollment, profileDownloadedAtMs };
    return completeProfile({ ...kept, affinity: change.affinity });
  }
  return { ...settings, ...change };
}
