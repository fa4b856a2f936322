import { expect, test } from 'vitest';

import { oneAtATime, runInThread } from '../../db/task-thread.ts';

const LIMITS = { heapMb: 16, timeMs: 60_000 } as const;

const program = (text: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${text}`)}`,
  );

test('a thread answers with what it posts', async () => {
  const doubled = program('parentPort.postMessage(workerData * 2)');
  expect(await runInThread(doubled, 21, LIMITS)).toBe(42);
});

test('a thread without an end is ended', async () => {
  const endless = program('for (;;);');
  const done = runInThread(endless, null, { ...LIMITS, timeMs: 50 });
  await expect(done).rejects.toThrow('took too long');
});

test('a thread that takes all memory is ended alone', async () => {
  const greedy = program('const all = []; for (;;) all.push({ a: all.length, b: [1] });');
  await expect(runInThread(greedy, null, LIMITS)).rejects.toMatchObject({
    code: 'ERR_WORKER_OUT_OF_MEMORY',
  });
});

test('a thread that throws or says nothing is a fault', async () => {
  await expect(runInThread(program("throw new Error('broken')"), 0, LIMITS)).rejects.toThrow(
    'broken',
  );
  await expect(runInThread(program(''), 0, LIMITS)).rejects.toThrow('ended with 0');
});

test('one of a kind is at work at a time, in order, and a fault holds up no other', async () => {
  const turnOf = oneAtATime();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (kind: string, name: string, fails = false): Promise<string> =>
    turnOf(kind)(() => {
      begun.push(name);
      return new Promise((resolve, reject) => {
        ends.push(() => (fails ? reject(new Error(name)) : resolve(name)));
      });
    });
  const [one, two, other] = [ask('read', '1', true), ask('read', '2'), ask('write', '3')];
  await new Promise(setImmediate);
  expect(begun).toEqual(['1', '3']);
  ends[0]?.();
  await expect(one).rejects.toThrow('1');
  await new Promise(setImmediate);
  expect(begun).toEqual(['1', '3', '2']);
  ends.forEach((end) => end());
  expect(await Promise.all([two, other])).toEqual(['2', '3']);
});
