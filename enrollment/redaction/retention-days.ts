/** Allowed ages, in days since closing, for removing the devices of sessions: up to a century. */
export const RETENTION_DAYS = { least: 0, most: 36_500 } as const;
