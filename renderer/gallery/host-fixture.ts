import type { ShippedLicence } from '../../contract/removal.ts';
import type { Recovery } from '../../contract/log-health.ts';
import type { About } from '../../contract/requests.ts';
import { read, unknown, type HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import type { PortsView } from '../../enrollment/port-health/port-health.ts';
import type { SourceStatus } from '../../enrollment/second-source.ts';
import { NOW_MS } from './history.ts';

/** An invented desktop Mac without any problem. */
export const quietHost: HostFacts = {
  atMs: NOW_MS,
  platform: 'darwin',
  model: read({ isAppleSilicon: true, isLaptop: false, model: 'Macmini9,1' }),
  accessories: read('not-readable'),
  sleep: read({ minutes: 0, power: 'mains' }),
  freeBytes: read(212 * 1024 ** 3),
  folder: read({ path: '/invented/log', isWritable: true, syncedBy: null, network: null }),
  clock: read({
    nowMs: NOW_MS,
    newestRowMs: NOW_MS - 60_000,
    jumpMs: 3,
    timeZone: 'Europe/Berlin',
    offsetMinutes: 60,
  }),
  cfgutil: read({ path: '/usr/local/bin/cfgutil', version: '2.20' }),
};

/** An invented laptop with something to do in every line. */
export const faultyHost: HostFacts = {
  ...quietHost,
  model: read({ isAppleSilicon: true, isLaptop: true, model: 'Mac15,7' }),
  sleep: read({ minutes: 10, power: 'battery' }),
  freeBytes: read(300 * 1024 ** 2),
  folder: read({
    path: '/invented/Library/Mobile Documents/log',
    isWritable: true,
    syncedBy: 'iCloud Drive',
    network: null,
  }),
  clock: read({
    nowMs: NOW_MS,
    newestRowMs: NOW_MS + 7_200_000,
    jumpMs: 3_600_000,
    timeZone: 'UTC',
    offsetMinutes: 0,
  }),
  cfgutil: read(null),
};

/** A host about which little can be read. */
export const otherHost: HostFacts = {
  ...quietHost,
  platform: 'linux',
  model: unknown('not-on-this-host'),
  accessories: unknown('not-on-this-host'),
  sleep: unknown('not-on-this-host'),
  cfgutil: unknown('not-on-this-host'),
};

/** A morning with one loose cable, one hub without any device, and one Billboard. */
export const wornPorts: PortsView = {
  sinceMs: NOW_MS - 6 * 3_600_000,
  isCounted: true,
  ports: [
    { ...port('1-1', 0, 0), now: { what: 'hub', link: 'super' } },
    { ...port('1-1.1', 3, 0), now: { what: 'device', link: 'high' } },
    { ...port('1-1.3', 11, 9), now: { what: 'device', link: 'high' } },
    { ...port('1-1.4', 4, 0), failedReads: 3 },
    { ...port('1-1.5', 1, 0), now: { what: 'device', link: 'full' } },
    { ...port('1-2', 0, 0), now: { what: 'hub', link: 'high' } },
    { ...port('1-3', 0, 0), now: { what: 'billboard', link: null } },
  ],
};

/** A morning without any problem. */
export const wellPorts: PortsView = {
  ...wornPorts,
  ports: wornPorts.ports.slice(0, 2),
};

export const wellSources: readonly SourceStatus[] = [
  { source: 'cfgutil', state: { kind: 'working', version: '2.20', atMs: NOW_MS } },
  { source: 'ioreg', state: { kind: 'working', version: null, atMs: NOW_MS } },
  { source: 'usbmuxd', state: { kind: 'working', version: null, atMs: NOW_MS } },
];

export const failingSources: readonly SourceStatus[] = [
  {
    source: 'cfgutil',
    state: { kind: 'failing', why: 'timed-out', detail: '', atMs: NOW_MS },
  },
  { source: 'ioreg', state: { kind: 'starting' } },
  { source: 'usbmuxd', state: { kind: 'absent' } },
];

function port(name: string, attaches: number, reconnects: number) {
  const lastMs = attaches === 0 ? null : NOW_MS - 600_000;
  return { port: name, attaches, reconnects, failedReads: 0, lastMs, now: null };
}

/** Licences of an invented Muster. */
export const shippedLicences: readonly ShippedLicence[] = [
  { name: 'invented', version: '1.0.0', licence: 'MIT', text: 'Permission is granted.' },
  { name: 'without-text', version: '2.0.0', licence: 'ISC', text: '' },
];

export const aboutMuster: About = {
  version: '0.0.0',
  dataFolder: '/invented',
};

export const noRecovery: Recovery = {
  firstBad: null,
  lastBad: null,
  wholeRows: 0,
  reaches: null,
  backups: [],
};
