/**
 * Why a device needs a hand. Each kind has a lane of its own: words, a shape, a sound and one next
 * action. Most are derived from the folded device and the lists of the session, and so hold again
 * after every re-attach until they are over or a person accepts them.
 */
export const EXCEPTION_KINDS = [
  /** Held in dispute; `Refusal.reason` says over what. */
  'refused',
  /** On the stop list. */
  'stopped',
  /** Not on the list of what is expected, in a session that holds such devices. */
  'not-expected',
  /** Another model than the list says. */
  'wrong-model',
  /** Logged in an earlier session. */
  'seen-earlier',
  /** Came back after it was done with in this session. */
  'seen-again',
  /** Its port's last device had a serial; nothing proves that this is it. */
  'port-guess',
  'serial-missing',
  /** Its enrollment profile or what that rests on has run out. */
  'profile-expired',
  /** A person found damage. */
  'damaged',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];
