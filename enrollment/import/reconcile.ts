import { intuneSays, type RecordOfIntune } from '../confirmation/intune-says.ts';
import type { Serial } from '../serial.ts';
import type { DeviceList } from './device-list.ts';
import type { IntuneDevice } from './intune-device.ts';
import type { LoggedDevice } from './logged-device.ts';

/** A logged device and the row of Intune's list with its serial. */
export interface Match {
  readonly logged: LoggedDevice;
  readonly intune: IntuneDevice;
}

/**
 * What Intune's list says about the log. Each logged device is in exactly one of `confirmed`,
 * `held`, `leaving`, `enrolledBefore`, `notEnrolled`, `waiting` and `withoutSerial`; the other lists
 * repeat matches that need review.
 */
export interface Reconciliation {
  /** In the list with a record of this visit: enrolled, as of the date of the file. */
  readonly confirmed: readonly Match[];
  /**
   * In the list, but the device is refused (disputed or held by a list), so nothing is confirmed.
   */
  readonly held: readonly Match[];
  /** In the list as being retired, wiped or deleted, so its row confirms nothing. */
  readonly leaving: readonly Match[];
  /** In the list with a record older than the visit, or without a date: it confirms nothing. */
  readonly enrolledBefore: readonly Match[];
  /** Logged longer ago than the patience and not in the list. */
  readonly notEnrolled: readonly LoggedDevice[];
  /** Not in the list, but too recent for that to mean anything. */
  readonly waiting: readonly LoggedDevice[];
  /** Cannot be matched. */
  readonly withoutSerial: readonly LoggedDevice[];
  /** In the list and never logged here. */
  readonly neverSeen: readonly IntuneDevice[];
  /** Enrolled under a profile other than the session's; null if the file names no profiles. */
  readonly otherProfile: readonly Match[] | null;
  /** Owned personally instead of by the organization. */
  readonly personal: readonly Match[];
}

/** When a missing device becomes worth reviewing. */
export interface Patience {
  /** When Intune wrote the list, UTC ms. */
  readonly fileDateMs: number;
  /** How long an enrollment may take after the device was last seen on the bench. */
  readonly patienceMs: number;
}

/** Matches the log with Intune's list by serial. */
export function reconcile(
  list: DeviceList,
  logged: Iterable<LoggedDevice>,
  patience: Patience,
): Reconciliation {
  const serials = new Set<Serial>();
  const found = sort(list, logged, patience, serials);
  const { confirmed } = found;
  return {
    ...found,
    neverSeen: neverSeen(list, serials),
    otherProfile: list.hasProfiles ? confirmed.filter(hasOtherProfile) : null,
    personal: confirmed.filter(({ intune }) => intune.ownership === 'personal'),
  };
}

function sort(
  list: DeviceList,
  logged: Iterable<LoggedDevice>,
  patience: Patience,
  serials: Set<Serial>,
) {
  const sorted = {
    confirmed: [] as Match[],
    held: [] as Match[],
    leaving: [] as Match[],
    enrolledBefore: [] as Match[],
    notEnrolled: [] as LoggedDevice[],
    waiting: [] as LoggedDevice[],
    withoutSerial: [] as LoggedDevice[],
  };
  const dateOf = datesOf(list, patience.fileDateMs);
  for (const device of logged) {
    if (device.serial === null) {
      sorted.withoutSerial.push(device);
      continue;
    }
    serials.add(device.serial);
    const intune = list.devices.get(device.serial);
    if (intune === undefined) sorted[absence(device, patience)].push(device);
    else {
      const { deviceState } = intune;
      const record = { enrolledAtMs: dateOf(intune), deviceState };
      sorted[presence(device, record)].push({ logged: device, intune });
    }
  }
  return sorted;
}

function absence(device: LoggedDevice, patience: Patience): 'notEnrolled' | 'waiting' {
  const ageMs = patience.fileDateMs - device.lastSeenMs;
  return ageMs >= patience.patienceMs ? 'notEnrolled' : 'waiting';
}

function presence(
  device: LoggedDevice,
  record: RecordOfIntune,
): 'confirmed' | 'held' | 'leaving' | 'enrolledBefore' {
  if (device.isRefused) return 'held';
  const { kind } = intuneSays({ records: [record], unread: null }, device.firstSeenMs);
  if (kind === 'enrolled') return 'confirmed';
  return kind === 'leaving' ? kind : 'enrolledBefore';
}

/**
 * When a record of the list began, UTC ms. A file without readable dates describes the time when it
 * was written, and none is later than that.
 */
function datesOf(list: DeviceList, fileDateMs: number): (device: IntuneDevice) => number | null {
  const hasDates = [...list.devices.values()].some((device) => device.enrolledAtMs !== null);
  return ({ enrolledAtMs }) =>
    enrolledAtMs === null && hasDates ? null : Math.min(enrolledAtMs ?? fileDateMs, fileDateMs);
}

const hasOtherProfile = ({ logged, intune }: Match): boolean =>
  intune.enrollmentProfile !== null && !isSameName(intune.enrollmentProfile, logged.profileName);

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

function neverSeen(list: DeviceList, serials: ReadonlySet<Serial>): readonly IntuneDevice[] {
  const found: IntuneDevice[] = [];
  for (const device of list.devices.values()) if (!serials.has(device.serial)) found.push(device);
  return found;
}
