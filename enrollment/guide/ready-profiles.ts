import type { ProfileSettings } from '../profile.ts';
import { completeProfile } from './complete-profile.ts';

/** Profiles that a bench without any can start with, the most usual one first. */
export const READY_PROFILES = ['ade-user', 'ade-shared', 'direct'] as const;
export type ReadyProfile = (typeof READY_PROFILES)[number];

const DRAFTS = {
  'ade-user': { method: 'ade', affinity: 'with' },
  'ade-shared': { method: 'ade', affinity: 'without' },
  direct: { method: 'apple-configurator', affinity: 'without' },
} as const satisfies Record<ReadyProfile, object>;

/** The settings of a ready profile under a name. */
export const readySettings = (ready: ReadyProfile, name: string): ProfileSettings =>
  completeProfile({ name, ...DRAFTS[ready] });
