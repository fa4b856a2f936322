/** What speaks for looking again before a session is closed. Each is told with its number. */
export const CLOSE_CONCERNS = [
  /** Exceptions that nothing has ended. */
  'open-exceptions',
  /** Expected devices that have not come. */
  'missing',
  /** The target is not reached. */
  'below-target',
  /** Devices are attached that are not done. */
  'still-here',
] as const;
export type CloseConcernKind = (typeof CLOSE_CONCERNS)[number];

export interface CloseConcern {
  readonly kind: CloseConcernKind;
  /** How many devices it is about. */
  readonly devices: number;
}
