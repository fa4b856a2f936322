/** What one arrival costs the window beside 10,000 devices and as many expected rows: `npm run perf -- arrival`. */
import type { LoggedEvent } from '../enrollment/events.ts';
import { openCloseChecks } from '../enrollment/closing/close-guard.ts';
import { closeReminders } from '../enrollment/closing/close-reminder.ts';
import { sessionContext } from '../enrollment/exceptions/session-context.ts';
import { needsAttention } from '../enrollment/exceptions/device-status.ts';
import { progressOfRows } from '../enrollment/progress.ts';
import { emptyBenchView } from '../enrollment/fold/project.ts';
import { createRows } from '../enrollment/list/bench-row.ts';
import { lanesOf } from '../enrollment/list/lanes.ts';
import {
  bootedSighting,
  createHistory,
  keyOfBooted,
  NOW_MS,
  serialNo,
} from '../renderer/gallery/history.ts';
import { office } from '../renderer/gallery/profiles-fixture.ts';
import { afterChanges, foldingOf } from '../renderer/state/bench-state.ts';

const DEVICES = 10_000;
const ARRIVALS = 50;
const taken = new Map<string, number[]>();

function timed<Value>(name: string, work: () => Value): Value {
  const start = performance.now();
  const value = work();
  taken.set(name, [...(taken.get(name) ?? []), performance.now() - start]);
  return value;
}

/** Opened, with a list that names all but every hundredth device; every twentieth should be another Mac. */
function beginning(): readonly LoggedEvent[] {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', DEVICES, 'Ana');
  history.note({ kind: 'unknown-policy-set', sessionId: 's', policy: 'hold' }, 'Ana');
  const rows = Array.from({ length: DEVICES }, (_, at) => ({
    serial: serialNo(at % 100 === 0 ? at + 50_000 : at),
    assetTag: null,
    assignedUser: null,
    location: null,
    purchaseOrder: null,
    extras: {},
    model: at % 20 === 0 ? 'Mac mini (M4 Pro, 2024)' : 'MacBook Air (13-inch, M2, 2022)',
  }));
  const list = { kind: 'expected', sessionId: 's', columns: { serial: 'Serial' } } as const;
  const file = {
    fileName: 'order.csv',
    sha256: 'a1'.repeat(32),
    fileDateMs: 1,
    rows: DEVICES,
    taken: DEVICES,
    skipped: [],
  };
  history.note({ kind: 'list-imported', importId: 'i', list, file }, 'Ana');
  history.note({ kind: 'expected-listed', importId: 'i', rows }, 'Ana');
  for (let at = 0; at < DEVICES + ARRIVALS; at += 1) {
    const sighting = bootedSighting(at, `1-${String((at % 100) + 1)}`);
    history.of(keyOfBooted(at), { kind: 'device-sighted', sighting, remembered: null });
  }
  return history.events;
}

const logged = (event: LoggedEvent) => ({ kind: 'logged', event }) as const;
const events = beginning();
const known = events.length - ARRIVALS;
let folding = afterChanges(emptyFolding(), events.slice(0, known).map(logged), known);
const { openSession: session, profiles, readiness, settings, expected } = folding.state;
if (session === null) throw new Error('No session.');
const byId = new Map(profiles.map((one) => [one.profileId, one]));
const parts = { session, profiles: byId, readiness, settings, expected, nowMs: NOW_MS };
const context = sessionContext(parts);
const rowsOf = createRows(context);
look('from the beginning');
for (let at = known; at < events.length; at += 1) {
  const [event] = events.slice(at, at + 1);
  if (event === undefined) continue;
  folding = timed('one arrival: folded', () => afterChanges(folding, [logged(event)], at + 1));
  look('one arrival');
}
for (const [name, values] of taken) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  process.stdout.write(`${name}\tp50 ${at(0.5)}\tlongest ${at(0.999)}\tms\n`);
}

/** All that the bench screen asks when something arrived, the close dialog and the reminders too. */
function look(name: string): void {
  const { devices: sequence } = folding.state;
  const devices = [...sequence];
  const rows = timed(`${name}: rows with their exceptions`, () => rowsOf(devices));
  timed(`${name}: lanes`, () => lanesOf(rows));
  const input = { target: DEVICES, nowMs: NOW_MS };
  timed(`${name}: progress`, () => progressOfRows(rows, input));
  timed(`${name}: close guard`, () => openCloseChecks({ context, devices }));
  timed(`${name}: reminders`, () => closeReminders({ context, devices }, NOW_MS));
  timed(
    `${name}: announcement`,
    () => devices.filter((one) => needsAttention(one, context)).length,
  );
}

function emptyFolding() {
  const view = emptyBenchView();
  const { profiles: none } = view;
  const snapshot = {
    number: 0,
    usb: { kind: 'watching' },
    log: { kind: 'writable' },
    isPractice: false,
    technician: null,
    seen: [],
    health: null,
    missed: null,
    unlogged: null,
    undoable: null,
    pendingScan: null,
    profiles: [...none.values()],
    sessions: [],
    readiness: [],
    settings: view.settings,
    lists: '[]',
    openSessionId: null,
    mergedInto: [],
    devices: '[]',
  };
  return foldingOf(snapshot as unknown as Parameters<typeof foldingOf>[0]);
}
