import { assertNever } from '../assert-never.ts';
import type { Device, Enrolled } from '../device.ts';
import { answerAbout } from '../fold/fold-services.ts';
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

type DeviceTimes = Pick<
  Device,
  'key' | 'serial' | 'firstSeenMs' | 'enrolled' | 'steps' | 'services'
>;

/**
 * The clocks of one device: 24 hours to assign a user with Apple Configurator, until the sign-in
 * has an outcome; 30 days after a confirmed enrollment of a Mac that was added to Apple Business or
 * School Manager by hand, as Apple says. The first runs from the first sighting, the earliest
 * possible start of enrollment; the second from the enrollment by Intune's own date, else from its
 * confirmation.
 */
export function deviceDeadlines(
  settings: ProfileSettings,
  device: DeviceTimes,
): readonly Deadline[] {
  const { enrolled } = device;
  if (settings.method === 'ade') {
    if (enrolled === null || !isAddedByHand(device)) return [];
    return [deadline('release-window', device, enrolledMs(enrolled))];
  }
  const waitsForUser =
    settings.method === 'apple-configurator' &&
    settings.affinity === 'with' &&
    !Object.hasOwn(device.steps, 'portal-sign-in');
  return waitsForUser ? [deadline('user-affinity', device, device.firstSeenMs)] : [];
}

/** Apple's word for a device that was added with Apple Configurator. */
const ADDED_BY_HAND = 'MANUALLY_ADDED';

/** Whether a person added it to the organization, as Apple says. */
export function isAddedByHand(device: Pick<Device, 'services' | 'serial'>): boolean {
  const answer = answerAbout(device, 'apple').known?.answer;
  return answer?.kind === 'in-organization' && answer.source === ADDED_BY_HAND;
}

const enrolledMs = ({ evidence, atMs }: Enrolled): number =>
  evidence.kind === 'intune-service' ? evidence.enrolledAtMs : atMs;

const deadline = (clockId: ClockId, device: DeviceTimes, startMs: number): Deadline => ({
  clockId,
  subject: device.key,
  dueAtMs: dueAt(clockId, startMs),
});
