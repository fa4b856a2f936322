import type { Device } from '../../../enrollment/device.ts';
import { serialKey, sightingKey } from '../../../enrollment/device-key.ts';
import {
  sessionContext,
  type SessionParts,
} from '../../../enrollment/exceptions/session-context.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import type { Session } from '../../../enrollment/session.ts';

/** Invented: 5 March 2026, 08:00 UTC. */
export const OPENED_MS = Date.UTC(2026, 2, 5, 8, 0, 0, 0);

export const aSession = (change: Partial<Session> = {}): Session => ({
  sessionId: '0195-session',
  name: 'Morning run',
  profile: {
    profileId: 'profile-1',
    revision: 2,
    savedAtMs: OPENED_MS - 60_000,
    savedBy: 'Bench A',
    settings: {
      name: 'Staff Macs',
      method: 'apple-configurator',
      affinity: 'with',
      authentication: 'company-portal',
      portalDelivery: 'user-download',
      lockedEnrollment: false,
      awaitFinalConfiguration: null,
      profileDownloadedAtMs: null,
    },
  },
  target: 24,
  openedAtMs: OPENED_MS,
  openedBy: 'Bench A',
  closedAtMs: null,
  unknownPolicy: 'accept',
  ...change,
});

export const aDevice = (change: Partial<Device> = {}): Device => ({
  key: serialKey('TEST0A0001' as Serial),
  sessionId: '0195-session',
  ecid: null,
  serial: serialOf('TEST0A0001'),
  portGuess: null,
  udid: null,
  kind: 'mac',
  productType: 'Mac15,7',
  model: 'MacBook Pro (16-inch, Nov 2023)',
  mode: 'booted-mac',
  port: '1-1.3',
  isPresent: true,
  firstSeenMs: OPENED_MS + 61_003,
  lastSeenMs: OPENED_MS + 125_500,
  attaches: 2,
  notes: [],
  refusal: null,
  enrolled: null,
  steps: {},
  ordinal: 1,
  ...change,
});

export const serialOf = (value: string): Device['serial'] => ({
  value: value as Serial,
  source: 'usb-mac',
});

export const withoutSerial = (change: Partial<Device> = {}): Device =>
  aDevice({ key: sightingKey('0195-sighting'), serial: null, mode: 'dfu', ...change });

/** A session without lists and without other profiles. */
export const staged = (session: Session = aSession()): SessionParts => ({
  session,
  profiles: new Map(),
  readiness: [],
  settings: { stops: new Map(), services: new Map() },
  expected: new Map(),
  nowMs: OPENED_MS,
});

/** The context of that session. */
export const aContext = (session?: Session) => sessionContext(staged(session));
