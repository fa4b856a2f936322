import fc from 'fast-check';
import { describe, expect } from 'vitest';

import { currentKey } from '../../../enrollment/fold/bench-view.ts';
import type { LoggedEvent } from '../../../enrollment/events.ts';
import type { DeviceLog } from '../../../enrollment/ports.ts';
import { isDeviceRow } from '../../../enrollment/fold/device-row.ts';
import { effectiveOf } from '../../../enrollment/fold/effective-rows.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import { lastAction } from '../../../enrollment/correction/undo-events.ts';
import { undoableOf } from '../../../enrollment/correction/undo-stack.ts';
import { saveProfile } from '../../../main/bench/commands/profiles.ts';
import { saveTechnician } from '../../../main/bench/commands/technicians.ts';
import { foldLog } from '../../../main/bench/fold-log.ts';
import { aProfile } from '../../enrollment/bench/paper-bench.ts';
import { control, proof } from '../../support/proof.ts';
import { startBenchWorld, type BenchWorld } from './bench-world.ts';
import { live, peopleStep, regretStep, type LifeStep } from './people-steps.ts';
import { step } from './random-steps.ts';
import { wrongMerges } from './wrong-merges.ts';

/** Any life of a bench: cables, people, scanners, lists, ends and kills in any order. */
const anyLife = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<LifeStep>[]>(
    { weight: 2, arbitrary: step },
    peopleStep,
    regretStep,
  ),
  {
    minLength: 4,
    maxLength: 24,
  },
);

/** The log as a restarted program reads it. */
type Reading = (log: DeviceLog) => DeviceLog;
const faithful: Reading = (log) => log;

async function judge(steps: readonly LifeStep[], reading = faithful): Promise<void> {
  const world = await startBenchWorld();
  try {
    const { command } = world.bench();
    saveProfile(command, { profileId: null, settings: { ...aProfile, name: 'Another one' } });
    saveTechnician(command, { name: 'Ben', badge: 'BADGE-1' });
    for (const one of steps) await live(world, one);
    judgeWorld(world, reading);
  } finally {
    await world.end();
  }
}

function judgeWorld(world: BenchWorld, reading: Reading): void {
  const bench = world.bench();
  const events = [...world.log().readAll()];
  const { devices, seen, undoable } = bench.snapshot();

  // A restart sees what the screen shows, including what can be undone.
  const anew = foldLog(reading(world.log()));
  expect(anew.view).toEqual(bench.view);
  const last = lastAction(anew.view, anew.actions);
  expect(last && undoableOf(last)).toEqual(undoable);

  judgeRows(world);

  // Every change that was reported is an event of the log, and vice versa.
  const told = world.changes.flatMap((change) => (change.kind === 'logged' ? [change.event] : []));
  expect(told).toEqual(events);

  // Each device is in the session once, in a row that was sighted.
  const clear = devices.filter(({ refusal }) => refusal === null);
  const columns: readonly (readonly string[])[] = [
    clear.flatMap(({ serial }) => serial?.value ?? []),
    clear.flatMap(({ ecid }) => ecid ?? []),
    devices.map(({ ordinal }) => String(ordinal)),
  ];
  for (const values of columns) expect(values).toHaveLength(new Set(values).size);
  const counting = [...bench.view.sessions.keys()].flatMap((sessionId) =>
    effectiveOf(
      events.filter(({ event }) => 'sessionId' in event && event.sessionId === sessionId),
    ),
  );
  expect(wrongMerges(counting)).toEqual([]);
  expect(lostRows(bench.view, events)).toEqual([]);

  // What is plugged in is present, in a row or visibly apart from the rows.
  const ports = (list: readonly { readonly port: string | null }[]) => list.map(({ port }) => port);
  const here = new Set([...world.present.values()].map(({ ports: [at] }) => `1-${String(at)}`));
  expect(new Set(ports([...devices.filter((row) => row.isPresent), ...seen]))).toEqual(here);
}

/** Rows in memory, without what was undone and split, fold to what the screen shows. */
function judgeRows(world: BenchWorld): void {
  const { view, snapshot, readDevice } = world.bench();
  const open = view.openSessionId;
  if (open === null) return;
  const { devices } = snapshot();
  const paper = emptyBenchView(open);
  for (const session of view.sessions.values()) paper.sessions.set(session.sessionId, session);
  const rows = [...world.log().readDevices(open)];
  const removed = rows.filter(
    ({ id, event }) => event.kind === 'label-logged' && view.undone.has(id),
  );
  // A label that was removed had a number, which no other device gets.
  if (removed.length > 0) for (const one of view.ordinals) paper.ordinals.set(...one);
  for (const row of effectiveOf(rows)) foldEvent(paper, row);
  expect(devicesInOrder(paper)).toEqual(devices);

  // Each row about a device is in one timeline, unless the device was only a label and is removed.
  const timelines = idsOf(devices.flatMap(({ key }) => readDevice(open, key)));
  const told = new Set(timelines);
  expect(timelines).toHaveLength(told.size);
  const ofNone = new Set(
    removed
      .filter(isDeviceRow)
      .flatMap(({ event: { deviceKey } }) =>
        view.devices.has(currentKey(view.mergedInto, deviceKey)) ? [] : deviceKey,
      ),
  );
  const untold = rows.filter(isDeviceRow).filter(({ id }) => !told.has(id));
  expect(untold.filter(({ event }) => !ofNone.has(event.deviceKey))).toEqual([]);
}

const idsOf = (rows: readonly LoggedEvent[]) => rows.map(({ id }) => id).toSorted();

/**
 * Sightings of the open session whose device is in no row; a key that a person removed has none.
 */
function lostRows(
  view: BenchWorld['bench'] extends () => { view: infer View } ? View : never,
  events: readonly LoggedEvent[],
): readonly string[] {
  const sightings = events.flatMap(({ event }) =>
    event.kind === 'device-sighted' && event.sessionId === view.openSessionId ? [event] : [],
  );
  const takenBack = new Map(
    events.flatMap(({ event }) =>
      event.kind === 'device-split' ? [[event.deviceKey, event.part] as const] : [],
    ),
  );
  return sightings
    .map(({ deviceKey }) => currentKey(view.mergedInto, deviceKey))
    .filter((key) => {
      const part = takenBack.get(key);
      const rows = [key, ...(part ? [currentKey(view.mergedInto, part)] : [])];
      return !rows.some((row) => view.devices.has(row));
    });
}

/** A reading that misses all rows of one kind, like a fold that does not know it. */
const without =
  (kind: LoggedEvent['event']['kind']): Reading =>
  (log) => {
    const left = function* left(events: Iterable<LoggedEvent>): Iterable<LoggedEvent> {
      for (const row of events) if (row.event.kind !== kind) yield row;
    };
    return {
      ...log,
      readOutline: () => left(log.readOutline()),
      readSession: (sessionId) => left(log.readSession(sessionId)),
      readDevices: (sessionId) => left(log.readDevices(sessionId)),
    };
  };

const FORGOTTEN = [
  'device-noted',
  'action-undone',
  'session-reopened',
  'refusal-lifted',
  'label-logged',
] as const;

describe('a bench that lives through anything', () => {
  proof(
    'lives',
    (times) =>
      `keeps each device once, its counts, its events, and itself over every restart of ${times} lives`,
    async ({ times, seed }) => {
      await fc.assert(
        fc.asyncProperty(anyLife, (steps) => judge(steps)),
        { numRuns: times, seed },
      );
    },
  );

  for (const kind of FORGOTTEN)
    control('lives', `a fold that knows nothing of ${kind} is caught`, async ({ times, seed }) => {
      const found = await fc.check(
        fc.asyncProperty(anyLife, (steps) => judge(steps, without(kind))),
        // It ends with the first life that is caught.
        { numRuns: times * 20, seed, endOnFailure: true },
      );
      expect(found.failed).toBe(true);
    });
});
