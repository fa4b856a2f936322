import type { ProfileFinding } from '../../enrollment/guide/profile-finding.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';

/** The settings being edited, and what the rules say about them. */
export interface SettingFieldsProps {
  readonly settings: ProfileSettings;
  readonly findings: readonly ProfileFinding[];
  readonly onChange: (change: Partial<ProfileSettings>) => void;
}
