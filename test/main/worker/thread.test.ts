import { expect, test } from 'vitest';

import { oneAtATime } from '../../../main/worker/one-at-a-time.ts';
import { startThread } from '../../../main/worker/thread.ts';

const LIMITS = { heapMb: 16, timeMs: 60_000 } as const;

const answerOf = (text: string, task: unknown = null, limits: object = {}): Promise<unknown> => {
  const code = `import { parentPort, workerData } from 'node:worker_threads'; ${text}`;
  const program = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const { signal } = new AbortController();
  return startThread(program, task, { ...LIMITS, ...limits }, signal).answer;
};

test('a thread answers with what it posts', async () => {
  expect(await answerOf('parentPort.postMessage(workerData * 2)', 21)).toBe(42);
});

test('a thread without an end is ended', async () => {
  await expect(answerOf('for (;;);', null, { timeMs: 50 })).rejects.toThrow('took too long');
});

test('a thread that takes all memory is ended alone', async () => {
  const greedy = 'const all = []; for (;;) all.push({ a: all.length, b: [1] });';
  await expect(answerOf(greedy)).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
});

test('a thread that throws or says nothing is a fault', async () => {
  await expect(answerOf("throw new Error('broken')")).rejects.toThrow('broken');
  await expect(answerOf('')).rejects.toThrow('ended with 0');
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
