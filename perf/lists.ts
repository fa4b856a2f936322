import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { openLog } from '../db/index.ts';
import type { Device } from '../enrollment/device.ts';
import { createListProgress } from '../enrollment/exceptions/list-progress.ts';
import { expectedListEvents } from '../enrollment/import/import-events.ts';
import type { Serial } from '../enrollment/serial.ts';
import { recordFor } from '../main/bench/commands/context.ts';
import { commandContext } from '../main/headless/command-context.ts';
import { run as runTask } from '../main/worker/run.ts';

/**
 * Measures what an expected list of 10,000 rows costs, as the window does it: `npm run perf -- lists`.
 * Each figure is the median of several runs, each of which begins with an empty log.
 */
const ROWS = 10_000;
const RUNS = 9;
const folder = join(process.argv[2] ?? '.cache', 'perf-lists');
const clock = { nowMs: () => Date.now(), monoMs: () => performance.now() };
const taken = new Map<string, number[]>();

for (let run = 0; run < RUNS; run += 1) await importOnce(run);
measureStanding();
for (const [name, values] of taken) {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  process.stdout.write(`${name}\t${median.toFixed(median < 10 ? 3 : 0)}\n`);
}

function note(name: string, ms: number): void {
  taken.set(name, [...(taken.get(name) ?? []), ms]);
}

/** From the bytes of a file to durable rows in the log and in the folded bench. */
async function importOnce(run: number): Promise<void> {
  const home = join(folder, String(run));
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const opened = openLog(home, { mode: 'write', clock });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const context = commandContext(opened.log);
  const bytes = new TextEncoder().encode(aList());
  const start = performance.now();
  const preview = await runTask('previewList', bytes, null, []).answer;
  if ('kind' in preview) throw new Error(preview.kind);
  note('open and preview, ms', performance.now() - start);
  const from = performance.now();
  const { choice } = preview;
  const read = await runTask('readList', bytes, choice).answer;
  if (read.kind !== 'list') throw new Error(read.kind);
  const writing = performance.now();
  const origin = { fileName: 'order.csv', sha256: '', fileDateMs: 0 };
  const about = { sessionId: null, columns: {} };
  const events = expectedListEvents(context.newId(), origin, read.list, about);
  if (!recordFor(context, events, null).ok) throw new Error('The log took no rows');
  note('of which one transaction in main, ms', performance.now() - writing);
  note('import, ms', performance.now() - from);
  opened.log.close();
}

function aList(): string {
  const lines = Array.from({ length: ROWS }, (_, index) =>
    [
      serialNo(index),
      `A-${String(index)}`,
      'Ana Invented',
      'Room 4',
      '4711',
      'MacBook Air',
      'grey',
    ].join(';'),
  );
  return ['Serial;Asset tag;User;Location;PO;Model;Colour', ...lines].join('\n');
}

function serialNo(index: number): Serial {
  return `T0ST${String(index).padStart(6, '0')}` as Serial;
}

/** One more arrival in a session of 10,000 with a list of 10,000. */
function measureStanding(): void {
  const deviceOf = (index: number): Pick<Device, 'serial' | 'port'> => ({
    port: '1-1',
    serial: { value: serialNo(index), source: 'usb-mac' },
  });
  const expected = new Map(
    Array.from({ length: ROWS }, (_, index) => {
      const row = { assetTag: null, assignedUser: null, location: null, purchaseOrder: null };
      return [serialNo(index), { serial: serialNo(index), ...row, extras: {} }] as const;
    }),
  );
  const devices = Array.from({ length: ROWS }, (_, index) => deviceOf(index + 5000));
  const standing = createListProgress();
  const first = performance.now();
  standing(devices, expected);
  note('counts of 10,000 devices from the beginning, ms', performance.now() - first);
  for (let more = 0; more < 200; more += 1) {
    devices.push(deviceOf(more));
    const copy = [...devices];
    const start = performance.now();
    standing(copy, expected);
    note('counts after one more arrival, ms', performance.now() - start);
  }
}
