import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { bootedSighting, NOW_MS } from './history.ts';

/** A Mac that is plugged in and in no log. */
export const seenOne: SeenDevice = {
  handle: 'usb-7',
  port: '1-1.3',
  sinceMs: NOW_MS - 60_000,
  why: 'no-session',
  identification: { ...bootedSighting(61, '1-1.3'), enroll: true, reason: 'apple-device' },
};
