import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';

import { createFileOpening } from '../../../main/requests/file-opening.ts';
import { importRequests } from '../../../main/requests/imports.ts';
import { listRequests } from '../../../main/requests/lists.ts';
import { createReadingLanes } from '../../../main/requests/reading.ts';
import type { Run } from '../../../main/worker/run.ts';
import { startBenchWorld, type BenchWorld } from '../bench/bench-world.ts';
import { runHere } from '../worker/run-here.ts';

let world: BenchWorld;
beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

const folder = mkdtempSync(join(tmpdir(), 'muster-opening-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HERE = fileURLToPath(import.meta.url);

/** The open file, and Intune's list, whose comparison waits until it is told. */
function opened() {
  const bench = world.bench();
  const lanes = createReadingLanes({ progress: () => null, cancel: () => false });
  const compared = Promise.withResolvers<unknown>();
  const begun = Promise.withResolvers<void>();
  const run = ((name: string, ...args: never) => {
    if (name !== 'readDevices')
      return (runHere as (...all: never) => unknown)(...([name, args].flat() as never));
    begun.resolve();
    const progress = () => ({ done: 0, total: 0 });
    return { answer: compared.promise, gone: Promise.resolve(), progress, cancel: () => false };
  }) as Run;
  const desktop = { lanes, nowMs: () => 0, run, openFolders: [], dataFolder: '' };
  const opening = createFileOpening(bench, desktop);
  const { importDeviceList } = importRequests(bench, desktop, opening);
  const { closeImport, previewList } = listRequests(bench, opening);
  return { opening, importDeviceList, closeImport, previewList, compared, begun: begun.promise };
}

/** What the window is told of a file of Muster's own tests. */
async function openHere({ opening }: Pick<ReturnType<typeof opened>, 'opening'>, path = HERE) {
  const found = await opening.open('download', { path });
  if (!found.ok || found.value.kind !== 'other') throw new Error('a file without serials');
  return found.value;
}

/** What the thread prepares for a list that confirms nobody. */
const PREPARED = {
  ok: true,
  events: [
    {
      kind: 'list-imported',
      importId: 'i',
      list: { kind: 'expected', sessionId: null, columns: {} },
      file: { fileName: 'download', sha256: '', fileDateMs: 0, rows: 0, taken: 0, skipped: [] },
    },
  ],
};

const importsInLog = (): number =>
  [...world.log().readOutline()].filter(({ event }) => event.kind === 'list-imported').length;

it('keeps no log open, so that nothing reads it as something else', async () => {
  const scene = opened();
  const { fileId, file } = await openHere(scene, join('test', 'db', 'golden', '090.db'));
  expect(file).toEqual({ kind: 'known', what: 'log' });
  for (const kind of ['list', 'intune-devices'] as const) {
    expect(await scene.opening.openAs(fileId, kind)).toMatchObject({ ok: false });
  }
  expect([scene.opening.fileOf(fileId), scene.opening.sources()]).toEqual([null, []]);
});

it('does not import a list whose sheet was closed during the comparison', async () => {
  const scene = opened();
  const { fileId } = await openHere(scene);
  const imported = scene.importDeviceList({ fileId, patienceHours: 24 });
  await scene.begun;
  await scene.closeImport(undefined);
  scene.compared.resolve(PREPARED);
  expect(await imported).toEqual({ ok: true, value: { kind: 'cancelled' } });
  expect(importsInLog()).toBe(0);
  expect(scene.opening.sources()).toEqual([]);
});

it('keeps a file that was opened while another one was imported', async () => {
  const scene = opened();
  const first = await openHere(scene);
  const imported = scene.importDeviceList({ fileId: first.fileId, patienceHours: 24 });
  await scene.begun;
  const second = await openHere(scene);
  scene.compared.resolve(PREPARED);
  await imported;
  expect(importsInLog()).toBe(1);
  expect(scene.opening.fileOf(second.fileId)).toMatchObject({ path: HERE });
});

it('closes a list whose preview is still being read', async () => {
  const scene = opened();
  const path = join('docs', 'examples', 'asset.csv');
  const list = await scene.opening.open('asset.csv', { path });
  if (!list.ok || list.value.kind !== 'list') throw new Error('a list');
  const { draftId, preview } = list.value.draft;
  const reading = scene.previewList({ draftId, choice: preview.choice });
  await scene.closeImport(undefined);
  expect(scene.opening.sources()).toEqual([]);
  expect(await reading).toMatchObject({ value: { kind: 'cancelled' } });
});

it("opens Intune's list as a list after another program has saved it", async () => {
  const text = 'Serial number,Managed by,Primary user UPN,Last check-in\nTEST0A0001,Intune,,\n';
  const path = join(folder, 'devices.csv');
  writeFileSync(path, Buffer.from(`\uFEFF${text}`, 'utf16le'));
  const list = await opened().opening.open('devices.csv', { path });
  expect(list).toMatchObject({ ok: true, value: { kind: 'list', isResaved: true } });
  if (!list.ok || list.value.kind !== 'list') throw new Error('a list');
  expect(list.value.draft.preview.choice.columns.serial).toBe('Serial number');
});

it('tells the page the name of an opened file and never its path, and knows it by its id alone', async () => {
  const { opening } = opened();
  const path = HERE;
  const found = await opening.open('profiles.json', { path });
  expect(JSON.stringify(found)).not.toContain(path);
  if (!found.ok || found.value.kind !== 'other') throw new Error('a text without serials');
  const { fileId } = found.value;
  expect(opening.fileOf(fileId)).toEqual({ path, fileName: 'profiles.json' });
  expect(opening.sources()).toEqual([path]);
  const said = await opening.openAs(fileId, 'intune-devices');
  expect(JSON.stringify(said)).not.toContain(path);
  expect(await opening.openAs('another', 'list')).toMatchObject({ ok: false });
  opening.close();
  expect([opening.fileOf(fileId), opening.sources()]).toEqual([null, []]);
});
