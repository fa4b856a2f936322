import { completeProfile } from '../../enrollment/guide/complete-profile.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { NOW_MS } from './history.ts';

const DAY_MS = 86_400_000;

/** Invented profiles, one of each method. */
export const kiosk: ProfileSettings = completeProfile({
  name: 'Kiosks, direct',
  method: 'apple-configurator',
  profileDownloadedAtMs: NOW_MS - 12 * DAY_MS,
});

export const office: ProfileSettings = completeProfile({
  name: 'Office Macs',
  method: 'ade',
  affinity: 'with',
});

export const personal: ProfileSettings = completeProfile({
  name: 'Personal Macs',
  method: 'device-enrollment',
});
