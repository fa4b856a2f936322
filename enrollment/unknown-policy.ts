/** What becomes of a device that is not on the list of what is expected. */
export const UNKNOWN_POLICIES = ['accept', 'hold', 'refuse'] as const;
export type UnknownPolicy = (typeof UNKNOWN_POLICIES)[number];
