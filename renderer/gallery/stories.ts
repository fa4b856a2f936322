import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { bootedSighting, ecidNo, NOW_MS, pluggedMac, serialNo } from './history.ts';
import { wornPorts } from './host-fixture.ts';
import type { ProfileTab } from '../state/navigation.ts';
import { importStories } from './import-stories.ts';
import { logStories } from './log-stories.ts';
import { openedStories } from './opened-stories.ts';
import { askingIntune } from './services-fixture.ts';
import { seenOne } from './seen-fixture.ts';
import { settingsStories } from './settings-stories.ts';
import { commandSheet, slipSheet } from './slips-fixture.ts';
import type { Story } from './story.ts';
import { wallStories } from './wall-stories.ts';
import { worlds } from './worlds.ts';

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

/** A profile of the worlds, open at one of its tabs. */
const profileTab = (tab: ProfileTab): Story['at'] => ({
  place: 'setup',
  setup: { part: 'profiles', profileId: 'p-office', tab },
});

const bench = (start: Story['start']): Story => ({ at: {}, start });

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
  'bench-busy': bench({ events: worlds.busy(), isPractice: true, ...Ana }),
  'bench-returned': bench({ events: worlds.returned(), ...Ana }),
  'bench-crowd': bench({ events: worlds.crowd(), ...Ana }),
  'bench-hostile': bench({ events: worlds.hostile(), technician: '<i>Ana</i>\u202e' }),
  'bench-practice': bench({ events: worlds.full(), isPractice: true, ...Ana }),
  ...logStories,
  'bench-usb-missing': bench({
    events: worlds.opened(),
    usb: { kind: 'unavailable', detail: 'cannot read /sys/bus/usb/devices' },
    ...Ana,
  }),
  'bench-services': bench({ events: worlds.asked(), ...Ana }),
  'bench-asking': bench({
    events: worlds.asked({ apple: [20, 'no-connection'], intune: [14, null] }),
    services: askingIntune,
    ...Ana,
  }),
  'bench-labels': bench({ events: worlds.labels(), ...Ana }),
  'label-dialog': {
    ...bench({
      events: worlds.labels(),
      pendingScan: {
        serial: serialNo(50),
        raw: serialNo(50),
        label: 'serial',
        atMs: NOW_MS - 20_000,
        untilMs: NOW_MS + 100_000,
      },
      ...Ana,
    }),
    acts: ({ commands }) => [{ kind: 'press', name: commands.names.logLabel }],
  },
  'bench-usb-starting': bench({ events: worlds.one(), usb: { kind: 'starting' }, ...Ana }),
  'profiles-first': { at: { place: 'setup' }, start: { events: worlds.empty() } },
  'profiles-some': { at: { place: 'setup' }, start: { events: worlds.full(), ...Ana } },
  guide: { at: { place: 'setup', setup: { part: 'guide' } }, start: { events: worlds.profiles() } },
  'setup-stops': {
    at: { place: 'setup', setup: { part: 'stops' } },
    start: { events: worlds.files(), ...Ana },
  },
  'setup-columns': {
    at: { place: 'setup', setup: { part: 'columns' } },
    start: { events: worlds.files(), ...Ana },
  },
  'setup-technicians': {
    at: { place: 'setup', setup: { part: 'technicians' } },
    start: { events: worlds.lanes(), ...Ana },
  },
  'profile-steps': { at: profileTab('steps'), start: { events: worlds.profiles() } },
  'profile-revisions': { at: profileTab('revisions'), start: { events: worlds.profiles() } },
  'readiness-open': { at: profileTab('readiness'), start: { events: worlds.profiles() } },
  'readiness-some': { at: profileTab('readiness'), start: { events: worlds.readiness(), ...Ana } },
  'bench-warned': bench({ events: worlds.readiness(), ...Ana }),
  'command-sheet': { ...bench({ events: [] }), sheet: commandSheet(worlds.lanes()) },
  'slip-page': { ...bench({ events: [] }), sheet: { kind: 'slips', ...slipSheet('a4') } },
  'slip-label': { ...bench({ events: [] }), sheet: { kind: 'slips', ...slipSheet('label') } },
  'exports-none': { at: { sheet: { kind: 'handOver' } }, start: { events: worlds.empty() } },
  'exports-some': {
    at: { sheet: { kind: 'handOver' } },
    start: { events: worlds.files(), ...Ana },
  },
  'exports-hostile': { at: { sheet: { kind: 'handOver' } }, start: { events: worlds.hostile() } },
  'bench-folder-gone': bench({ events: worlds.files(), autoExport: gone, ...Ana }),
  'bench-listed': bench({ events: worlds.files(), ...Ana }),
  'sessions-days': { at: { place: 'sessions' }, start: { events: worlds.days() } },
  'sessions-erased': { at: { place: 'sessions' }, start: { events: worlds.daysErased() } },
  'session-report': {
    at: { place: 'sessions' },
    start: { events: worlds.files() },
    acts: ({ sessions: words }) => [
      { kind: 'pick', selector: 'main ul button' },
      { kind: 'press', name: words.tabs.report },
    ],
  },
  'sheet-why': {
    at: { sheet: { kind: 'why' } },
    start: {
      events: worlds.ports(),
      ports: wornPorts,
      seen: [{ ...seenOne, why: 'ignored-port' }],
      ...Ana,
    },
  },
  'bench-ports': bench({ events: worlds.ports(), ports: wornPorts, ...Ana }),
  'sessions-none': { at: { place: 'sessions' }, start: { events: worlds.profiles() } },
  'sessions-some': { at: { place: 'sessions' }, start: { events: worlds.past(), ...Ana } },
  'sheet-keys': { at: { sheet: { kind: 'keys' } }, start: { events: worlds.one(), ...Ana } },
  'sheet-print': { at: { sheet: { kind: 'print' } }, start: { events: worlds.one(), ...Ana } },
  ...importStories,
  ...settingsStories,
  ...openedStories,
  ...wallStories,
};
