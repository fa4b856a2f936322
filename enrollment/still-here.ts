/**
 * What happens to devices of earlier sessions that are still plugged in when a session is opened:
 * they are left out until plugged in again, or logged as devices of the new session.
 */
export const STILL_HERE = ['leave-out', 'log-again'] as const;
export type StillHere = (typeof STILL_HERE)[number];
