/** Who does a follow-up step. */
const ACTORS = ['technician', 'administrator', 'end-user'] as const;
export type Actor = (typeof ACTORS)[number];

/** Every step by its id; a step that differs in what the person sees has a wording of its own. */
export const STEP_WORDINGS = [
  'renew-enrollment',
  'profile-assigned',
  'assistant-start',
  'assistant-apple-account',
  'assistant-apple-account-optional',
  'assistant-sign-in',
  'assistant-finish',
  'assistant-finish-held',
  'draft-cable',
  'portal-apps',
  'portal-line-of-business',
  'no-user-steps',
  'intune-check',
  'direct-copy',
  'direct-open',
  'direct-install',
  'direct-confirm',
  'direct-authorize',
  'portal-download',
  'portal-install',
  'portal-arrives',
  'portal-sign-in-access',
  'portal-sign-in-apps',
  'portal-sign-in-registered',
  'profile-download',
  'profile-approve',
  'portal-finish',
] as const;
export type StepWording = (typeof STEP_WORDINGS)[number];

/** One ordered follow-up step of a device, derived from its profile revision (`guide/steps.ts`). */
export interface FollowUpStep {
  /** Stable across releases, e.g. `portal-sign-in`; the log refers to it. */
  readonly id: string;
  readonly actor: Actor;
  /** What the catalogue of words has the text, the outcome and the proof of the step for. */
  readonly wording: StepWording;
  /** Id of an external link (`guide/links.ts`), or null. */
  readonly linkId: string | null;
  /** A command to type, or null. */
  readonly command: string | null;
  /** False for an optional step. */
  readonly required: boolean;
  /** Guide ids that it is based on. */
  readonly sources: readonly string[];
}
