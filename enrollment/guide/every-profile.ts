import {
  AFFINITIES,
  AUTHENTICATIONS,
  METHODS,
  PORTAL_DELIVERIES,
  type ProfileSettings,
} from '../profile.ts';

/** A sample download date, for the profiles that have one. */
const DOWNLOADED_AT_MS = 1_790_000_000_000;

/**
 * Every profile that the settings can express, possible or not. The traceability table and the
 * tests iterate over it to cover every combination.
 */
export const everyProfile: readonly ProfileSettings[] = METHODS.flatMap((method) =>
  AFFINITIES.flatMap((affinity) =>
    [null, ...AUTHENTICATIONS].flatMap((authentication) =>
      [null, ...PORTAL_DELIVERIES].flatMap((portalDelivery) =>
        [true, false].flatMap((lockedEnrollment) =>
          [true, false, null].flatMap((awaitFinalConfiguration) =>
            [null, DOWNLOADED_AT_MS].map((profileDownloadedAtMs) => ({
              name: 'Any profile',
              method,
              affinity,
              authentication,
              portalDelivery,
              lockedEnrollment,
              awaitFinalConfiguration,
              profileDownloadedAtMs,
            })),
          ),
        ),
      ),
    ),
  ),
);
