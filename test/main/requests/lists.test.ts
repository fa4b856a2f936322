import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import { setUnknownPolicy } from '../../../main/bench/commands/lists.ts';
import { createFileOpening } from '../../../main/requests/file-opening.ts';
import { importRequests } from '../../../main/requests/imports.ts';
import { sentSnapshot } from '../../../main/bench/sent-snapshot.ts';
import { listRequests } from '../../../main/requests/lists.ts';
import { createReadingLanes } from '../../../main/requests/reading.ts';
import type { Run } from '../../../main/worker/run.ts';
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
  return { handlers, lanes, order: { draftId, choice: preview.choice, sessionId, policy: null } };
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

it('a window is sent the lists for the open session and for any, none of a closed one', async () => {
  const held = (): unknown => JSON.parse(sentSnapshot(world.bench().snapshot()).lists);
  if (world.bench().view.openSessionId === null) world.openSession();
  const { handlers, order } = await pasted();
  await handlers.importList(order);
  expect(held()).toMatchObject([{ sessionId: order.sessionId }]);
  const shared = await pasted();
  await shared.handlers.importList({ ...shared.order, sessionId: null });
  world.bench().closeSession(CLOSE_CHECKS);
  expect(held()).toMatchObject([{ sessionId: null }]);
});

describe('the policy that is chosen with a list', () => {
  /** The list of two Macs, with Hold for all others; and what undoes it. */
  async function withHold() {
    if (world.bench().view.openSessionId === null) world.openSession();
    const { handlers, lanes, order } = await pasted();
    const { command, ledger, view } = world.bench();
    const sessionId = view.openSessionId ?? '';
    const policy = { sessionId, before: 'accept', after: 'hold' } as const;
    const run = ((_name: string, _folder: string, importId: string) => {
      return { answer: Promise.resolve([{ kind: 'import-undone', importId }]) };
    }) as unknown as Run;
    const { undoImport } = importRequests(
      { command, ledger },
      { run, lanes, dataFolder: '' },
      { fileOf: () => null, imported: () => undefined },
    );
    const policyNow = () => view.sessions.get(sessionId)?.unknownPolicy;
    return { handlers, order: { ...order, policy }, policy, undoImport, policyNow };
  }
  async function imported() {
    const scene = await withHold();
    const done = await scene.handlers.importList(scene.order);
    if (!done.ok || done.value.kind !== 'imported') throw new Error('not imported');
    return { ...scene, importId: done.value.importId, said: done.value.policy };
  }

  it('is logged with the list, and undone with it', async () => {
    const { importId, policy, policyNow, said, undoImport } = await imported();
    expect([said, policyNow()]).toEqual([policy, 'hold']);
    await undoImport({ importId, policy });
    expect(policyNow()).toBe('accept');
  });

  it('stays as a person has set it since', async () => {
    const { importId, policy, policyNow, undoImport } = await imported();
    setUnknownPolicy(world.bench().command, { policy: 'refuse' });
    await undoImport({ importId, policy });
    expect(policyNow()).toBe('refuse');
  });

  it('keeps the list from being imported where it cannot be set', async () => {
    const { handlers, order, policyNow } = await withHold();
    setUnknownPolicy(world.bench().command, { policy: 'refuse' });
    expect(await handlers.importList(order)).toMatchObject({
      failure: { kind: 'unknown-session' },
    });
    expect([policyNow(), listsInLog()]).toEqual(['refuse', 0]);
  });
});
