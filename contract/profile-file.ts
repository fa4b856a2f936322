import { z } from 'zod';

import {
  PROFILE_FILE_FORMAT,
  PROFILE_FILE_VERSION,
  type ProfileFile,
} from '../enrollment/readiness/profile-file.ts';
import { profileSettings } from './profiles.ts';

/**
 * The shape of a profile file; anything more or less is refused, so that nothing is lost silently.
 */
export const profileFile = z.strictObject({
  format: z.literal(PROFILE_FILE_FORMAT),
  version: z.literal(PROFILE_FILE_VERSION),
  profiles: z.array(profileSettings).max(1000).readonly(),
}) satisfies z.ZodType<ProfileFile>;
