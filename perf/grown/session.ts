import { ecidKey, serialKey, type DeviceKey } from '../../enrollment/device-key.ts';
import type { BenchEvent, DeviceEvent } from '../../enrollment/events.ts';
import { followUpSteps } from '../../enrollment/guide/steps.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { exportOf, intuneListOf, listOf } from './files.ts';
import {
  EVERYWHERE,
  inventedDevice,
  sightedBooted,
  sightedFirst,
  type Invented,
  type Place,
} from './devices.ts';

/** What is done at the bench in one transaction. */
export type Act = readonly BenchEvent[];
/** What the log says of an act: the ids of its rows, and the number of the newest row. */
export interface Done {
  readonly ids: readonly string[];
  readonly seq: number;
}
export type Acts = Generator<Act, void, Done>;

/** A session that is to be grown. */
export interface GrownSession {
  readonly number: number;
  readonly sessionId: string;
  readonly name: string;
  readonly profile: { readonly profileId: string; readonly revision: number };
  readonly settings: ProfileSettings;
  /** The number of its first device, and how many it has. */
  readonly from: number;
  readonly devices: number;
  readonly benchId: string;
  /** Numbers from 0 to 1. */
  readonly luck: () => number;
  /** False leaves it as it is in the middle of the day: without export, and open. */
  readonly isClosed: boolean;
}

export const sessionIdOf = (number: number): string => `session-${String(number).padStart(6, '0')}`;
export const sessionNameOf = (number: number): string => `Order ${4000 + number}`;

const SOCKETS = 16;

/** A row of the session: the device and the key that it is logged under. */
interface Row {
  readonly device: Invented;
  readonly key: DeviceKey;
  readonly place: Place;
}

/** The day of one session, from its opening to its closing. */
export function* actsOf(session: GrownSession): Acts {
  const { sessionId, name, profile, from, devices } = session;
  yield [{ kind: 'session-opened', sessionId, name, ...profile, target: devices }];
  yield listOf(session);
  const keys: DeviceKey[] = [];
  for (let at = 0; at < devices; at += SOCKETS) {
    const rows = Array.from({ length: Math.min(SOCKETS, devices - at) }, (_, socket) =>
      rowOf(session, from + at + socket, [(at % 4) + 1, socket + 1]),
    );
    for (const row of rows) yield* arrival(session, row);
    for (const row of rows) yield* work(session, row);
    for (const { key, place } of rows)
      if (session.luck() < 0.98) yield [departed(sessionId, key, place)];
    keys.push(...rows.map(({ key }) => key));
  }
  if (!session.isClosed) return;
  const { seq } = yield intuneListOf(
    session,
    keys.filter(() => session.luck() < 0.55),
  );
  yield [exportOf(session, seq)];
  yield [{ kind: 'session-closed', sessionId }];
}

/** A few devices were in an earlier session already, one in every tenth of them. */
function rowOf(session: GrownSession, number: number, place: Place): Row {
  const isEverywhere =
    session.number > 0 && session.number % 10 === 0 && number === session.from + SOCKETS;
  const isBack = session.number > 0 && number % 33 === 32;
  const before = number - session.devices;
  const device = isEverywhere
    ? EVERYWHERE
    : inventedDevice(isBack && inventedDevice(before).coming === 'booted' ? before : number);
  const key = device.coming === 'booted' ? serialKey(device.serial) : ecidKey(device.ecid);
  return { device, key, place };
}

function* arrival(session: GrownSession, { device, key, place }: Row): Acts {
  const { sessionId } = session;
  const sighted = (
    deviceKey: DeviceKey,
    sighting: ReturnType<typeof sightedFirst>,
  ): DeviceEvent => ({
    kind: 'device-sighted',
    sessionId,
    deviceKey,
    sighting,
    remembered: null,
  });
  const first = sightedFirst(device, place);
  const { serial, ecid } = device;
  switch (device.coming) {
    case 'booted':
      yield [sighted(key, first), ...earlierOf(session, device, key)];
      return;
    case 'recovery': {
      const read = { value: serial, source: 'iboot-srnm' } as const;
      yield [
        sighted(key, first),
        { kind: 'identity-linked', sessionId, deviceKey: key, ecid, serial: read },
      ];
      yield [departed(sessionId, key, place)];
      yield [sighted(key, sightedBooted(device, place))];
      return;
    }
    case 'dfu': {
      const other = serialKey(serial);
      yield [sighted(key, first)];
      yield [departed(sessionId, key, place)];
      yield [
        sighted(other, sightedBooted(device, place)),
        { kind: 'device-merged', sessionId, deviceKey: other, into: key, why: 'same-port' },
      ];
      return;
    }
    case 'mobile':
      yield [sighted(key, first)];
      yield [
        { kind: 'serial-entered', sessionId, deviceKey: key, serial, source: 'scan', raw: serial },
      ];
  }
}

function earlierOf(session: GrownSession, device: Invented, deviceKey: DeviceKey): DeviceEvent[] {
  if (device.number >= session.from || session.number === 0) return [];
  const number = device === EVERYWHERE ? 0 : session.number - 1;
  const earlier = {
    sessionId: sessionIdOf(number),
    sessionName: sessionNameOf(number),
    profileName: session.settings.name,
    benchId: session.benchId,
    atMs: 0,
  };
  return [{ kind: 'earlier-found', sessionId: session.sessionId, deviceKey, earlier }];
}

/** What a technician does with a device between its arrival and its departure. */
function* work(session: GrownSession, { device, key }: Row): Acts {
  const { sessionId, settings, luck } = session;
  const of = { sessionId, deviceKey: key };
  const steps = followUpSteps(settings);
  const [step = steps[0], other = step] = steps.filter(({ actor }) => actor === 'technician');
  if (step && other && luck() < 0.66) {
    const done = { ...of, kind: 'step-recorded', outcome: 'done', reason: null } as const;
    const { ids } = yield [{ ...done, stepId: step.id }];
    if (luck() < 0.02) yield [{ kind: 'action-undone', sessionId, eventIds: ids, leavesOut: true }];
    else if (luck() < 0.1) yield [{ ...done, stepId: other.id }];
  }
  if (luck() < 0.03) yield [{ ...of, kind: 'device-noted', note: 'Adapter is with the buyer' }];
  if (luck() < 0.01)
    yield [{ ...of, kind: 'damage-recorded', isDamaged: true, remark: 'Scratch on the lid' }];
  if (luck() < 0.005) {
    const to = { ...session.profile, profileId: 'p-0', revision: 1 };
    yield [{ ...of, kind: 'device-reassigned', from: session.profile, to }];
  }
  if (device.number < session.from && luck() < 0.8)
    yield [{ ...of, kind: 'exception-accepted', exception: 'seen-earlier', remark: null }];
  if (luck() < 0.21) yield [{ ...of, kind: 'enrollment-confirmed', evidence: { kind: 'person' } }];
}

const departed = (sessionId: string, deviceKey: DeviceKey, place: Place): DeviceEvent => ({
  kind: 'device-departed',
  sessionId,
  deviceKey,
  noticed: 'event',
  port: `1-${place.join('.')}`,
});
