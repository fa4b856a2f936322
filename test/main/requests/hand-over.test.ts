import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import type { HandOverFile } from '../../../enrollment/hand-over.ts';
import { REMOVED_NAME } from '../../../enrollment/redaction-event.ts';
import type { FileRunner } from '../../../main/export/file-runner.ts';
import { writeOrder, type WriteRequest } from '../../../main/export/write-order.ts';
import * as files from '../../../main/files/write-file.ts';
import { handOverRequests } from '../../../main/requests/hand-over.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from '../bench/bench-world.ts';

let world: BenchWorld;
let folder: string;
let chosen: string | null;
/** What the person answers to the question before closing. */
let afterWriting: () => void;
let isSure: boolean;
const shown: string[] = [];

beforeEach(async () => {
  world = await startBenchWorld();
  folder = mkdtempSync(join(tmpdir(), 'muster-hand-over-'));
  chosen = folder;
  isSure = true;
  afterWriting = () => undefined;
  shown.length = 0;
});
afterEach(async () => {
  await world.end();
  rmSync(folder, { recursive: true, force: true });
});

const RULES = { dataFolder: null, sources: [] };

const runFile: FileRunner = (async (
  _: string,
  given: { request: WriteRequest },
  signal?: AbortSignal,
) => {
  await Promise.resolve();
  return signal?.aborted === true
    ? { ok: false, kind: 'cancelled', detail: '' }
    : writeOrder(world.log(), given.request, { ...RULES, files }).finally(() => afterWriting());
}) as never;

const handlersOf = () =>
  handOverRequests(world.bench(), {
    dialogs: { folder: () => Promise.resolve(chosen) } as never,
    runFile,
    folders: {
      pathIn: join,
      nameOf: (path) => basename(path),
      show: (path) => Promise.resolve(shown.push(path) > 0 && existsSync(path)),
      drag: (path) => Promise.resolve(existsSync(path)),
    },
    isSureToClose: () => Promise.resolve(isSure),
    writePdf: (sheet, { path, replaces }) => {
      const closedAtMs = world.bench().view.sessions.get(sheet.sessionId)?.closedAtMs ?? null;
      const content = `${sheet.kind} ${closedAtMs === null ? 'open' : 'closed'}`;
      const written = files.writeFile(path, [{ part: 1, content, rows: 1 }], {
        ...RULES,
        replaces,
      });
      const [pdf] = written.ok ? written.value : [];
      return Promise.resolve(
        pdf
          ? { ok: true, value: pdf }
          : { ok: false, failure: { kind: 'export-failed', detail: '', why: 'already-there' } },
      );
    },
  });

const FILES: readonly HandOverFile[] = [
  { kind: 'export', format: 'asset', options: {} },
  { kind: 'export', format: 'intune-identifiers', options: {} },
  { kind: 'report' },
];
const open = (): string => world.bench().view.openSessionId ?? '';
const handOver = (change: { readonly closes?: boolean; readonly sessionId?: string } = {}) =>
  handlersOf().handOver({
    sessionId: open(),
    files: FILES,
    closes: true,
    despite: ['still-here'],
    ...change,
  });
const entries = (): number => world.bench().ledger.exports.length;

describe('handing over', () => {
  it('writes every file under the name of the session, each with its number, and closes', async () => {
    world.plug(booted('TEST00HO01'));
    expect(await handOver()).toMatchObject({
      ok: true,
      value: {
        failed: [],
        isClosed: true,
        notClosed: null,
        written: [{ number: 1 }, { number: 2 }, { number: 3 }],
      },
    });
    expect(readdirSync(folder)).toEqual([
      'S1 asset.csv',
      'S1 intune-identifiers.csv',
      'S1 report.pdf',
    ]);
    expect(open()).toBe('');
    expect(entries()).toBe(3);
    expect(readFileSync(join(folder, 'S1 report.pdf'), 'utf8')).toBe('report closed');
  });

  it('writes a report of a session that stays open as such', async () => {
    await handOver({ closes: false });
    expect(readFileSync(join(folder, 'S1 report.pdf'), 'utf8')).toBe('report open');
  });

  it('says that a report was not written, which can be written of the closed session', async () => {
    const session = open();
    mkdirSync(join(folder, 'S1 report.pdf'));
    expect(await handOver()).toMatchObject({
      value: { isClosed: true, failed: [{ fileName: 'S1 report.pdf' }] },
    });
    rmSync(join(folder, 'S1 report.pdf'), { recursive: true });
    expect(await handOver({ sessionId: session, closes: false })).toMatchObject({
      value: { failed: [] },
    });
    expect(readFileSync(join(folder, 'S1 report.pdf'), 'utf8')).toBe('report closed');
  });

  it('remembers folder and files for the profile, also after a restart', async () => {
    await handOver({ closes: false });
    await world.reopen();
    chosen = null;
    const { files: known } = world.bench().ledger.handOvers.get(profileId()) ?? {};
    expect(known).toEqual(FILES);
    expect(await handOver()).toMatchObject({ ok: true, value: { isClosed: true } });
  });

  it('asks for a folder again from whose path a name was removed', async () => {
    chosen = join(folder, REMOVED_NAME);
    await handlersOf().chooseHandOverFolder({ sessionId: open(), files: FILES });
    expect(await handlersOf().getHandOver({ sessionId: open() })).toMatchObject({
      value: { folderName: null, files: FILES },
    });
    chosen = folder;
    expect(await handOver()).toMatchObject({ value: { failed: [], isClosed: true } });
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('writes nothing if a person cancels the dialog, or does not want to close', async () => {
    world.plug(booted('TEST00HO02'));
    chosen = null;
    expect(await handOver()).toEqual({ ok: true, value: null });
    chosen = folder;
    isSure = false;
    expect(await handOver()).toMatchObject({ ok: false, failure: { kind: 'declined' } });
    expect(readdirSync(folder)).toEqual([]);
    expect(open()).not.toBe('');
  });

  it('stays open if a file fails, says which, and writes the rest when it is repeated', async () => {
    mkdirSync(join(folder, 'S1 intune-identifiers.csv'));
    expect(await handOver()).toMatchObject({
      value: {
        written: [{ fileName: 'S1 asset.csv' }],
        failed: [{ fileName: 'S1 intune-identifiers.csv', failure: { why: 'is-a-folder' } }],
        isClosed: false,
      },
    });
    expect(open()).not.toBe('');
    rmSync(join(folder, 'S1 intune-identifiers.csv'), { recursive: true });
    expect(await handOver()).toMatchObject({ value: { failed: [], isClosed: true } });
    // What was the same has its number from before.
    expect(entries()).toBe(3);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('replaces what it wrote of this session, and no other file of that name', async () => {
    writeFileSync(join(folder, 'S1 asset.csv'), 'of somebody else');
    expect(await handOver({ closes: false })).toMatchObject({
      value: { failed: [{ fileName: 'S1 asset.csv', failure: { why: 'already-there' } }] },
    });
    expect(readFileSync(join(folder, 'S1 asset.csv'), 'utf8')).toBe('of somebody else');
    rmSync(join(folder, 'S1 asset.csv'));
    await handOver({ closes: false });
    const first = readFileSync(join(folder, 'S1 asset.csv'), 'utf8');
    world.plug(booted('TEST00HO03'));
    expect(await handOver({ closes: false })).toMatchObject({ value: { failed: [] } });
    expect(readFileSync(join(folder, 'S1 asset.csv'), 'utf8')).not.toBe(first);
  });

  it('does not replace what it wrote and somebody changed, until that is moved or as before', async () => {
    const path = join(folder, 'S1 asset.csv');
    await handOver({ closes: false });
    const own = readFileSync(path, 'utf8');
    writeFileSync(path, `${own}a note`);
    world.plug(booted('TEST00HO04'));
    expect(await handOver({ closes: false })).toMatchObject({
      value: { failed: [{ fileName: 'S1 asset.csv', failure: { why: 'already-there' } }] },
    });
    expect(readFileSync(path, 'utf8')).toBe(`${own}a note`);
    writeFileSync(path, own);
    expect(await handOver({ closes: false })).toMatchObject({ value: { failed: [] } });
    expect(readFileSync(path, 'utf8')).toContain('TEST00HO04');
  });

  it('can be done again for a session that is closed, and closes no other', async () => {
    const first = open();
    await handOver();
    world.openSession();
    expect(await handOver({ sessionId: first, closes: false })).toMatchObject({
      value: { failed: [], isClosed: false },
    });
    expect(await handOver({ sessionId: first })).toMatchObject({
      failure: { kind: 'no-session' },
    });
    expect(open()).not.toBe('');
  });

  it('is refused before anything is written while the log fails', async () => {
    world.break('nothing-written');
    world.plug(booted('TEST00HO04'));
    expect(await handOver()).toMatchObject({ failure: { kind: 'log-unavailable' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('replaces what it wrote and could not note, once the log takes rows again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  await world.reopen();
  const { handOver: order } = handlersOf();
  const write = () =>
    order({ sessionId: open(), files: FILES.slice(0, 1), closes: false, despite: [] });
  expect(await write()).toMatchObject({ value: { failed: [] } });
  world.plug(booted('TEST00HO05'));
  afterWriting = () => world.break('nothing-written');
  expect(await write()).toMatchObject({ value: { failed: [{ fileName: 'S1 asset.csv' }] } });
  afterWriting = () => undefined;
  world.break('none');
  vi.advanceTimersByTime(2000);
  world.plug(booted('TEST00HO06'));
  expect(await write()).toMatchObject({ value: { failed: [] } });
  expect(readFileSync(join(folder, 'S1 asset.csv'), 'utf8')).toContain('TEST00HO06');
});

const profileId = (): string => [...world.bench().view.profiles.keys()][0] ?? '';

describe('the files that were handed over', () => {
  it('are shown by number, as long as they are there', async () => {
    await handOver();
    expect(await handlersOf().showFile({ number: 1 })).toEqual({ ok: true, value: null });
    expect(shown).toEqual([join(folder, 'S1 asset.csv')]);
    rmSync(join(folder, 'S1 asset.csv'));
    const moved = { failure: { kind: 'file-moved', fileName: 'S1 asset.csv' } };
    expect(await handlersOf().showFile({ number: 1 })).toMatchObject(moved);
    expect(await handlersOf().dragFile({ number: 1 })).toMatchObject(moved);
    expect(await handlersOf().showFile({ number: 4 })).toMatchObject({
      failure: { kind: 'invalid-request' },
    });
  });

  it('reach the window without their folder', async () => {
    const sessionId = open();
    await handOver();
    const view = await handlersOf().getHandOver({ sessionId });
    expect(view).toMatchObject({ value: { folderName: basename(folder), written: [{}, {}, {}] } });
    expect(JSON.stringify(view)).not.toContain(folder);
    const batches: unknown[] = [];
    world.bench().feed.subscribe((batch) => batches.push(batch));
    world.openSession();
    chosen = mkdtempSync(join(folder, 'other-'));
    await handlersOf().chooseHandOverFolder({ sessionId: open(), files: FILES });
    await handOver({ closes: false });
    world.bench().feed.number();
    expect(JSON.stringify(batches)).toContain('hand-over-set');
    expect(JSON.stringify(batches)).not.toContain(folder);
  });
});
