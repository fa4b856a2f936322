import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { BenchEvent } from '../../../../enrollment/events.ts';
import { createDeviceCounts } from '../../../../enrollment/exceptions/device-counts.ts';
import { sessionContext } from '../../../../enrollment/exceptions/session-context.ts';
import { devicesInOrder } from '../../../../enrollment/fold/project.ts';
import { createFacts, createProgress } from '../../../../enrollment/progress.ts';
import { createLanes } from '../../../../enrollment/list/lanes.ts';
import { createWaiting } from '../../../../renderer/bench/lanes/waiting.ts';
import { createUsedPorts } from '../../../../renderer/bench/ports/used-ports.ts';
import { createRows } from '../../../../enrollment/list/bench-row.ts';
import { createFound } from '../../../../enrollment/list/find-rows.ts';
import type { Lines } from '../../../../enrollment/list/lines.ts';
import { createLines, GROUPINGS } from '../../../../enrollment/list/list-items.ts';
import { createCounts } from '../../../../enrollment/list/row-counts.ts';
import { orderOf, SORTABLE } from '../../../../enrollment/list/sort-rows.ts';
import { createToCome } from '../../../../enrollment/list/to-come.ts';
import {
  bootedSighting,
  createHistory,
  firmwareSighting,
  keyOfBooted,
  keyOfFirmware,
  NOW_MS,
  serialNo,
} from '../../../../renderer/gallery/history.ts';
import { office } from '../../../../renderer/gallery/profiles-fixture.ts';
import { afterChanges, foldingOf, type Folding } from '../../../../renderer/state/bench-state.ts';
import { createGalleryBench } from '../../../../renderer/gallery/gallery-bench.ts';

type Fact = Parameters<ReturnType<typeof createHistory>['of']>[1];

/** Something that may happen to device number `index`. */
const happenings: Readonly<
  Record<string, (index: number, port: string) => readonly [string, Fact][]>
> = {
  booted: (index, port) => [
    [
      keyOfBooted(index),
      { kind: 'device-sighted', sighting: bootedSighting(index, port), remembered: null },
    ],
  ],
  inDfu: (index, port) => [
    [
      keyOfFirmware(index),
      { kind: 'device-sighted', sighting: firmwareSighting(index, port, 'dfu'), remembered: null },
    ],
  ],
  left: (index, port) => [
    [keyOfBooted(index), { kind: 'device-departed', port, noticed: 'event' }],
  ],
  confirmed: (index) => [
    [keyOfBooted(index), { kind: 'enrollment-confirmed', evidence: { kind: 'person' } }],
  ],
  damaged: (index) => [
    [keyOfBooted(index), { kind: 'damage-recorded', isDamaged: true, remark: null }],
  ],
  refused: (index) => [
    [
      keyOfBooted(index),
      {
        kind: 'device-refused',
        reason: 'serial-on-two-devices',
        other: keyOfBooted(index + 1),
        disputed: null,
      },
    ],
  ],
  merged: (index) => [
    [keyOfFirmware(index), { kind: 'device-merged', into: keyOfBooted(index), why: 'linked' }],
  ],
};

const happening = fc.record({
  what: fc.constantFrom(...Object.keys(happenings)),
  index: fc.nat(11),
  port: fc.constantFrom('1-1.1', '1-1.2', '1-2.1'),
});
/** The batches of a life: what happens at once. */
const life = fc.array(fc.array(happening, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 14,
});

/** Everything that follows a list, made anew. */
function followers(context: ReturnType<typeof sessionContext>) {
  const rowsOf = createRows(context);
  const counts = createCounts();
  const lanes = createLanes();
  const waiting = createWaiting();
  const facts = createFacts();
  const progress = createProgress();
  const ports = createUsedPorts();
  const toCome = createToCome();
  const ofDevices = createDeviceCounts(context);
  const found = createFound('macbook', { kind: 'fact', fact: 'logged' });
  const lines = GROUPINGS.flatMap((grouping) =>
    [null, ...SORTABLE].map((by) => createLines(grouping, orderOf(by && { by, isDown: true }))),
  );
  return (devices: Folding['state']['devices']) => {
    const rows = rowsOf(devices);
    const inLanes = lanes(rows);
    const { session, expected } = context;
    const come = toCome(session, rows, expected);
    const now = waiting(inLanes, false);
    const input = { rows, waiting: { now, withGone: null }, toCome: come.items, unnamed: 0 };
    const used = ports(rows);
    return {
      rows: [...rows],
      counts: counts(rows),
      lanes: inLanes.map(({ kind, rows: lane }) => [kind, [...lane]]),
      waiting: [...now],
      facts: facts(rows),
      progress: progress(rows, { target: 5, nowMs: NOW_MS }),
      used: [...used.used].sort(),
      present: new Map([...used.present].sort()),
      toCome: [...come.items],
      ofDevices: ofDevices(devices),
      found: [...found(rows)],
      lines: lines.map((linesOf) => shown(linesOf(input))),
    };
  };
}

const shown = (lines: Lines) => ({
  devices: lines.devices,
  ids: lines.ids(),
  items: Array.from({ length: lines.length }, (_, at) => lines.at(at)),
});

async function beginning() {
  const history = createHistory();
  history.profile('p', 1, office, 'Ana');
  history.open('s', 'Room 4', 'p', 12, 'Ana');
  const rows = [0, 3, 5, 7, 40].map((index) => ({
    serial: serialNo(index),
    assetTag: null,
    assignedUser: null,
    location: null,
    purchaseOrder: null,
    extras: {},
    model: 'Mac mini (M4 Pro, 2024)',
  }));
  const list = { kind: 'expected', sessionId: 's', columns: { serial: 'Serial' } } as const;
  const file = { fileName: 'a.csv', sha256: 'a1', fileDateMs: 1, rows: 5, taken: 5, skipped: [] };
  history.note({ kind: 'list-imported', importId: 'i', list, file } as BenchEvent, 'Ana');
  history.note({ kind: 'expected-listed', importId: 'i', rows }, 'Ana');
  const bench = createGalleryBench({ events: history.events, nowMs: () => NOW_MS });
  const snapshot = await bench.getSnapshot();
  if (!snapshot.ok) throw new Error('no snapshot');
  return { history, snapshot: snapshot.value };
}

it('the list is the same step by step as from the beginning, whatever happens to its devices', async () => {
  const { snapshot } = await beginning();
  fc.assert(
    fc.property(life, (batches) => {
      let folding = foldingOf(structuredClone(snapshot));
      const { openSession: session, profiles, expected, settings, readiness } = folding.state;
      if (session === null) throw new Error('no session');
      const byId = new Map(profiles.map((one) => [one.profileId, one]));
      const parts = { session, profiles: byId, readiness, settings, expected, nowMs: NOW_MS };
      const context = sessionContext(parts);
      const inSteps = followers(context);
      inSteps(folding.state.devices);
      const history = createHistory(NOW_MS - 3_600_000);
      for (const batch of batches) {
        history.wait(60_000);
        const from = history.events.length;
        for (const { what, index, port } of batch) {
          for (const [key, fact] of happenings[what]?.(index, port) ?? []) {
            history.note({ sessionId: 's', deviceKey: key, ...fact } as BenchEvent, 'Ana');
          }
        }
        const changes = history.events
          .slice(from)
          .map((event) => ({ kind: 'logged', event }) as const);
        folding = afterChanges(folding, changes, folding.state.number + changes.length);
        const { devices } = folding.state;
        expect([...devices]).toEqual(devicesInOrder(folding.view));
        expect(inSteps(devices)).toEqual(followers(context)([...devices]));
      }
    }),
    { numRuns: 60 },
  );
});
