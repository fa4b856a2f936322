import { assertNever } from '../assert-never.ts';
import type { Device } from '../device.ts';
import type { ProfileSettings } from '../profile.ts';
import { dueAt, readClock, type ClockId, type ClockReading } from './clocks.ts';

/** Something that expires, and its subject: a device key, a profile id, a file. */
export interface Deadline {
  readonly clockId: ClockId;
  readonly subject: string;
  readonly dueAtMs: number;
}

/** The current state of a deadline. */
export interface DueEntry extends ClockReading {
  readonly subject: string;
}

/**
 * Everything that is due soon or past due, earliest end first. A release window that is over is no
 * longer listed.
 */
export const dueList = (deadlines: readonly Deadline[], nowMs: number): readonly DueEntry[] =>
  deadlines
    .map(({ clockId, subject, dueAtMs }) => ({ ...readClock(clockId, dueAtMs, nowMs), subject }))
    .filter(({ state }) => state !== 'ok')
    .filter(({ clockId, leftMs }) => clockId !== 'release-window' || leftMs > 0)
    .sort((one, other) => one.dueAtMs - other.dueAtMs);

/** The clocks that concern a profile, to be shown where it is chosen. */
export function clocksOf({ method, affinity }: ProfileSettings): readonly ClockId[] {
  switch (method) {
    case 'device-enrollment':
      return ['push-certificate'];
    case 'ade':
      return ['push-certificate', 'ade-token', 'release-window'];
    case 'apple-configurator':
      return ['push-certificate', affinity === 'with' ? 'user-affinity' : 'direct-profile'];
    default:
      return assertNever(method);
  }
}

/** The two weeks of a downloaded direct-enrollment profile; none without its download date. */
export function profileDeadlines(settings: ProfileSettings, subject: string): readonly Deadline[] {
  const { method, affinity, profileDownloadedAtMs: startMs } = settings;
  if (method !== 'apple-configurator' || affinity === 'with' || startMs === null) return [];
  return [{ clockId: 'direct-profile', subject, dueAtMs: dueAt('direct-profile', startMs) }];
}

type DeviceTimes = Pick<Device, 'key' | 'firstSeenMs' | 'enrolled' | 'steps'>;

/**
 * The clocks of one device: 24 hours to assign a user with Apple Configurator, until the sign-in
 * has an outcome; 30 days after a confirmed enrollment of a Mac that was added to Apple Business or
 * School Manager by hand, which only a person knows. The first runs from the first sighting, the
 * earliest possible start of enrollment.
 */
export function deviceDeadlines(
  settings: ProfileSettings,
  device: DeviceTimes,
  isAddedByHand = false,
): readonly Deadline[] {
  if (isAddedByHand && settings.method === 'ade' && device.enrolled !== null) {
    return [deadline('release-window', device, device.enrolled.atMs)];
  }
  const waitsForUser =
    settings.method === 'apple-configurator' &&
    settings.affinity === 'with' &&
    !Object.hasOwn(device.steps, 'portal-sign-in');
  return waitsForUser ? [deadline('user-affinity', device, device.firstSeenMs)] : [];
}

const deadline = (clockId: ClockId, device: DeviceTimes, startMs: number): Deadline => ({
  clockId,
  subject: device.key,
  dueAtMs: dueAt(clockId, startMs),
});
