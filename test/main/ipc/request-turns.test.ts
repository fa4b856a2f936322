import { expect, it } from 'vitest';

import { ok, type Result } from '../../../contract/failure.ts';
import { AT_ONCE, createRequestTurns, MOST_WAITING } from '../../../main/ipc/request-turns.ts';

it('works on a few requests of a name at once, keeps their order, and refuses a flood', async () => {
  const takeTurn = createRequestTurns();
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const ask = (number: number): Promise<Result<unknown>> =>
    takeTurn('readHistory', () => {
      begun.push(number);
      return new Promise((resolve) => ends.push(() => resolve(ok(number))));
    });
  const asked = Array.from({ length: 400 }, (_, number) => ask(number));
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2, 3]);
  const other = await takeTurn('getLedger', () => Promise.resolve(ok('at once')));
  expect(other).toEqual(ok('at once'));

  const refused = { ok: false, failure: { kind: 'busy' } };
  const served = AT_ONCE + MOST_WAITING;
  expect(await Promise.all(asked.slice(served))).toEqual(asked.slice(served).map(() => refused));
  for (let ended = 0; ended < served; ended += 1) {
    ends[ended]?.();
    expect(await asked[ended]).toEqual(ok(ended));
    expect(begun.length - ended - 1).toBeLessThanOrEqual(AT_ONCE);
  }
  expect(begun).toEqual(Array.from({ length: served }, (_, number) => number));
  const again = ask(served);
  ends.at(-1)?.();
  expect(await again).toEqual(ok(served));
});

it('hands the place on when a request fails', async () => {
  const takeTurn = createRequestTurns();
  const broken = () => Promise.reject(new Error('broken'));
  const all = Array.from({ length: AT_ONCE + 1 }, () => takeTurn('getLedger', broken));
  const found = await Promise.allSettled(all);
  expect(found.every(({ status }) => status === 'rejected')).toBe(true);
  expect(await takeTurn('getLedger', () => Promise.resolve(ok(1)))).toEqual(ok(1));
});
