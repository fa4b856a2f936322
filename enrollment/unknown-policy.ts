/** What happens to a device that is not on the expected list. */
export const UNKNOWN_POLICIES = ['accept', 'hold', 'refuse'] as const;
export type UnknownPolicy = (typeof UNKNOWN_POLICIES)[number];
