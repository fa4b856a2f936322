import { describe, expect, it } from 'vitest';

import { sessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import { createRows } from '../../../enrollment/list/bench-row.ts';
import { findRows } from '../../../enrollment/list/find-rows.ts';
import { lanesOf } from '../../../enrollment/list/lanes.ts';
import { ecidNo, NOW_MS, serialNo } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';

const view = emptyBenchView();
for (const event of worlds.full()) foldEvent(view, event);
const devices = devicesInOrder(view);
const [session] = view.sessions.values();
if (session === undefined) throw new Error('no session');
const context = sessionContext({ ...view, session, nowMs: NOW_MS });
const inArray = (made: ReturnType<typeof createRows>) => (given: typeof devices) => [
  ...made(given),
];
const rowsOf = inArray(createRows(context));
const rows = rowsOf(devices);
const ordinals = (found: typeof rows) => found.map((row) => row.device.ordinal);

describe('the rows of the table', () => {
  it('stay the same object while their device does', () => {
    expect(rowsOf(devices)).toEqual(rows);
    expect(rowsOf(devices).every((row, index) => row === rows[index])).toBe(true);
  });

  it('keep their object when they move up because another row was merged away', () => {
    const [, ...others] = devices;
    const fewer = inArray(createRows(context));
    const all = fewer(devices);
    expect(fewer(others).every((row, index) => row === all[index + 1])).toBe(true);
  });

  it('are new when their device is, and only those', () => {
    const changed = devices.map((device, index) =>
      index === 2 ? { ...device, port: '9-9' } : device,
    );
    const next = rowsOf(changed);
    expect(next.flatMap((row, index) => (row === rows[index] ? [] : [index]))).toEqual([2]);
    expect(next[2]?.searched).toContain('9-9');
    rowsOf(devices);
  });

  it('are found by a part of serial, ECID, port or model, in any case and order', () => {
    expect(ordinals([...findRows(rows, serialNo(7).toLowerCase(), null)])).toEqual([7]);
    expect(ordinals([...findRows(rows, ecidNo(33), null)])).toEqual([20]);
    expect(ordinals([...findRows(rows, '1-1.1 macbook', null)])).toContain(1);
    expect([...findRows(rows, 'nothing like it', null)]).toEqual([]);
  });

  it('can be narrowed to one fact', () => {
    const states = new Set(
      [...findRows(rows, '', { kind: 'fact', fact: 'serial-missing' })].map((row) => row.state),
    );
    expect([...states]).toEqual(['serial-missing']);
  });

  it('can be narrowed to one lane, which are those that stand in it', () => {
    for (const { kind, rows: held } of lanesOf(rows)) {
      expect([...findRows(rows, '', { kind: 'exception', exception: kind })]).toEqual([...held]);
    }
  });

  it('that need a person stand in lanes, the most urgent first', () => {
    const lanes = lanesOf(rows).map(({ kind, rows: held }) => [kind, held.length]);
    expect(lanes).toEqual([
      ['refused', 2],
      ['port-guess', 1],
      ['serial-missing', 1],
    ]);
  });

  it('stand in one lane only, however many reasons there are', () => {
    const [first] = devices;
    const damage = { remark: null, by: 'Ana', atMs: NOW_MS };
    const twice = { ...first, portGuess: null, serial: null, damage } as (typeof devices)[number];
    const [row] = rowsOf([twice]);
    expect(row?.exceptions.map(({ kind }) => kind)).toEqual(['serial-missing', 'damaged']);
    expect(lanesOf(row ? [row] : []).map(({ kind }) => kind)).toEqual(['serial-missing']);
  });
});
