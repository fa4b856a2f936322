import { z } from 'zod';

import {
  AFFINITIES,
  AUTHENTICATIONS,
  METHODS,
  PORTAL_DELIVERIES,
  type ProfileSettings,
} from '../enrollment/profile.ts';
import { PREREQUISITE_ANSWERS } from '../enrollment/readiness-fact.ts';
import type { ReadinessReport } from '../enrollment/readiness/report.ts';
import { ask } from './ask.ts';
import { day, id } from './fields.ts';

export const profileSettings = z.strictObject({
  name: z.string().trim().min(1).max(80),
  method: z.enum(METHODS),
  affinity: z.enum(AFFINITIES),
  authentication: z.enum(AUTHENTICATIONS).nullable(),
  portalDelivery: z.enum(PORTAL_DELIVERIES).nullable(),
  lockedEnrollment: z.boolean(),
  awaitFinalConfiguration: z.boolean().nullable(),
  profileDownloadedAtMs: day.nullable(),
}) satisfies z.ZodType<ProfileSettings>;

const readinessNote = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    prerequisiteId: id,
    answer: z.enum(PREREQUISITE_ANSWERS),
  }),
  /** What a technician read in the admin center; null returns to the estimate. */
  z.strictObject({ kind: z.literal('token-expiry'), atMs: day.nullable() }),
  z.strictObject({ kind: z.literal('downloaded'), atMs: day.nullable() }),
]);
export type ReadinessNote = z.output<typeof readinessNote>;

/** Enrollment profiles, and what they need before the first device. */
export const profileRequests = {
  /** Without `profileId`, a new profile; otherwise a new revision of that one. */
  saveProfile: ask({ profileId: id.nullable(), settings: profileSettings }).answers<{
    readonly profileId: string;
    readonly revision: number;
  }>(),
  retireProfile: ask({ profileId: id }).answers<null>(),
  /** Main asks which file; its path never reaches the window. Null if cancelled. */
  importProfiles: ask().answers<ImportedProfiles | null>(),
  /** Of the file that is open. */
  importOpenedProfiles: ask({ fileId: id }).answers<ImportedProfiles>(),
  /** Null: all that can be chosen. */
  exportProfiles: ask({
    profileIds: z.array(id).min(1).max(1000).readonly().nullable(),
  }).answers<{ readonly fileName: string; readonly profiles: number } | null>(),
  /** Main asks which file; null if cancelled. */
  readReadinessFile: ask({ profileId: id }).answers<ReadinessReport | null>(),
  noteReadiness: ask({ profileId: id, note: readinessNote }).answers<null>(),
} as const;

/** Names of the profiles of a file, by outcome. */
export interface ImportedProfiles {
  readonly fileName: string;
  readonly added: readonly string[];
  readonly revised: readonly string[];
  readonly unchanged: readonly string[];
}
