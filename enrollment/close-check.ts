/** What is unresolved when a session is about to be closed. Each is shown with its count. */
export const CLOSE_CHECKS = [
  /** Exceptions that are still open. */
  'open-exceptions',
  /** Expected devices that have not arrived. */
  'missing',
  /** Devices that are known from their label only. */
  'label-only',
  /** The target has not been reached. */
  'below-target',
  /** Unfinished devices are still attached. */
  'still-here',
] as const;
export type CloseCheckKind = (typeof CLOSE_CHECKS)[number];

export interface CloseCheck {
  readonly kind: CloseCheckKind;
  /** How many devices are concerned. */
  readonly devices: number;
}
