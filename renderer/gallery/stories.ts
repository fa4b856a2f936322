import type { UnloggedDevice } from '../../enrollment/log-event.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { bootedSighting, ecidNo, NOW_MS, pluggedMac, serialNo } from './history.ts';
import {
  failingSources,
  otherHost,
  quietHost,
  faultyHost,
  wellPorts,
  wellSources,
  wornPorts,
} from './host-fixture.ts';
import { openedStories } from './opened-stories.ts';
import { commandSheet, slipSheet } from './slips-fixture.ts';
import type { Story } from './story.ts';
import { worlds } from './worlds.ts';

const seenOne: SeenDevice = {
  handle: 'usb-7',
  port: '1-1.3',
  sinceMs: NOW_MS - 60_000,
  why: 'no-session',
  identification: { ...bootedSighting(61, '1-1.3'), enroll: true, reason: 'apple-device' },
};
const unloggedOne: UnloggedDevice = {
  port: '1-1.3',
  mode: 'booted-mac',
  model: seenOne.identification.model,
  serial: seenOne.identification.serial,
  ecid: null,
  seenMs: NOW_MS - 100_000,
  leftMs: null,
};
const seenTwo: SeenDevice = {
  ...seenOne,
  handle: 'usb-8',
  port: '1-1.4',
  why: 'passing-mode',
  identification: {
    ...seenOne.identification,
    mode: 'port-dfu',
    ecid: ecidNo(62),
    serial: null,
    model: null,
  },
};
/**
 * Macs of a closed session, still plugged in: one of them is enrolled, one still needs attention.
 */
const stillPlugged = [1, 2, 3].map((index) => pluggedMac(index, `1-1.${String(index)}`));
const stillHere = ([1, 2, 3] as const).map((index): SeenDevice => {
  const before = {
    1: { shown: 'followed-up', needsAttention: false },
    2: { shown: 'logged', needsAttention: false },
    3: { shown: 'refused', needsAttention: true },
  } as const;
  const port = `1-1.${String(index)}`;
  return {
    handle: `usb-${String(index)}`,
    port,
    sinceMs: NOW_MS - 60_000,
    why: 'no-session',
    identification: { ...bootedSighting(index, port), enroll: true, reason: 'apple-device' },
    logged: { sessionName: 'Room 4, pallet 12', ...before[index] },
  };
});
const Ana = { technician: 'Ana' } as const;

/** The share of the automatic export is unavailable. */
const gone = {
  kind: 'failing',
  why: 'folder-missing',
  detail: "ENOENT: no such file or directory, open '/Volumes/Assets/incoming'",
  files: [
    {
      fileName: 'Monday asset 2026-11-23 170000.csv',
      why: 'folder-missing',
      detail: "ENOENT: no such file or directory, open '/Volumes/Assets/incoming'",
    },
  ],
  sinceMs: NOW_MS - 3_600_000,
  waiting: 2,
} as const;

const bench = (start: Story['start']): Story => ({ screen: 'bench', start });

/** Every screen in every state. */
export const stories: Readonly<Record<string, Story>> = {
  'bench-first-run': bench({ events: worlds.empty() }),
  'bench-idle': bench({ events: worlds.profiles(), seen: [seenOne, seenTwo] }),
  'bench-closed': bench({ events: worlds.closed(), plugged: stillPlugged, ...Ana }),
  'bench-left-out': bench({
    events: worlds.opened(),
    seen: stillHere.map((one) => ({ ...one, why: 'left-out' as const })),
    ...Ana,
  }),
  'bench-opened': bench({ events: worlds.opened(), ...Ana }),
  'bench-one': bench({ events: worlds.one(), ...Ana }),
  'bench-full': bench({ events: worlds.full(), ...Ana }),
  'bench-lanes': bench({
    events: worlds.lanes(),
    pendingScan: {
      serial: serialNo(50),
      raw: serialNo(50),
      label: 'serial',
      atMs: NOW_MS - 20_000,
      untilMs: NOW_MS + 100_000,
    },
    ...Ana,
  }),
  'bench-crowd': bench({ events: worlds.crowd(), ...Ana }),
  'bench-hostile': bench({ events: worlds.hostile(), technician: '<i>Ana</i>\u202e' }),
  'bench-practice': bench({ events: worlds.full(), isPractice: true, ...Ana }),
  'bench-log-failed': bench({
    events: worlds.full(),
    log: {
      kind: 'failed',
      fault: 'disk-full',
      phase: 'failing',
      detail: 'SQLITE_FULL: database or disk is full',
      sinceMs: NOW_MS - 120_000,
    },
    seen: [{ ...seenOne, why: 'log-failed' }],
    ...Ana,
  }),
  'bench-log-confirm': bench({
    events: worlds.full(),
    log: {
      kind: 'failed',
      fault: 'disk-full',
      phase: 'confirm',
      detail: 'database or disk is full',
      sinceMs: NOW_MS - 120_000,
    },
    unlogged: { fromMs: NOW_MS - 110_000, untilMs: null, devices: [unloggedOne] },
    ...Ana,
  }),
  'bench-log-not-copied': bench({
    events: worlds.full(),
    log: {
      kind: 'failed',
      fault: 'replaced',
      phase: 'failing',
      detail: 'muster.db was moved, deleted or replaced',
      sinceMs: NOW_MS - 120_000,
    },
    health: {
      check: { kind: 'verified', tipSince: null, atMs: NOW_MS - 3_600_000, rows: 12_300 },
      backup: { atMs: NOW_MS - 7_200_000, rows: 12_000 },
      backupFault: { atMs: NOW_MS - 600_000, needBytes: 734_003_200, detail: '' },
      rescue: { kind: 'not-copied', rows: 345, detail: 'EACCES: permission denied' },
    },
    ...Ana,
  }),
  'bench-log-back': bench({
    events: worlds.full(),
    unlogged: {
      fromMs: NOW_MS - 110_000,
      untilMs: NOW_MS - 10_000,
      devices: [{ ...unloggedOne, leftMs: NOW_MS - 60_000 }],
    },
    missed: {
      fromMs: NOW_MS - 3_600_000,
      toMs: NOW_MS - 200_000,
      came: 2,
      left: 1,
      why: 'not-running',
    },
    health: {
      check: { kind: 'damaged', atMs: NOW_MS, rows: 12_345, firstBad: 5, lastBad: 7 },
      backup: { atMs: NOW_MS - 7_200_000, rows: 12_000 },
    },
    ...Ana,
  }),
  'bench-usb-missing': bench({
    events: worlds.opened(),
    usb: { kind: 'unavailable', detail: 'cannot read /sys/bus/usb/devices' },
    ...Ana,
  }),
  'bench-usb-starting': bench({ events: worlds.one(), usb: { kind: 'starting' }, ...Ana }),
  stopped: bench({
    events: worlds.empty(),
    start: {
      kind: 'stopped',
      what: 'Another Muster writes this log.',
      next: 'Close the other window, then start Muster again.',
    },
  }),
  'stopped-damaged': bench({
    events: worlds.empty(),
    start: {
      kind: 'stopped',
      what: 'The log is damaged. No row was changed or deleted.',
      next: 'Choose how to go on. The damaged log is kept, whatever you choose.',
      canRecover: true,
    },
    recovery: {
      firstBad: 1204,
      lastBad: 1206,
      wholeRows: 1203,
      reaches: 12_345,
      backups: [
        {
          id: '0f00000000000003',
          atMs: NOW_MS - 3_600_000,
          rows: 12_000,
          relation: 'behind',
          common: 12_000,
          carried: 345,
          lost: 0,
          added: 0,
          isElsewhere: false,
        },
        {
          id: '0f00000000000002',
          atMs: NOW_MS - 7_200_000,
          rows: 12_100,
          relation: 'diverged',
          common: 11_800,
          carried: 0,
          lost: 545,
          added: 300,
          isElsewhere: true,
        },
        {
          id: '0f00000000000001',
          atMs: NOW_MS - 90_000_000,
          rows: 900,
          relation: 'behind',
          common: 900,
          carried: 303,
          lost: 11_142,
          added: 0,
          isElsewhere: false,
        },
      ],
    },
  }),
  'profiles-first': { screen: 'profiles', start: { events: worlds.empty() } },
  'profiles-some': { screen: 'profiles', start: { events: worlds.full(), ...Ana } },
  guide: { screen: 'guide', start: { events: worlds.profiles() } },
  'readiness-none': { screen: 'readiness', start: { events: worlds.empty() } },
  'readiness-open': { screen: 'readiness', start: { events: worlds.profiles() } },
  'readiness-some': { screen: 'readiness', start: { events: worlds.readiness(), ...Ana } },
  'bench-warned': bench({ events: worlds.readiness(), ...Ana }),
  'command-sheet': { ...bench({ events: [] }), sheet: commandSheet(worlds.lanes()) },
  'slip-page': { ...bench({ events: [] }), sheet: { kind: 'slips', ...slipSheet('a4') } },
  'slip-label': { ...bench({ events: [] }), sheet: { kind: 'slips', ...slipSheet('label') } },
  'exports-none': { screen: 'exports', start: { events: worlds.empty() } },
  'exports-some': { screen: 'exports', start: { events: worlds.files(), ...Ana } },
  'exports-hostile': { screen: 'exports', start: { events: worlds.hostile() } },
  'exports-waiting': { screen: 'exports', start: { events: worlds.files(), autoExport: gone } },
  'bench-folder-gone': bench({ events: worlds.files(), autoExport: gone, ...Ana }),
  'reconcile-none': { screen: 'reconcile', start: { events: worlds.full() } },
  'reconcile-some': { screen: 'reconcile', start: { events: worlds.files(), ...Ana } },
  'lists-none': { screen: 'lists', start: { events: worlds.profiles() } },
  'lists-some': { screen: 'lists', start: { events: worlds.files(), ...Ana } },
  'bench-listed': bench({ events: worlds.files(), ...Ana }),
  'history-none': { screen: 'history', start: { events: worlds.empty() } },
  'history-some': { screen: 'history', start: { events: worlds.days() } },
  'history-erased': { screen: 'history', start: { events: worlds.daysErased() } },
  'history-report': { screen: 'history', start: { events: worlds.files() } },
  'check-well': {
    screen: 'benchCheck',
    start: { events: worlds.full(), host: quietHost, ports: wellPorts, sources: wellSources },
  },
  'check-trouble': {
    screen: 'benchCheck',
    start: {
      events: worlds.ports(),
      host: faultyHost,
      ports: wornPorts,
      sources: failingSources,
      seen: [{ ...seenOne, why: 'ignored-port' }],
    },
  },
  'check-other-host': {
    screen: 'benchCheck',
    start: { events: worlds.empty(), host: otherHost },
  },
  'bench-ports': bench({ events: worlds.ports(), ports: wornPorts, ...Ana }),
  'sessions-none': { screen: 'sessions', start: { events: worlds.profiles() } },
  'sessions-some': { screen: 'sessions', start: { events: worlds.past(), ...Ana } },
  ...openedStories,
};
