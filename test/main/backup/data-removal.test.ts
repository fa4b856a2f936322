import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { createDataRemoval, type AskedRemoval } from '../../../main/backup/data-removal.ts';
import { run } from '../../../main/worker/run.ts';
import { NAME, oldLog } from '../../db/redaction/old-log.ts';
import { nthId } from '../../db/support/entries.ts';

/**
 * The removal over a log that no bench has open; the person answers with `isSure` after that many
 * days.
 */
function removal(isSure: boolean, afterDays = 0) {
  const folder = oldLog(6);
  const asked: AskedRemoval[] = [];
  let stops = 0;
  let nowMs = Date.UTC(2027, 0, 1);
  let ids = 10_000;
  const view = { openSessionId: null };
  const command = { technician: () => 'Ole Muster', newId: () => nthId((ids += 1)) };
  const data = createDataRemoval({
    bench: { view, command } as unknown as Parameters<typeof createDataRemoval>[0]['bench'],
    folder,
    run,
    clearExports: () => Promise.resolve([]),
    nowMs: () => nowMs,
    isSureToRemove: (about) => {
      asked.push(about);
      nowMs += afterDays * 86_400_000;
      return Promise.resolve(isSure);
    },
    whileStopped: (work) => {
      stops += 1;
      return work();
    },
  });
  return { data, folder, asked, stops: () => stops };
}

const WISH = { kind: 'name', name: NAME } as const;
const ORDER = { wish: WISH, why: 'asked for', removeCopies: false };

it('removes nothing before a person has confirmed the numbers, and does not even stop the bench', async () => {
  const { data, asked, stops } = removal(false);
  const plan = await data.planRemoval({ wish: WISH });
  const answer = await data.removeData(ORDER);
  expect(answer).toEqual({ ok: false, failure: { kind: 'declined' } });
  expect(asked).toMatchObject([{ wish: WISH, by: 'Ole Muster', plan: plan.ok ? plan.value : {} }]);
  expect(stops()).toBe(0);
  expect(await data.planRemoval({ wish: WISH })).toEqual(plan);
});

it('removes what was asked about, however long the question was open', async () => {
  const { data, asked } = removal(true, 200);
  const wish = { kind: 'older', days: 300, isClockRight: true } as const;
  const answer = await data.removeData({ ...ORDER, wish });
  expect(asked).toMatchObject([{ plan: { sessions: [{ name: 'Spring' }] } }]);
  expect(answer).toMatchObject({ ok: true, value: { rows: asked[0]?.plan.rows } });
});

it('removes it once a person has', async () => {
  const { data, stops } = removal(true);
  expect(await data.removeData(ORDER)).toMatchObject({ ok: true });
  expect(stops()).toBe(1);
  expect(await data.planRemoval({ wish: WISH })).toMatchObject({ value: { rows: 0 } });
});

it('removes copies that were left, though the log has nothing more to lose', async () => {
  const { data, folder, asked } = removal(true);
  const copy = join(folder, 'by hand.db');
  copyFileSync(join(folder, 'muster.db'), copy);
  expect(await data.removeData(ORDER)).toMatchObject({ value: { left: [{ path: copy }] } });
  expect(await data.planRemoval({ wish: WISH })).toMatchObject({ value: { rows: 0, copies: 1 } });
  const refused = { failure: { kind: 'not-removed', why: 'nothing-to-remove' } };
  expect(await data.removeData({ ...ORDER, why: null })).toMatchObject(refused);
  expect(existsSync(copy)).toBe(true);
  const only = { ...ORDER, why: null, removeCopies: true };
  expect(await data.removeData(only)).toEqual({ ok: true, value: { rows: 0, left: [] } });
  expect(asked.at(-1)).toMatchObject({ copies: 1, plan: { rows: 0 } });
  expect(existsSync(copy)).toBe(false);
});

it('removes nothing from the log without a reason', async () => {
  const { data, asked } = removal(true);
  const answer = await data.removeData({ ...ORDER, why: null, removeCopies: true });
  expect(answer).toMatchObject({ failure: { kind: 'not-removed', why: 'no-reason' } });
  expect(asked).toEqual([]);
});
