/**
 * What becomes of the devices of sessions before that are still plugged in when a session is opened: it
 * leaves them out until they are plugged in again, or logs them as devices of its own.
 */
export const STILL_HERE = ['leave-out', 'log-again'] as const;
export type StillHere = (typeof STILL_HERE)[number];
