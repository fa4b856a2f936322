import { describe, expect, test } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import { everyProfile } from '../../../enrollment/guide/every-profile.ts';
import type { ProfileSettings } from '../../../enrollment/profile.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import type { Session } from '../../../enrollment/session.ts';
import { slipOf } from '../../../enrollment/export/slip.ts';
import { aContext } from './build.ts';

const session = (settings: ProfileSettings): Session => ({
  sessionId: 's',
  name: 'Monday',
  profile: { profileId: 'p', revision: 1, settings, savedAtMs: 0, savedBy: null },
  target: null,
  openedAtMs: 0,
  openedBy: null,
  closedAtMs: null,
  unknownPolicy: 'accept',
});

const device: Device = {
  key: 'serial:TEST00Z001' as DeviceKey,
  sessionId: 's',
  ecid: null,
  serial: { value: 'TEST00Z001' as Serial, source: 'usb-mac' },
  portGuess: null,
  udid: null,
  kind: 'mac',
  productType: 'Mac15,6',
  model: 'MacBook Pro',
  mode: 'booted-mac',
  port: '1-1',
  isPresent: true,
  firstSeenMs: 0,
  lastSeenMs: 0,
  attaches: 1,
  notes: [],
  refusal: null,
  enrolled: null,
  steps: {},
  ordinal: 4,
};

const slip = (settings: ProfileSettings, more: Partial<Device> = {}) =>
  slipOf({ ...device, ...more }, aContext(session(settings)));

describe('a hand-off slip', () => {
  test('tells every person something to do, or that there is nothing', () => {
    for (const settings of everyProfile) {
      const steps = slip(settings)?.steps ?? [];
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.every(({ actor }) => actor === 'end-user')).toBe(true);
    }
  });

  test('leads to Company Portal only where the person fetches it', () => {
    const link = (settings: ProfileSettings) => slip(settings)?.link?.id ?? null;
    const of = completeProfile;
    expect(link(of({ name: 'One', method: 'device-enrollment' }))).toBe('company-portal-package');
    expect(link(of({ name: 'One', method: 'apple-configurator' }))).toBeNull();
    expect(link(of({ name: 'One', method: 'ade', affinity: 'without' }))).toBeNull();
    const arrives = { authentication: 'company-portal', portalDelivery: 'required-app' } as const;
    expect(link(of({ name: 'One', method: 'ade', ...arrives }))).toBeNull();
    const fetched = { ...arrives, portalDelivery: 'user-download' } as const;
    expect(link(of({ name: 'One', method: 'ade', ...fetched }))).toBe('company-portal-package');
  });

  test('is not made for a Mac whose serial is missing or in dispute', () => {
    const settings = completeProfile({ name: 'One', method: 'ade' });
    expect(slip(settings, { serial: null })).toBeNull();
    const reason = 'serial-on-two-devices';
    expect(
      slip(settings, { refusal: { reason, other: null, disputed: null, atMs: 0 } }),
    ).toBeNull();
    expect(slip(settings)).toMatchObject({ serial: 'TEST00Z001', ordinal: 4 });
  });
});
