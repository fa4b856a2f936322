import type { Method } from '../profile.ts';

/** Who owns the Macs. */
export const OWNERSHIPS = ['organization', 'personal'] as const;
type Ownership = (typeof OWNERSHIPS)[number];

/**
 * What the rules of a profile depend on but the profile does not say; asked by the questionnaire
 * and the editor.
 */
export interface ProfileContext {
  readonly ownership: Ownership;
  /** The Macs are currently managed by another MDM. */
  readonly isUnderOtherMdm: boolean;
  /** A device enrollment manager account enrolls the Macs. */
  readonly usesDemAccount: boolean;
}

/** A context together with the method to be judged in it. */
export interface MethodContext extends ProfileContext {
  readonly method: Method;
}
