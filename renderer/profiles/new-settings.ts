import { completeProfile } from '../../enrollment/guide/complete-profile.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';

/** Initial settings of a new profile: the guide's own defaults for direct enrollment. */
export const newSettings = (): ProfileSettings =>
  completeProfile({ name: '', method: 'apple-configurator' });
