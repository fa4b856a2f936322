import { describe, expect, it } from 'vitest';

import { followUpSteps } from '../../../enrollment/guide/steps.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../../enrollment/project.ts';
import { needingAttention } from '../../../renderer/bench/attention.ts';
import { createRows, findRows } from '../../../renderer/bench/bench-row.ts';
import { ecidNo, serialNo } from '../../../renderer/gallery/history.ts';
import { office } from '../../../renderer/gallery/profiles-fixture.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';

const view = emptyBenchView();
for (const event of worlds.full()) foldEvent(view, event);
const devices = devicesInOrder(view);
const rowOf = createRows(followUpSteps(office));
const rows = devices.map(rowOf);
const ordinals = (found: typeof rows) => found.map((row) => row.device.ordinal);

describe('the rows of the table', () => {
  it('stay the same object while their device does', () => {
    expect(devices.map(rowOf).every((row, index) => row === rows[index])).toBe(true);
  });

  it('are found by a part of serial, ECID, port or model, in any case and order', () => {
    expect(ordinals([...findRows(rows, serialNo(7).toLowerCase(), null)])).toEqual([7]);
    expect(ordinals([...findRows(rows, ecidNo(33), null)])).toEqual([20]);
    expect(ordinals([...findRows(rows, '1-1.1 macbook', null)])).toContain(1);
    expect(findRows(rows, 'nothing like it', null)).toEqual([]);
  });

  it('can be narrowed to one state', () => {
    const states = new Set(findRows(rows, '', 'serial-missing').map((row) => row.state));
    expect([...states]).toEqual(['serial-missing']);
  });

  it('that need a person come refused first, then without a serial', () => {
    expect(needingAttention(rows).map((row) => row.state)).toEqual([
      'refused',
      'refused',
      'serial-missing',
      'serial-missing',
    ]);
  });
});
