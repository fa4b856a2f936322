/**
 * How long a device may be missing from Intune before that means something, in hours: up to a year.
 */
export const PATIENCE_HOURS = { least: 0, most: 8760 } as const;
