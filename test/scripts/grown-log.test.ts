import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { verifyLog, withReadLog } from '../../db/index.ts';
import { foldLog, readSession } from '../../main/bench/fold-log.ts';
import { growLog, type GrowOrder } from '../../perf/grown/log.ts';

let home = '';
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'muster-grown-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const SMALL: GrowOrder = { rows: 2000, devicesPerSession: 150 };

function grow(name: string, order: GrowOrder) {
  const folder = join(home, name);
  const { log, ...counts } = growLog(folder, order);
  const rows = log.count();
  log.close();
  return { folder, rows, ...counts };
}

test('a grown log verifies, has the rows that were asked for, and folds into its devices', async () => {
  const { folder, rows, sessions, devices } = grow('one', SMALL);
  expect(verifyLog(folder)).toMatchObject({ ok: true, rows });
  expect(rows).toBeGreaterThanOrEqual(2000);
  expect(rows / devices).toBeGreaterThan(3.5);
  expect(rows / devices).toBeLessThan(4.5);
  await withReadLog(folder, (log) => {
    const { view } = foldLog(log);
    expect(view.openSessionId).toBeNull();
    expect(view.sessions.size).toBe(sessions);
    const all = [...view.sessions.keys()].flatMap((id) => readSession(log, id)?.devices ?? []);
    expect(all).toHaveLength(devices);
    expect(all.filter(({ refusal }) => refusal !== null)).toEqual([]);
    expect(all.filter(({ serial }) => serial === null)).toEqual([]);
  });
});

test('the same order makes the same rows, and another seed makes others', async () => {
  const rowsOf = async (order: GrowOrder, name: string): Promise<string> => {
    const { folder } = grow(name, order);
    const rows = await withReadLog(folder, (log) => [...log.readAll()]);
    // The bench has a new id each time, and with it other hashes.
    return JSON.stringify(rows).replaceAll(/"(?:benchId|hash)":"[^"]*"/g, '');
  };
  const order = { rows: 400, devicesPerSession: 50 };
  const first = await rowsOf(order, 'first');
  expect(await rowsOf(order, 'second')).toBe(first);
  expect(await rowsOf({ ...order, seed: 20 }, 'other')).not.toBe(first);
});

test('the last session may stay open, with devices that are plugged in', async () => {
  const { folder } = grow('open', { rows: 400, devicesPerSession: 250, leavesOpen: true });
  await withReadLog(folder, (log) => {
    const { view } = foldLog(log);
    expect(view.openSessionId).toBe('session-000000');
    expect([...view.devices.values()].some(({ isPresent }) => isPresent)).toBe(true);
  });
});
