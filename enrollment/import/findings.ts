import type { FindingList, FoundDevice, ImportFindings } from '../import-findings.ts';
import type { Reconciliation, Match } from './reconcile.ts';
import type { IntuneDevice } from './intune-device.ts';
import type { LoggedDevice } from './logged-device.ts';

export {
  FINDING_KINDS,
  type FindingKind,
  type FindingList,
  type FoundDevice,
  type ImportFindings,
} from '../import-findings.ts';

/** How many devices of a list are kept by name; the log is not a copy of Intune. */
const FINDINGS_KEPT = 500;

/** The lists of a reconciliation, cut to what is kept. */
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
