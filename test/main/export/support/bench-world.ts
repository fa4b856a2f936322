import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openLog, type BenchLog } from '../../../../db/index.ts';
import { ecidKey, serialKey, type DeviceKey } from '../../../../enrollment/device-key.ts';
import { parseEcid } from '../../../../enrollment/ecid.ts';
import type { BenchEvent } from '../../../../enrollment/events.ts';
import { completeProfile } from '../../../../enrollment/guide/complete-profile.ts';
import type { Serial } from '../../../../enrollment/serial.ts';
import type { Sighting } from '../../../../enrollment/sighting.ts';

/** A real log in its own folder, filled by tests event by event. Times and values are invented. */
export interface BenchWorld {
  readonly folder: string;
  readonly log: BenchLog;
  /** Opens a session on the one profile; answers with its id. */
  readonly openSession: (name: string) => string;
  readonly closeSession: (sessionId: string) => void;
  /** Logs a Mac that reports its serial. */
  readonly sight: (sessionId: string, serial: string, change?: Partial<Sighting>) => DeviceKey;
  /** Logs many of them in one write. */
  readonly sightAll: (sessionId: string, serials: readonly string[]) => void;
  /** Logs a Mac in DFU mode, which reports only its ECID. */
  readonly sightDfu: (sessionId: string, ecid: string) => DeviceKey;
  readonly record: (...events: readonly BenchEvent[]) => void;
  /** Closes the log and opens it again, as a restart does. */
  readonly restart: () => void;
}

const START_MS = Date.UTC(2026, 2, 5, 8);

export function createBenchWorld(): BenchWorld {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  let atMs = START_MS;
  let count = 0;
  const clock = { nowMs: () => (atMs += 1000), monoMs: () => atMs };
  const open = (): BenchLog => {
    const opened = openLog(folder, { mode: 'write', clock });
    if (!opened.ok) throw new Error(opened.problem.kind);
    return opened.log;
  };
  let log = open();
  const nextId = (): string => {
    count += 1;
    return `01930000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
  const record = (...events: readonly BenchEvent[]): void => {
    const by = 'Bench A';
    log.append(
      events.map((event) => ({ id: nextId(), atMs: clock.nowMs(), monoMs: 0, by, event })),
    );
  };
  record({
    kind: 'profile-saved',
    profileId: 'p-1',
    revision: 1,
    settings: completeProfile({ name: 'Staff Macs', method: 'ade', affinity: 'with' }),
  });
  return {
    folder,
    get log() {
      return log;
    },
    record,
    restart: () => {
      log.close();
      log = open();
    },
    openSession: (name) => {
      const sessionId = nextId();
      const target = null;
      record({ kind: 'session-opened', sessionId, name, profileId: 'p-1', revision: 1, target });
      return sessionId;
    },
    closeSession: (sessionId) => record({ kind: 'session-closed', sessionId }),
    sight: (sessionId, value, change = {}) => {
      record(sighted(sessionId, value, change));
      return serialKey(value as Serial);
    },
    sightAll: (sessionId, serials) => record(...serials.map((each) => sighted(sessionId, each))),
    sightDfu: (sessionId, text) => {
      const ecid = parseEcid(text);
      if (ecid === null) throw new Error(`${text} is no ECID`);
      const deviceKey = ecidKey(ecid);
      const sighting: Sighting = { ...aSighting, mode: 'dfu', productId: 0x1227, ecid };
      record({ kind: 'device-sighted', sessionId, deviceKey, sighting, remembered: null });
      return deviceKey;
    },
  };
}

function sighted(sessionId: string, value: string, change: Partial<Sighting> = {}): BenchEvent {
  const serial = value as Serial;
  const sighting: Sighting = {
    ...aSighting,
    serialText: value,
    serial: { value: serial, source: 'usb-mac' },
    ...change,
  };
  const deviceKey = serialKey(serial);
  return { kind: 'device-sighted', sessionId, deviceKey, sighting, remembered: null };
}

const aSighting: Sighting = {
  port: '1-1.1',
  vendorId: 0x05ac,
  productId: 0x1905,
  bcdDevice: 0x1507,
  productName: 'Mac',
  serialText: '',
  mode: 'booted-mac',
  kind: 'mac',
  ecid: null,
  serial: null,
  udid: null,
  productType: 'Mac15,6',
  model: 'MacBook Pro (14-inch, M3 Pro, Nov 2023)',
  notes: [],
  noticedBy: 'event',
};
