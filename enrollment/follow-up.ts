/** Who does a follow-up step. */
const ACTORS = ['technician', 'administrator', 'end-user'] as const;
export type Actor = (typeof ACTORS)[number];

/** One ordered follow-up step of a device, derived from its profile revision (`guide/steps.ts`). */
export interface FollowUpStep {
  /** Stable across releases, e.g. `portal-sign-in`; the log refers to it. */
  readonly id: string;
  readonly actor: Actor;
  /** What to do, one plain sentence. */
  readonly text: string;
  /** What the person sees, or null. */
  readonly sees: string | null;
  /** Id of an external link (`guide/links.ts`), or null. */
  readonly linkId: string | null;
  /** A command to type, or null. */
  readonly command: string | null;
  /** What proves that it is done, or null. */
  readonly proof: string | null;
  /** False for an optional step. */
  readonly required: boolean;
  /** Guide ids that it is based on. */
  readonly sources: readonly string[];
}
