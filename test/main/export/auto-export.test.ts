import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { CLOSE_CHECKS } from '../../../enrollment/close-check.ts';
import type { AutoExportState } from '../../../enrollment/ledger/auto-export.ts';
import type { Clock } from '../../../enrollment/ports.ts';
import { recordFor } from '../../../main/bench/commands/context.ts';
import { createAutoExport, type AutoExport } from '../../../main/export/auto-export.ts';
import type { FileRunner } from '../../../main/export/file-runner.ts';
import { writeOrder, type WriteRequest } from '../../../main/export/write-order.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
import * as files from '../../../main/files/write-file.ts';
import { startBenchWorld, type BenchWorld } from '../bench/bench-world.ts';

let world: BenchWorld;
let folder: string;

beforeEach(async () => {
  world = await startBenchWorld();
  folder = mkdtempSync(join(tmpdir(), 'muster-auto-'));
});
afterEach(async () => {
  await world.end();
  rmSync(folder, { recursive: true, force: true });
});

const STILL: Clock = { nowMs: () => 0, monoMs: () => 0 };

/** The automatic export of each closed session; a file waits until the test lets it be written. */
function automatic(
  graceMs = 60_000,
  everyMinutes: number | null = null,
  clock = STILL,
): { readonly auto: AutoExport; readonly let: () => void } {
  const bench = world.bench();
  const gate = Promise.withResolvers<void>();
  const run = async (name: string, given: object, signal?: AbortSignal) => {
    if (name === 'clear') return { ok: true, value: [] };
    const ended = new Promise<void>((end) => signal?.addEventListener('abort', () => end()));
    await Promise.race([gate.promise, ended]);
    if (signal?.aborted === true) return { ok: false, kind: 'cancelled', detail: '' };
    const { request } = given as { readonly request: WriteRequest };
    return writeOrder(world.log(), request, { dataFolder: null, sources: [], files });
  };
  const states: AutoExportState[] = [];
  const auto = createAutoExport({
    bench,
    ledger: bench.ledger,
    run: run as FileRunner,
    graceMs,
    clock,
    tell: (state) => states.push(state),
  });
  const rest = { options: {}, atSessionClose: true, everyMinutes } as const;
  const setting = { format: 'serials', folder, ...rest } as const;
  recordFor(bench.command, [{ kind: 'auto-export-set', setting }], null);
  auto.start();
  return { auto, let: gate.resolve };
}

const closeSession = (): void => void world.bench().closeSession(CLOSE_CHECKS);
const written = (): number =>
  [...world.log().readOutline()].filter(({ event }) => event.kind === 'export-written').length;

it('the file that is on its way when the bench closes gets its number in the log', async () => {
  world.plug(booted('TEST00AE01'));
  const { auto, let: letWrite } = automatic();
  await auto.tryNow();
  closeSession();
  const stopped = auto.stop();
  letWrite();
  await stopped;
  expect(readdirSync(folder)).toHaveLength(1);
  expect(written()).toBe(1);
});

it('a session that is closed after the stop starts no file', async () => {
  world.plug(booted('TEST00AE02'));
  const { auto, let: letWrite } = automatic();
  await auto.tryNow();
  await auto.stop();
  letWrite();
  closeSession();
  await auto.stop();
  expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
  expect(auto.state()).toEqual({ kind: 'waiting' });
});

/** Closes a session of this name with one Mac in it. */
function closed(name: string, serial: string): void {
  const bench = world.bench();
  const { profileId } = [...bench.view.profiles.values()][0] ?? { profileId: '' };
  bench.openSession({ name, profileId, target: null });
  world.plug(booted(serial));
  closeSession();
}

it('a file that cannot be written holds up no other, and each is told with its own reason', async () => {
  closeSession();
  const { auto, let: letWrite } = automatic();
  letWrite();
  await auto.tryNow();
  closed('First', 'TEST00AE03');
  await auto.tryNow();
  // Its file cannot take the name of a folder; the next one can have its own.
  const [first = ''] = readdirSync(folder);
  closed('Second', 'TEST00AE04');
  const second = first.replace('First', 'Second');
  rmSync(join(folder, second), { force: true });
  mkdirSync(join(folder, second), { recursive: true });
  closed('Third', 'TEST00AE05');
  const state = await auto.tryNow();
  expect(readdirSync(folder)).toEqual([first, second, first.replace('First', 'Third')]);
  expect(state).toMatchObject({
    kind: 'failing',
    waiting: 1,
    files: [{ fileName: second, why: 'is-a-folder' }],
  });
});

it('gives up the file that is on its way when its folder does not answer, and says which', async () => {
  world.plug(booted('TEST00AE06'));
  const { auto } = automatic(0);
  await auto.tryNow();
  closeSession();
  expect(await auto.stop()).toMatch(/ serials .*\.txt$/);
  expect(readdirSync(folder)).toEqual([]);
  expect(written()).toBe(0);
});

it.each([
  ['two hours back', -2 / 24],
  ['a year back', -365],
  ['ten years ahead', 3650],
])('the interval goes on when the clock is set %s', async (_, days) => {
  let minutes = 0;
  let setMs = 0;
  const clock: Clock = {
    nowMs: () => Date.UTC(2026, 10, 23) + minutes * 60_000 + setMs,
    monoMs: () => minutes * 60_000,
  };
  const { auto, let: letWrite } = automatic(60_000, 5, clock);
  letWrite();
  await auto.tryNow();
  setMs = days * 24 * 60 * 60 * 1000;
  for (let n = 1; n <= 4; n += 1) {
    world.plug(booted(`TEST00AE1${String(n)}`));
    minutes += 4;
    await auto.tryNow();
    expect(written()).toBe(n - 1);
    minutes += 1;
    await auto.tryNow();
    expect(written()).toBe(n);
  }
});
