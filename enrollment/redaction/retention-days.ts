/** How long ago sessions may be asked to have closed for their devices to be removed, in days: a century. */
export const RETENTION_DAYS = { least: 0, most: 36_500 } as const;
