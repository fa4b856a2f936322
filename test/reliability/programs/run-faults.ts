import { cpSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

import { openLog, verifyLog, type BenchLog } from '../../../db/index.ts';
import { emptyBenchView } from '../../../enrollment/fold/project.ts';
import { createLinks } from '../../../main/bench/links.ts';
import { createRecorder, type Recorder } from '../../../main/bench/recorder.ts';
import { nthId, sighted, ticking } from '../../db/support/entries.ts';

// Runs under faults.c: for each kind of fault and each N (or every n-th), a log in which the N-th
// call fails. Prints one line of JSON per run. The bench continues as it does in the product: look
// up by id, then write again.
const [, , home = '', steering = '', manner = 'look-up', step = '1'] = process.argv;
const CALLS = { write: 1, sync: 2 } as const;
const ROWS = 8;
const START = 3;

const control = openSync(steering, 'r+');

interface Fault {
  readonly call: keyof typeof CALLS;
  readonly error: 'EIO' | 'ENOSPC';
  readonly isPersistent: boolean;
  readonly at: number;
}

const template = join(home, 'template');
makeTemplate();

for (const call of ['write', 'sync'] as const) {
  for (const error of ['EIO', 'ENOSPC'] as const) {
    for (const isPersistent of [false, true]) {
      for (let at = 1, fired = 1; fired > 0; at += Number(step))
        fired = run({ call, error, isPersistent, at });
    }
  }
}

function makeTemplate(): void {
  const made = openLog(template, { mode: 'write', clock: ticking() });
  if (!made.ok) throw new Error(made.problem.kind);
  made.log.append(Array.from({ length: START }, (_, index) => sighted(index + 1)));
  made.log.close();
}

/** One log with one fault; returns how often it fired. */
function run(fault: Fault): number {
  const folder = mkdtempSync(join(home, 'run-'));
  cpSync(template, folder, { recursive: true });
  const acknowledged: number[] = [];
  const states: string[] = [];
  arm(fault);
  const first = openLog(folder, { mode: 'write', clock: ticking() });
  const unsaid = first.ok ? work(folder, first.log, { acknowledged, states }) : null;
  const { fired } = disarm();
  if (!first.ok) states.push(`open: ${first.problem.kind}`);
  const again = openLog(folder, { mode: 'write', clock: ticking() });
  const missing = again.ok
    ? acknowledged.filter((n) => again.log.findEvent(nthId(n)) === null)
    : [];
  const rows = again.ok ? again.log.count() : -1;
  if (again.ok) again.log.close();
  const report = verifyLog(folder);
  const wanted = first.ok ? START + ROWS : START;
  const acked = acknowledged.length;
  const line = {
    ...fault,
    fired,
    states,
    missing,
    rows,
    wanted,
    acked,
    unsaid,
    isWhole: report.ok,
  };
  writeSync(1, `${JSON.stringify(line)}\n`);
  rmSync(folder, { recursive: true, force: true });
  return fired;
}

/** Logs rows like the bench. The fault stays until the bench has failed three times. */
function work(folder: string, log: BenchLog, told: Told): number | null {
  const { acknowledged, states } = told;
  let unsaid: number | null = null;
  let next = START;
  let written = 0;
  const recorder = createRecorder({
    log,
    view: emptyBenchView(),
    links: createLinks([]),
    clock: ticking(),
    care: { ...log, hasRoom: () => true },
    ids: { next: () => nthId(++next) },
    diagnostics: { info: () => undefined, warn: () => undefined, fault: () => undefined },
    technician: () => null,
    tell: (change) => {
      if (change.kind === 'logged') acknowledged.push(change.event.seq);
      else if (change.parts.log) {
        const { log: state } = change.parts;
        states.push(state.kind === 'failed' ? `${state.fault} ${state.phase}` : state.kind);
      }
    },
  });
  while (written < ROWS) {
    const outcome = recorder.record([sighted(1).event]);
    // A refused event used no id of the log, and is not written later by itself.
    if (outcome === 'refused') throw new Error('refused while writable');
    written += 1;
    if (outcome === 'pending' && unsaid === null)
      unsaid = rowsInCopy(folder) - START - acknowledged.length;
    if (outcome === 'pending' && manner === 'give-up') break;
    if (outcome === 'pending') recover(recorder);
  }
  try {
    log.settle();
  } catch {
    states.push('settle failed');
  }
  log.close();
  return unsaid;
}

interface Told {
  readonly acknowledged: number[];
  readonly states: string[];
}

/** How many rows a bench started on the current disk content would find. */
function rowsInCopy(folder: string): number {
  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  const opened = openLog(copy, { mode: 'read', clock: ticking() });
  const rows = opened.ok ? opened.log.count() : -1;
  if (opened.ok) opened.log.close();
  rmSync(copy, { recursive: true, force: true });
  return rows;
}

function recover(recorder: Recorder): void {
  for (let tries = 0; tries < 3; tries += 1) if (recorder.retry() || recorder.confirm()) return;
  disarm(true);
  if (!recorder.retry() && !recorder.confirm()) throw new Error('never recovered');
}

function arm({ call, error, isPersistent, at }: Fault): void {
  const code = constants.errno[error];
  writeSync(control, words(CALLS[call], code, isPersistent ? 1 : 0, at, 0, 0), 0, 24, 0);
}

function disarm(keepCount = false): { readonly fired: number } {
  const now = Buffer.alloc(24);
  readSync(control, now, 0, 24, 0);
  const fired = now.readInt32LE(16);
  writeSync(control, words(0, 0, 0, 0, keepCount ? fired : 0, 0), 0, 24, 0);
  return { fired };
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32LE(value, index * 4));
  return bytes;
}
