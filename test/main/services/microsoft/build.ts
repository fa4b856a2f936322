import type { DeviceKey } from '../../../../enrollment/device-key.ts';
import type { Serial } from '../../../../enrollment/serial.ts';
import type { AskedDevice, IntuneAnswer, SettingsOf } from '../../../../enrollment/service.ts';
import type { Confirmation } from '../../../../main/services/confirmations.ts';
import type { Send } from '../../../../main/services/call.ts';
import type { TokenSource } from '../../../../main/services/microsoft/graph.ts';
import { intuneConfirmations } from '../../../../main/services/microsoft/index.ts';
import { nodeSend } from '../../../../main/services/node-send.ts';
import {
  CLIENT,
  TENANT,
  type DeviceRow,
  type GraphServer,
} from '../../../support/services/graph-server.ts';
import { TEST_START_MS, testClock, type TestClock } from '../../../support/services/test-clock.ts';

export const SETTINGS: SettingsOf<'intune'> = {
  service: 'intune',
  cloud: 'global',
  tenantId: TENANT,
  clientId: CLIENT,
  readsBeta: false,
};

const HOUR_MS = 3_600_000;

/** When the bench logged all of them, an hour before they are asked about. */
export const LOGGED_MS = TEST_START_MS - HOUR_MS;

export const serialNo = (number: number): Serial =>
  `ZZTEST${String(number).padStart(4, '0')}A1` as Serial;

export const askedDevice = (number: number): AskedDevice => ({
  serial: serialNo(number),
  deviceKey: `serial:${serialNo(number)}` as DeviceKey,
  loggedMs: LOGGED_MS,
});

export const askedDevices = (count: number): readonly AskedDevice[] =>
  Array.from({ length: count }, (_, index) => askedDevice(index + 1));

/**
 * A row as in the example of `intune-devices-manageddevice-list.md` (v1.0, read 2026-11-30), with
 * values of our own, enrolled half an hour after it was logged.
 */
export const rowOf = (number: number, change: Partial<DeviceRow> = {}): DeviceRow => ({
  '@odata.type': '#microsoft.graph.managedDevice',
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  serialNumber: serialNo(number),
  enrolledDateTime: new Date(LOGGED_MS + HOUR_MS / 2).toISOString(),
  lastSyncDateTime: '2026-11-30T09:49:08.3205976Z',
  managementState: 'managed',
  managementAgent: 'mdm',
  enrollmentProfileName: 'Bench ADE',
  managedDeviceOwnerType: 'company',
  ...change,
});

interface Asking {
  readonly clock?: TestClock;
  readonly stop?: AbortSignal;
  readonly readsBeta?: boolean;
  readonly token?: TokenSource;
  readonly send?: Send;
}

/** A source of tokens that Graph takes. */
export const tokensOf =
  (graph: GraphServer): TokenSource =>
  () =>
    Promise.resolve({ ok: true, value: graph.issue() });

/** Asks about devices, and gathers all that comes back. */
export async function ask(
  graph: GraphServer,
  devices: readonly AskedDevice[],
  { clock = testClock(), stop = new AbortController().signal, ...given }: Asking = {},
) {
  const { readsBeta = false, token = tokensOf(graph), send = nodeSend } = given;
  const origins = { login: graph.origin, graph: graph.origin };
  const settings = { ...SETTINGS, readsBeta };
  const confirmations = intuneConfirmations({ settings, token, send, origins, clock });
  const all: Confirmation[] = [];
  for await (const one of confirmations.ask(devices, stop)) all.push(one);
  const answers = new Map<Serial, IntuneAnswer>();
  for (const one of all)
    if (one.kind === 'said' && one.said.service === 'intune') {
      if (answers.has(one.device.serial)) throw new Error('Answered twice');
      answers.set(one.device.serial, one.said.answer);
    }
  const stopped = all.find((one) => one.kind === 'stopped')?.why ?? null;
  const kinds = devices.map(({ serial }) => {
    const answer = answers.get(serial);
    return answer?.kind === 'not-checked' ? answer.why : (answer?.kind ?? null);
  });
  return { all, answers, kinds, stopped, waits: clock.waits };
}
