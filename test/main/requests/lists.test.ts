import { afterEach, beforeEach, expect, it } from 'vitest';

import { createFileOpening } from '../../../main/requests/file-opening.ts';
import { listRequests } from '../../../main/requests/lists.ts';
import { createReadingLanes } from '../../../main/requests/reading.ts';
import { runHere } from '../worker/run-here.ts';
import { startBenchWorld, type BenchWorld } from '../bench/bench-world.ts';

let world: BenchWorld;
beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

/** A pasted list of two Macs, ready to import. */
async function pasted() {
  const bench = world.bench();
  const lanes = createReadingLanes({ progress: () => null, cancel: () => false });
  const desktop = { lanes, nowMs: () => 0, run: runHere, openFolders: [] };
  const opening = createFileOpening(bench, desktop);
  const handlers = listRequests(bench, opening);
  const read = await opening.open('pasted.txt', { text: 'Serial\nTEST00LD01\nTEST00LD02\n' });
  if (!read.ok || read.value.kind !== 'list') throw new Error('The list was not read');
  const { draftId, preview } = read.value.draft;
  const sessionId = bench.view.openSessionId;
  return { handlers, lanes, order: { draftId, choice: preview.choice, sessionId } };
}

const listsInLog = (): number =>
  [...world.log().readOutline()].filter(({ event }) => event.kind === 'list-imported').length;

it('a list that is imported twice at once is taken once', async () => {
  const { handlers, order } = await pasted();
  const both = await Promise.all([handlers.importList(order), handlers.importList(order)]);
  expect(both).toMatchObject([
    { ok: true, value: { kind: 'imported', taken: 2 } },
    { ok: false, failure: { kind: 'invalid-request' } },
  ]);
  expect(listsInLog()).toBe(1);
});

it('a list whose import was cancelled can be imported after all', async () => {
  const { handlers, lanes, order } = await pasted();
  const cancelled = handlers.importList(order);
  lanes.lists.cancel();
  expect(await cancelled).toMatchObject({ value: { kind: 'cancelled' } });
  expect(await handlers.importList(order)).toMatchObject({ value: { kind: 'imported' } });
  expect(listsInLog()).toBe(1);
});
