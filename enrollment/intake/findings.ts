import type { DeviceKey } from '../device-key.ts';
import type { Reconciliation, Match } from './reconcile.ts';
import type { IntuneDevice } from './intune-device.ts';
import type { LoggedDevice } from './logged-device.ts';

/** The lists that an import of Intune's devices leaves for people to look at. */
export const FINDING_KINDS = [
  'notEnrolled',
  'neverSeen',
  'otherProfile',
  'personal',
  'held',
  'leaving',
  'enrolledBefore',
  'waiting',
  'withoutSerial',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One device in such a list. */
export interface FoundDevice {
  readonly serial: string | null;
  /** Where it stands in the log; null for what was never seen here. */
  readonly logged: {
    readonly sessionId: string;
    readonly sessionName: string;
    readonly deviceKey: DeviceKey;
    readonly profileName: string;
    readonly lastSeenMs: number;
  } | null;
  /** What the file says of it; null for what is not in the file. */
  readonly intune: {
    readonly row: number;
    readonly deviceName: string | null;
    readonly enrolledAtMs: number | null;
    readonly enrollmentProfile: string | null;
    readonly ownership: string;
    readonly deviceState: string | null;
  } | null;
}

/** How many devices each list has, and the first of them. */
export interface FindingList {
  readonly count: number;
  readonly first: readonly FoundDevice[];
}

/** What the import found; `otherProfile` is null when the file does not tell. */
export type ImportFindings = { readonly [Kind in FindingKind]: FindingList | null } & {
  /** Devices that the file confirms, known before or not. */
  readonly confirmed: number;
  /** Of those, how many were not confirmed by as good a file before. */
  readonly newlyConfirmed: number;
  readonly patienceMs: number;
};

/** How many devices of a list are kept by name; a log is no copy of Intune. */
export const FINDINGS_KEPT = 500;

/** The lists of a reconciliation, shortened to what is kept. */
export function findingsOf(
  found: Reconciliation,
  newlyConfirmed: number,
  patienceMs: number,
): ImportFindings {
  return {
    confirmed: found.confirmed.length,
    newlyConfirmed,
    patienceMs,
    notEnrolled: listOf(found.notEnrolled, ofLogged),
    neverSeen: listOf(found.neverSeen, ofIntune),
    otherProfile: found.otherProfile === null ? null : listOf(found.otherProfile, ofMatch),
    personal: listOf(found.personal, ofMatch),
    held: listOf(found.held, ofMatch),
    leaving: listOf(found.leaving, ofMatch),
    enrolledBefore: listOf(found.enrolledBefore, ofMatch),
    waiting: listOf(found.waiting, ofLogged),
    withoutSerial: listOf(found.withoutSerial, ofLogged),
  };
}

function listOf<Item>(items: readonly Item[], show: (item: Item) => FoundDevice): FindingList {
  return { count: items.length, first: items.slice(0, FINDINGS_KEPT).map(show) };
}

function ofLogged(device: LoggedDevice): FoundDevice {
  const { serial, sessionId, sessionName, deviceKey, profileName, lastSeenMs } = device;
  return {
    serial,
    logged: { sessionId, sessionName, deviceKey, profileName, lastSeenMs },
    intune: null,
  };
}

function ofIntune(device: IntuneDevice): FoundDevice {
  const { row, serial, deviceName, enrolledAtMs, enrollmentProfile, ownership } = device;
  const { deviceState } = device;
  const intune = { row, deviceName, enrolledAtMs, enrollmentProfile, ownership, deviceState };
  return { serial, logged: null, intune };
}

const ofMatch = ({ logged, intune }: Match): FoundDevice => ({
  ...ofLogged(logged),
  intune: ofIntune(intune).intune,
});
