import { redactLog, type Redacted, type RedactionWish } from '../../../db/index.ts';
import type { RedactionStep } from '../../../db/redaction/redact.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import type { NewEvent } from '../../../enrollment/ports.ts';
import type { ProfileSettings } from '../../../enrollment/profile.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { entry, nthId, nthSerial, sighted } from '../support/entries.ts';
import { opened, temporaryFolder } from '../support/log-world.ts';

export const OLD = 'session-1';
export const YOUNG = 'session-2';
export const NAME = 'Ines Probe';
export const SETTINGS: ProfileSettings = {
  name: 'Shared Macs',
  method: 'ade',
  affinity: 'without',
  authentication: null,
  portalDelivery: null,
  lockedEnrollment: false,
  awaitFinalConfiguration: null,
  profileDownloadedAtMs: null,
};

/** When the n-th row of these logs was written. */
const atMs = (n: number): number => Date.UTC(2026, 0, 1) + n * 1000;
const YOUNGER_MS = 200 * 86_400_000;
/** The old session was closed before it, the young one opened after. */
export const BETWEEN_MS = atMs(0) + YOUNGER_MS / 2;

/** What an old session of this many Macs and a young one of three left in the log, both closed. */
export function history(macs: number): readonly NewEvent[] {
  const rows: NewEvent[] = [];
  let young = false;
  const by = (who: string | null, event: BenchEvent): void =>
    void rows.push({
      ...entry(rows.length + 1, event, who),
      atMs: atMs(rows.length + 1) + (young ? YOUNGER_MS : 0),
    });
  const session = (sessionId: string, name: string, first: number, count: number): void => {
    by(NAME, {
      kind: 'session-opened',
      sessionId,
      name,
      profileId: 'p',
      revision: 1,
      target: null,
    });
    for (let n = first; n < first + count; n += 1) by(null, sighted(n, sessionId).event);
    const deviceKey = `serial:${nthSerial(first)}` as never;
    by(NAME, { kind: 'device-noted', sessionId, deviceKey, note: `For ines  PROBE, room 3` });
    by('Ole Muster', { kind: 'enrollment-confirmed', sessionId, deviceKey, evidence: PERSON });
    by(NAME, { kind: 'session-closed', sessionId });
  };
  by(NAME, { kind: 'profile-saved', profileId: 'p', revision: 1, settings: SETTINGS });
  by(null, { kind: 'technician-saved', technician: { name: NAME, badge: 'IP-7' } });
  by(null, { kind: 'technician-saved', technician: { name: 'Ole Muster', badge: null } });
  by(NAME, expectedList());
  by(NAME, { kind: 'expected-listed', importId: 'import-1', rows: [EXPECTED] });
  session(OLD, 'Spring', 1, macs);
  for (let days = 25; days < 200; days += 25) {
    rows.push({ ...entry(rows.length + 1, USED, null), atMs: atMs(0) + days * 86_400_000 });
  }
  young = true;
  session(YOUNG, 'Summer, by Ines Probe', 5001, 3);
  return rows;
}

/** A row of a bench that is used now and then. */
const USED = {
  kind: 'technician-saved',
  technician: { name: 'Ole Muster', badge: null },
} as const satisfies BenchEvent;
const PERSON = { kind: 'person' } as const;
const EXPECTED = {
  serial: nthSerial(1) as Serial,
  assetTag: 'A-1',
  assignedUser: NAME,
  location: null,
  purchaseOrder: null,
  extras: { 'Asked by Ines Probe': 'yes' },
};

const expectedList = (): BenchEvent => ({
  kind: 'list-imported',
  importId: 'import-1',
  list: { kind: 'expected', sessionId: OLD, columns: { serial: 'Serial' } },
  file: {
    fileName: 'order of Ines Probe.csv',
    sha256: '0'.repeat(64),
    fileDateMs: atMs(0),
    rows: 1,
    taken: 1,
    skipped: [],
  },
});

/** A closed log with that history in it. */
export function oldLog(macs = 20): string {
  const folder = temporaryFolder();
  const log = opened(folder, { benchName: `Bench of ${NAME}, room 3` });
  log.append(history(macs));
  log.close();
  return folder;
}

/** When these logs are redacted. */
export const NOW_MS = atMs(9000) + YOUNGER_MS;
export const OLDER: RedactionWish & { readonly kind: 'older' } = {
  kind: 'older',
  beforeMs: BETWEEN_MS,
  nowMs: NOW_MS,
  isClockRight: false,
};
export const FORGET: RedactionWish = { kind: 'name', name: NAME };

/** Removes it as a person called Ole Muster, with the copies that hold it if requested. */
export const redact = (
  folder: string,
  wish: RedactionWish,
  { removeCopies = false, onStep }: RedactHow = {},
): Redacted =>
  redactLog(
    folder,
    {
      wish,
      by: 'Ole Muster',
      why: 'asked for',
      nowMs: NOW_MS,
      removeCopies,
      ids: Array.from({ length: 40 }, (_, index) => nthId(0x900000 + index + idsOf(wish))),
    },
    onStep,
  );

interface RedactHow {
  readonly removeCopies?: boolean;
  readonly onStep?: (step: RedactionStep) => void;
}

const idsOf = ({ kind }: RedactionWish): number => (kind === 'name' ? 100 : 0);
