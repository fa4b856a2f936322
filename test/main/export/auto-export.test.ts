import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { CLOSE_CONCERNS } from '../../../enrollment/closing/close-concern.ts';
import type { AutoExportState } from '../../../enrollment/ledger/auto-export.ts';
import { recordFor } from '../../../main/bench/commands/context.ts';
import { createAutoExport, type AutoExport } from '../../../main/export/auto-export.ts';
import type { ExportRunner } from '../../../main/export/export-runner.ts';
import { writeOrder, type WriteRequest } from '../../../main/export/write-order.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
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

/** The automatic export of each closed session; a file waits until the test lets it be written. */
function automatic(): { readonly auto: AutoExport; readonly let: () => void } {
  const bench = world.bench();
  const gate = Promise.withResolvers<void>();
  const run = async (_name: string, given: object) => {
    await gate.promise;
    return writeOrder(world.log(), (given as { readonly request: WriteRequest }).request);
  };
  const states: AutoExportState[] = [];
  const auto = createAutoExport({
    ...{ bench, ledger: bench.ledger, run: run as ExportRunner },
    ...{ clock: { nowMs: () => 0 }, tell: (state) => states.push(state) },
  });
  const rest = { options: {}, atSessionClose: true, everyMinutes: null } as const;
  const setting = { format: 'serials', folder, ...rest } as const;
  recordFor(bench.command, [{ kind: 'auto-export-set', setting }], null);
  auto.start();
  return { auto, let: gate.resolve };
}

const closeSession = (): void => void world.bench().closeSession(CLOSE_CONCERNS);
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
