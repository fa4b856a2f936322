import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { LaunchChild } from '../../../main/files/child.ts';
import { lineWriter } from '../../../main/files/line-writer.ts';
import { runJob } from '../../../main/files/run-job.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PROGRAM = new URL('file:///program.js');

/** A child process played by the test. */
function played() {
  const listeners: ((message: unknown) => void)[] = [];
  const posted: unknown[] = [];
  let exit = (): void => undefined;
  let kills = 0;
  const launch: LaunchChild = () => ({
    post: (message) => posted.push(message),
    onMessage: (listener) => listeners.push(listener),
    onExit: (listener) => (exit = listener),
    kill: () => (kills += 1),
  });
  const say = (message: unknown): void => listeners.forEach((listen) => listen(message));
  return { launch, say, posted, exit: () => exit(), kills: () => kills };
}

it('answers with what the program found, and ends it', async () => {
  const { launch, say, kills, posted } = played();
  const done = runJob(launch, PROGRAM, 'a job');
  say({ kind: 'step' });
  say({ kind: 'found', found: 7 });
  expect(await done).toEqual({ kind: 'found', found: 7 });
  expect([kills(), posted, vi.getTimerCount()]).toEqual([1, ['a job'], 0]);
});

it('gives up a program that is silent after a step, however long it read before', async () => {
  const { launch, say, kills } = played();
  const done = runJob(launch, PROGRAM, 'a job', { silenceMs: 1000 });
  await vi.advanceTimersByTimeAsync(60_000);
  say({ kind: 'step' });
  await vi.advanceTimersByTimeAsync(900);
  say({ kind: 'step' });
  await vi.advanceTimersByTimeAsync(900);
  expect(kills()).toBe(0);
  await vi.advanceTimersByTimeAsync(100);
  expect(await done).toMatchObject({ kind: 'not-answering' });
  expect(kills()).toBe(1);
});

it('ends at once when it is told to', async () => {
  const { launch, kills } = played();
  const stop = new AbortController();
  const done = runJob(launch, PROGRAM, 'a job', { signal: stop.signal });
  stop.abort();
  expect(await done).toMatchObject({ kind: 'cancelled' });
  expect(kills()).toBe(1);
});

it('a program that ends without an answer is a fault', async () => {
  const { launch, exit } = played();
  const done = runJob(launch, PROGRAM, 'a job');
  exit();
  await expect(done).rejects.toThrow('ended without an answer');
});

it('a recording whose disk hangs ends with a word, and waits for nobody', async () => {
  const { launch, say, kills } = played();
  const rules = () => ({ dataFolder: null, sources: [] });
  const faults: string[] = [];
  const beginning = lineWriter({ launch, rules, silenceMs: 1000 })('usb.jsonl', ({ kind }) =>
    faults.push(kind),
  );
  say({ ok: true, value: null });
  const begun = await beginning;
  if (!begun.ok) throw new Error(begun.kind);
  begun.value.append('one\n');
  begun.value.append('two\n');
  await vi.advanceTimersByTimeAsync(1000);
  expect([faults, kills()]).toEqual([['not-answering'], 1]);
  expect(await begun.value.end()).toMatchObject({ ok: false, kind: 'not-answering' });
});
