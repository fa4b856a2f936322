/**
 * Why a device needs attention. Each kind has its own lane: words, a shape, a sound and one next
 * action. Most are derived from the folded device and the session's lists, so they reappear after
 * every re-attach until they are resolved or a person accepts them.
 */
export const EXCEPTION_KINDS = [
  /** Held in dispute; `Refusal.reason` says over what. */
  'refused',
  /** On the stop list. */
  'stopped',
  /** Not on the expected list, in a session that holds such devices. */
  'not-expected',
  /** Apple says that the organization does not have it, or no more. */
  'not-in-organization',
  /** Apple has it assigned to no server, or to another one than the bench's. */
  'other-server',
  /** Apple says that it is locked to the account of a user. */
  'activation-locked',
  /** A different model from the one in the list. */
  'wrong-model',
  /** Logged in an earlier session. */
  'seen-earlier',
  /** Came back after it was finished in this session. */
  'seen-again',
  /** Its port's last device had a serial, but nothing proves that this is the same device. */
  'port-guess',
  'serial-missing',
  /** Its enrollment profile, or something that it depends on, has expired. */
  'profile-expired',
  /** A person found damage. */
  'damaged',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];
