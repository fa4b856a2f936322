import { describe, expect, it } from 'vitest';

import { createReadingLane } from '../../../main/worker/reading-lane.ts';
import { endTasks, startTask, type Running } from '../../../main/worker/run.ts';

const PROGRAM = new URL('./odd-worker.ts', import.meta.url);
const begin = (does: string, timeMs = 60_000): Running<unknown> => {
  const task = { limits: { heapMb: 48, youngMb: 4, timeMs }, isReading: true };
  return startTask(task, PROGRAM, { name: does, args: [] });
};

describe('a reading in a thread', () => {
  it.each([
    ['answers', { kind: 'read' }],
    ['hoards', { kind: 'reader-exhausted' }],
    ['throws', { kind: 'reader-failed', detail: 'a fault' }],
    ['ends', { kind: 'reader-failed' }],
  ])('that %s', async (does, found) => {
    const { answer, gone } = begin(does);
    expect(await answer).toMatchObject(found);
    await gone;
  });

  it('that never ends is ended by its time', async () => {
    const { answer, gone } = begin('loops', 50);
    expect(await answer).toEqual({ kind: 'too-slow', limit: 0.05 });
    await gone;
  });

  it('that never ends is ended by a person, at once and with its thread', async () => {
    const { answer, gone, cancel } = begin('loops');
    expect(cancel()).toBe(true);
    expect(await answer).toEqual({ kind: 'cancelled' });
    await gone;
  });
});

it('ends every task, and what follows a cancelled one at once, before it resolves', async () => {
  const ended: string[] = [];
  const first = begin('loops');
  const second = first.answer.then(() => {
    const next = begin('loops');
    void next.gone.then(() => ended.push('second'));
    return next.answer;
  });
  void first.gone.then(() => ended.push('first'));
  await endTasks();
  expect(ended).toEqual(['first', 'second']);
  expect(await second).toEqual({ kind: 'cancelled' });
});

it('starts no thread for a task that was still waiting for its turn', async () => {
  const begun = ['answers', 'answers'].map((does) =>
    startTask({ limits: { heapMb: 48, timeMs: 60_000 }, isReading: false }, PROGRAM, {
      name: does,
      args: [],
    }),
  );
  const answers = Promise.allSettled(begun.map(({ answer }) => answer));
  await endTasks();
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

describe('a lane of readings', () => {
  it('has one thread at a time, and the newest reading wins', async () => {
    const lane = createReadingLane();
    let threads = 0;
    let most = 0;
    const counted = (does: string) =>
      lane.read(() => {
        const reading = begin(does);
        threads += 1;
        most = Math.max(most, threads);
        void reading.gone.then(() => (threads -= 1));
        return reading;
      });
    const all = [counted('loops'), counted('loops'), counted('loops'), counted('answers')];
    expect(await Promise.all(all)).toEqual([
      ...[0, 1, 2].map(() => ({ kind: 'cancelled' })),
      { kind: 'read' },
    ]);
    expect(most).toBe(1);
    expect(lane.progress()).toBeNull();
  });

  it('is cancelled as a whole, and reads again afterwards', async () => {
    const lane = createReadingLane();
    expect(lane.cancel()).toBe(false);
    const reading = lane.read(() => begin('loops'));
    expect(lane.progress()).toEqual({ done: 0, total: 0 });
    expect(lane.cancel()).toBe(true);
    expect(await reading).toEqual({ kind: 'cancelled' });
    expect(await lane.read(() => begin('answers'))).toEqual({ kind: 'read' });
  });
});
