import type { Method } from '../profile.ts';

/** Who owns the Macs. */
export const OWNERSHIPS = ['organization', 'personal'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** What a profile does not say but its rules depend on; asked by the questionnaire and the editor. */
export interface ProfileContext {
  readonly ownership: Ownership;
  /** The Macs are under another MDM now. */
  readonly isUnderOtherMdm: boolean;
  /** A device enrollment manager account enrolls the Macs. */
  readonly usesDemAccount: boolean;
}

/** A context together with the method that it is judged for. */
export interface MethodContext extends ProfileContext {
  readonly method: Method;
}
