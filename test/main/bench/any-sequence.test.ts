import fc from 'fast-check';
import { expect } from 'vitest';

import { emptyBenchView, foldEvent, type FoldedBench } from '../../../enrollment/fold/project.ts';
import { proof } from '../../support/proof.ts';
import { startBenchWorld } from './bench-world.ts';
import { anySequence, carryOut, type Step } from './random-steps.ts';
import { wrongMerges } from './wrong-merges.ts';

/** Folds a log from its first row, as a restarted program would. */
function foldedAnew(events: Iterable<Parameters<typeof foldEvent>[1]>): FoldedBench {
  const view = emptyBenchView();
  for (const event of events) foldEvent(view, event);
  return view;
}

async function judge(steps: readonly Step[]): Promise<void> {
  const world = await startBenchWorld();
  try {
    for (const step of steps) await carryOut(world, step);
    const bench = world.bench();
    const events = [...world.log().readAll()];
    const { devices, seen, mergedInto } = bench.snapshot();

    // Folding the log again gives the live view, so both faces and every restart agree.
    expect(foldedAnew(events)).toEqual(bench.view);

    // Every row was sighted, and every reported change is an event in the log.
    const told = world.changes.flatMap((change) =>
      change.kind === 'logged' ? [change.event] : [],
    );
    expect(told).toEqual(events);
    const merged = new Map(mergedInto);
    const sightedKeys = new Set(
      events.flatMap(({ event }) => {
        if (event.kind !== 'device-sighted' || event.sessionId !== bench.view.openSessionId) {
          return [];
        }
        let key = event.deviceKey;
        for (let next = merged.get(key); next; next = merged.get(key)) key = next;
        return [key];
      }),
    );
    expect(new Set(devices.map(({ key }) => key))).toEqual(sightedKeys);

    // One device is one row: serials and ECIDs repeat only where a person must decide.
    const clear = devices.filter(({ refusal }) => refusal === null);
    const columns: readonly (readonly string[])[] = [
      clear.flatMap(({ serial }) => serial?.value ?? []),
      clear.flatMap(({ ecid }) => ecid ?? []),
      devices.map(({ ordinal }) => String(ordinal)),
    ];
    for (const values of columns) expect(values).toHaveLength(new Set(values).size);
    expect(wrongMerges(events)).toEqual([]);

    // What is plugged in is present, in a row or visibly apart from the rows.
    const ports = (list: readonly { readonly port: string | null }[]) =>
      list.map(({ port }) => port);
    const here = new Set([...world.present.values()].map(({ ports: [at] }) => `1-${String(at)}`));
    expect(new Set(ports([...devices.filter((row) => row.isPresent), ...seen]))).toEqual(here);
  } finally {
    await world.end();
  }
}

proof(
  'sequences',
  (times) => `whatever happens on a bench, in ${times} sequences, the log and the screen agree`,
  async ({ times, seed }) => {
    await fc.assert(
      fc.asyncProperty(anySequence, (steps) => judge(steps)),
      { numRuns: times, seed },
    );
  },
);
