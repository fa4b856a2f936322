import { NOW_MS } from './history.ts';
import {
  failingSources,
  faultyHost,
  otherHost,
  quietHost,
  wellPorts,
  wellSources,
  wornPorts,
} from './host-fixture.ts';
import { heldSecrets } from './services-fixture.ts';
import type { SettingsPart } from '../state/navigation.ts';
import { seenOne } from './seen-fixture.ts';
import type { Story } from './story.ts';
import { worlds } from './worlds.ts';

const Ana = { technician: 'Ana' } as const;

const settings = (part: SettingsPart): Story => ({
  at: { sheet: { kind: 'settings', part } },
  start: { events: worlds.one(), ...Ana },
});

/** A receiver that is down, as main shows it. */
const waitingOutbox = {
  outboxTargets: {
    folder: { kind: 'current' },
    url: { kind: 'waiting', why: '503', sinceMs: NOW_MS - 7_200_000 },
  },
} as const;

/** Every section of Settings, and what the host says in each of its states. */
export const settingsStories: Readonly<Record<string, Story>> = {
  'check-well': {
    at: { sheet: { kind: 'settings', part: 'hostAndPorts' } },
    start: { events: worlds.full(), host: quietHost, ports: wellPorts, sources: wellSources },
  },
  'check-trouble': {
    at: { sheet: { kind: 'settings', part: 'hostAndPorts' } },
    start: {
      events: worlds.ports(),
      host: faultyHost,
      ports: wornPorts,
      sources: failingSources,
      seen: [{ ...seenOne, why: 'ignored-port' }],
    },
  },
  'check-other-host': {
    at: { sheet: { kind: 'settings', part: 'hostAndPorts' } },
    start: { events: worlds.empty(), host: otherHost },
  },
  'settings-appearance': settings('appearance'),
  'settings-scanner': settings('scanner'),
  'settings-notices': settings('notices'),
  'settings-printing': settings('printing'),
  'settings-hand-over': settings('handOver'),
  'settings-services': settings('services'),
  'settings-services-on': {
    ...settings('services'),
    start: { events: worlds.asked(), services: heldSecrets, ...Ana },
  },
  'settings-outbox': settings('outbox'),
  'settings-outbox-waiting': {
    at: { sheet: { kind: 'settings', part: 'outbox' } },
    start: { events: worlds.outbox(), ...waitingOutbox },
  },
  'settings-data': settings('data'),
  'settings-advanced': {
    ...settings('advanced'),
    start: { events: worlds.one(), sources: failingSources },
  },
  'settings-advanced-off': settings('advanced'),
};
