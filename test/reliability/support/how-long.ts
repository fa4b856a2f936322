/** Long variants run by `npm run soak`; the short ones are what `npm test` has time for. */
export const isLong = process.env['MUSTER_SOAK'] === '1';

/** How often: `short` in `npm test`, `long` in `npm run soak`. */
export const times = (short: number, long: number): number => (isLong ? long : short);

/** Limit of a test, in ms; hangs only, never speed. */
export const limit = (shortMinutes: number): number => shortMinutes * 60_000 * (isLong ? 60 : 1);
