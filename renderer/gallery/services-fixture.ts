import type { LiveParts } from '../../contract/changes.ts';
import type { ServiceState } from '../../contract/services.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type {
  AppleAnswer,
  AskEnd,
  IntuneAnswer,
  Said,
  SettingsOf,
} from '../../enrollment/service.ts';
import {
  bootedSighting,
  createHistory,
  keyOfBooted,
  NOW_MS,
  serialNo,
  type History,
} from './history.ts';
import { appleSettings } from './lanes-fixture.ts';
import { office } from './profiles-fixture.ts';

const BY = 'Ana';
const MACS = 24;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 1440 * MINUTE_MS;

const intuneSettings: SettingsOf<'intune'> = {
  service: 'intune',
  cloud: 'global',
  tenantId: 'example.onmicrosoft.com',
  clientId: '2a4c6e80-1b3d-4f5a-8c7e-9d0b1c2e3f40',
  readsBeta: true,
};

const ours = { kind: 'in-organization', addedMs: NOW_MS - 9 * DAY_MS, lock: 'none' } as const;
const toIntune = { server: { id: 'A1', name: 'Intune' } };

/**
 * What Apple says of Mac 1 to 24: two are not in the organization, one is assigned elsewhere, one
 * locked, one was added by hand.
 */
function appleAnswer(index: number): AppleAnswer {
  if (index === 21 || index === 22) return { kind: 'not-listed' };
  const source = index === 3 ? 'MANUALLY_ADDED' : 'RESELLER';
  if (index === 23) return { ...ours, source, server: { id: 'B2', name: 'Jamf' } };
  return { ...ours, ...toIntune, source, ...(index === 24 && { lock: 'user' as const }) };
}

/** And Intune: twenty are enrolled, and one was not checked. */
function intuneAnswer(index: number, atMs: number): IntuneAnswer {
  if (index === 24) return { kind: 'not-checked', why: 'service-failed' };
  if (index <= 20) {
    const record = {
      enrolledAtMs: atMs - 10 * MINUTE_MS,
      enrollmentProfile: 'Office Macs',
      ownership: 'company',
      lastSyncMs: atMs - 5 * MINUTE_MS,
    };
    return { kind: 'enrolled', record };
  }
  if (index !== 23) return { kind: 'not-listed' };
  const beta = { isProfileAssigned: false, profileAssignedMs: null, lastContactMs: null };
  return { kind: 'not-listed', beta };
}

/** How many Macs a service was asked about, and why not about more. */
type Asked = readonly [count: number, end: AskEnd | null];
type AskingBench = Readonly<Record<'apple' | 'intune', Asked>>;

/** Twenty-four Macs that both services were asked about. */
export const askedBench = (
  asked: AskingBench = { apple: [MACS, 'done'], intune: [MACS, 'done'] },
): readonly LoggedEvent[] => {
  const history = createHistory();
  history.profile('p-office', 1, office, BY);
  history.note({ kind: 'service-saved', settings: appleSettings }, BY);
  history.note({ kind: 'service-saved', settings: intuneSettings }, BY);
  history.open('s-1', 'Room 4, pallet 12', 'p-office', MACS, BY);
  for (let index = 1; index <= MACS; index += 1) {
    history.wait(MINUTE_MS);
    const sighting = bootedSighting(index, `1-${String(index > 10 ? 2 : 1)}.${String(index % 10)}`);
    history.of(keyOfBooted(index), { kind: 'device-sighted', sighting, remembered: null });
  }
  history.wait(30 * MINUTE_MS);
  askAbout(history, 'apple', asked.apple);
  askAbout(history, 'intune', asked.intune);
  // Asked once more and in vain: what is known stays beside it.
  if (asked.apple[1] === 'done') answer(history, 3, 'ask apple', notChecked);
  return history.events;
};

const TOKEN = {
  name: 'Office 2026',
  expiresMs: NOW_MS + 12 * DAY_MS,
  lastSyncMs: NOW_MS - 3 * DAY_MS,
};

const notChecked: Said = { service: 'apple', answer: { kind: 'not-checked', why: 'throttled' } };

function askAbout(history: History, service: 'apple' | 'intune', [count, end]: Asked): void {
  const ask = { sessionId: 's-1', askId: `ask ${service}`, service } as const;
  history.note({ kind: 'service-asked', ...ask, of: MACS, lastOrdinal: MACS }, BY);
  for (let index = 1; index <= count; index += 1) {
    history.wait(3 * SECOND_MS);
    const said: Said =
      service === 'apple'
        ? { service, answer: appleAnswer(index) }
        : { service, answer: intuneAnswer(index, history.nowMs()) };
    answer(history, index, ask.askId, said);
  }
  const told = service === 'intune' ? { tokens: [TOKEN] } : {};
  if (end !== null) history.note({ kind: 'service-ask-ended', ...ask, why: end, ...told }, BY);
}

function answer(history: History, index: number, askId: string, said: Said): void {
  const key = keyOfBooted(index);
  history.of(key, { kind: 'service-answered', askId, serial: serialNo(index), said }, BY);
  if (said.service !== 'intune' || said.answer.kind !== 'enrolled') return;
  const { enrolledAtMs } = said.answer.record;
  const evidence = { kind: 'intune-service', askId, enrolledAtMs } as const;
  history.of(key, { kind: 'enrollment-confirmed', evidence }, BY);
}

const quiet: ServiceState = { secret: { kind: 'none' }, asking: null, isSigningIn: false };

/** Signed in, and with a key of a month ago that this host could not seal. */
export const heldSecrets: LiveParts['services'] = {
  intune: {
    ...quiet,
    secret: { kind: 'sealed', about: 'staging@example.org', sinceMs: NOW_MS - 2 * DAY_MS },
  },
  apple: {
    ...quiet,
    secret: { kind: 'memory', about: appleSettings.keyId, sinceMs: NOW_MS - 31 * DAY_MS },
  },
};

/** Intune is being asked, and has asked to wait. */
export const askingIntune: LiveParts['services'] = {
  ...heldSecrets,
  intune: { ...heldSecrets.intune, asking: { waitingUntilMs: NOW_MS + 40 * SECOND_MS } },
};
