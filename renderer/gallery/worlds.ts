import { followUpSteps } from '../../enrollment/guide/steps.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { Serial } from '../../enrollment/serial.ts';
import { busyBench, returnedBench } from './busy-fixture.ts';
import { withFiles } from './files-fixture.ts';
import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
  NOW_MS,
  serialNo,
  type History,
} from './history.ts';
import { withLabels } from './label-fixture.ts';
import { benchOfLanes } from './lanes-fixture.ts';
import { kiosk, office, personal } from './profiles-fixture.ts';
import { askedBench } from './services-fixture.ts';
import { adeToken, enrollmentProfile, pushCertificate } from './readiness-fixture.ts';

const BY = 'Ana';
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Invented benches, by name, as the events that led to them. */
export const worlds = {
  outbox: benchWithOutbox,
  empty: (): readonly LoggedEvent[] => [],
  profiles: () => withProfiles().events,
  opened: () => withSession(24).events,
  one: () => {
    const history = withSession(24);
    attach(history, 1, '1-1.1');
    return history.events;
  },
  full: () => fullBench().events,
  files: () => withFiles(fullBench()),
  labels: () => {
    const history = withSession(12);
    for (let index = 1; index <= 6; index += 1) attach(history, index, `1-1.${String(index)}`);
    for (const index of [1, 2]) confirm(history, index);
    followUp(history, 1);
    return withLabels(history);
  },
  lanes: benchOfLanes,
  asked: askedBench,
  days: severalDays,
  daysErased,
  crowd: (count = 2000) => {
    const waitMs = 900;
    // A crowd that takes longer began earlier, so that none of it comes from the future.
    const history = withSession(
      count,
      NOW_MS - Math.max(90 * MINUTE_MS, count * waitMs + 30 * MINUTE_MS),
    );
    for (let index = 1; index <= count; index += 1) {
      const port = `1-${String((index % 7) + 1)}.${String((index % 10) + 1)}`;
      attach(history, index, port, { waitMs });
    }
    return history.events;
  },
  hostile: hostileBench,
  ports: () => withPorts().events,
  readiness: readinessBench,
  past: () => {
    const history = withSession(4);
    for (const index of [1, 2, 3]) attach(history, index, `1-1.${String(index)}`);
    history.wait(MINUTE_MS);
    history.close(BY);
    return history.events;
  },
  closed: closedBench,
  busy: busyBench,
  returned: returnedBench,
} as const;

function withProfiles(startMs?: number): History {
  const history = createHistory(startMs);
  history.profile('p-office', 1, office, BY);
  history.profile('p-kiosk', 1, kiosk, BY);
  history.profile('p-personal', 1, personal, 'Bo');
  history.retire('p-personal', 'Bo');
  history.wait(MINUTE_MS);
  return history;
}

function withSession(target: number | null, startMs?: number): History {
  const history = withProfiles(startMs);
  history.open('s-1', 'Room 4, pallet 12', 'p-office', target, BY);
  history.wait(20 * MINUTE_MS);
  return history;
}

function attach(
  history: History,
  index: number,
  port: string,
  { waitMs = 2 * MINUTE_MS, shows = index } = {},
): void {
  history.wait(waitMs);
  const sighting = bootedSighting(shows, port);
  history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
}

/** Seventeen Macs without problems on two hubs, in every state, and five that need attention. */
function fullBench(): History {
  const history = withSession(24);
  for (let index = 1; index <= 17; index += 1) {
    const port = index <= 10 ? `1-1.${String(index)}` : `1-2.${String(index - 10)}`;
    attach(history, index, port, { shows: index === 13 ? 12 : index });
  }
  for (const index of [1, 2, 3, 4, 5, 6, 7, 8]) confirm(history, index);
  for (const index of [1, 2, 3, 4]) followUp(history, index);
  for (const index of [1, 2]) {
    const port = `1-1.${String(index)}`;
    history.of(keyOfBooted(index), { kind: 'device-departed', port, noticed: 'event' });
  }
  firmware(history);
  disputes(history);
  return history;
}

function confirm(history: History, index: number): void {
  const fact = { kind: 'enrollment-confirmed', evidence: { kind: 'person' } } as const;
  history.of(keyOfBooted(index), fact, BY);
}

function followUp(history: History, index: number): void {
  for (const step of followUpSteps(office)) {
    const outcome = step.required ? 'done' : 'not-needed';
    const reason = step.required ? null : 'Kiosk without a user';
    const fact = { kind: 'step-recorded', stepId: step.id, outcome, reason } as const;
    history.of(keyOfBooted(index), fact, BY);
  }
}

/** Three Macs in firmware modes: two without a serial, one whose serial came in recovery. */
function firmware(history: History): void {
  for (const [index, port, mode] of [
    [31, '1-2.8', 'dfu'],
    [32, '1-2.9', 'restore'],
    [33, '1-2.10', 'recovery'],
  ] as const) {
    history.wait(MINUTE_MS);
    const sighting = firmwareSighting(index, port, mode);
    const remembered = index === 32 ? ({ value: serialNo(1), source: 'port-link' } as const) : null;
    history.of(keyOfFirmware(index), { kind: 'device-sighted', sighting, remembered });
  }
}

/** Two Macs that show one serial: both are held. */
function disputes(history: History): void {
  for (const [index, other] of [
    [12, 13],
    [13, 12],
  ] as const) {
    history.of(keyOfBooted(index), {
      kind: 'device-refused',
      reason: 'serial-on-two-devices',
      other: keyOfBooted(other),
      disputed: serialNo(12),
    });
  }
}

/** Ports and a hub with names of their own, one of them ignored. */
function withPorts(): History {
  const history = fullBench();
  const set = (port: string, name: string | null, isIgnored: boolean): void =>
    history.note({ kind: 'port-set', setting: { port, name, isIgnored } }, BY);
  set('1-1', 'Left hub', false);
  set('1-1.3', 'Front of the long bench', false);
  set('1-1.10', 'Charger', true);
  return history;
}

/** A closed session: one Mac is done, one is not enrolled yet, one still needs attention. */
function closedBench(): readonly LoggedEvent[] {
  const history = withSession(4);
  for (const index of [1, 2, 3]) attach(history, index, `1-1.${String(index)}`);
  confirm(history, 1);
  followUp(history, 1);
  const refused = { kind: 'device-refused', reason: 'label-differs', other: null } as const;
  history.of(keyOfBooted(3), { ...refused, disputed: serialNo(40) });
  history.wait(MINUTE_MS);
  history.close(BY);
  return history.events;
}

/** Text from a device or a person that tries to break the screen. */
export const HOSTILE = {
  model: '<b onclick="x()">\u202eMac\u0007\u2066',
  serial: '<script>alert(1)</script>\u202e\u0000 '.repeat(9),
  name: 'مسح \u202e& <i>late</i> shift with a name of eighty characters that keeps going and going',
} as const;

function hostileBench(): readonly LoggedEvent[] {
  const history = withProfiles();
  history.open('s-1', HOSTILE.name, 'p-office', null, BY);
  for (const index of [1, 2, 3]) {
    const sighting = {
      ...bootedSighting(index, `1-1.${String(index)}`),
      model: HOSTILE.model,
      serialText: HOSTILE.serial,
      notes: ['serial-unusual-length', 'serial-inherited-from-hub', 'unknown-model'] as const,
    };
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  history.of(keyOfBooted(2), {
    kind: 'device-refused',
    reason: 'serial-with-other-ecid',
    other: null,
    disputed: HOSTILE.model as Serial,
  });
  return history.events;
}

/**
 * Two profiles in the middle of their preparation: files read, some answers given, one of them no.
 */
function readinessBench(): readonly LoggedEvent[] {
  const history = withProfiles();
  const file = { kind: 'readiness-file-read', profileId: null } as const;
  const answer = { kind: 'prerequisite-answered', profileId: 'p-office' } as const;
  history.note({ ...file, finding: pushCertificate }, BY);
  history.note({ ...file, finding: adeToken }, 'Bo');
  history.note({ ...file, profileId: 'p-kiosk', finding: enrollmentProfile }, BY);
  history.note({ ...answer, prerequisiteId: 'PRE-01', answer: 'met' }, BY);
  history.note({ ...answer, prerequisiteId: 'PRE-03', answer: 'not-met' }, BY);
  history.note({ ...answer, prerequisiteId: 'PRE-02', answer: 'met' }, 'Bo');
  return history.events;
}

/** Three weeks of sessions for the history. */
function severalDays(): readonly LoggedEvent[] {
  const history = createHistory(NOW_MS - 18 * DAY_MS);
  history.profile('p-office', 1, office, BY);
  let index = 0;
  for (const [day, count] of [12, 18, 9, 0, 0, 22, 25, 14, 19, 7, 0, 0, 24, 11, 16, 21].entries()) {
    history.wait(DAY_MS);
    if (count === 0) continue;
    history.open(`s-${String(day)}`, `Day ${String(day + 1)}`, 'p-office', count, BY);
    for (let place = 1; place <= count; place += 1) {
      index += 1;
      attach(history, index, `1-1.${String((place % 10) + 1)}`, { waitMs: 1000 });
      if (place % 5 !== 0) confirm(history, index);
      if (place % 3 === 0) followUp(history, index);
    }
    history.close(BY);
  }
  return history.events;
}

/** The same days, with the device data of the first three erased. */
function daysErased(): readonly LoggedEvent[] {
  const sessions = [12, 18, 9].map((devices, day) => ({ sessionId: `s-${String(day)}`, devices }));
  const isGone = ({ event }: LoggedEvent): boolean =>
    'deviceKey' in event && sessions.some(({ sessionId }) => sessionId === event.sessionId);
  const kept = severalDays().filter((logged) => !isGone(logged));
  const history = createHistory(NOW_MS);
  const what = { redactionId: 'r-1', what: 'data-erased', why: 'Kept for two weeks' } as const;
  history.note({ kind: 'rows-redacted', ...what, sessions, rows: [] }, BY);
  return [...kept, ...history.events].map((logged, at) => ({ ...logged, seq: at + 1 }));
}

/** A receiver that refused one event. */
function benchWithOutbox(): readonly LoggedEvent[] {
  const history = withSession(24);
  const folder = '/Volumes/Assets/events';
  const url = 'https://assets.example.com/hooks/muster';
  history.note({ kind: 'outbox-set', setting: { folder, url } }, BY);
  attach(history, 1, '1-1.1');
  const { id, seq } = history.events.at(-1) ?? { id: '', seq: 0 };
  const eventId = `${id}/${serialNo(1)}/logged`;
  const about = { target: 'url', sessionId: 's-1', eventId, seq, status: 422 } as const;
  history.note({ kind: 'outbox-gave-up', ...about }, BY);
  return history.events;
}
