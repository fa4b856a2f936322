import { describe, expect, it } from 'vitest';

import type { Device, DeviceState } from '../../enrollment/device.ts';
import { countFacts, progressOfRows } from '../../enrollment/progress.ts';
import { OPENED_MS } from './export/build.ts';

const MINUTE_MS = 60_000;
const person = { evidence: { kind: 'person' }, by: 'Ana', atMs: OPENED_MS } as const;

function rowsOf(
  rows: readonly (readonly [
    DeviceState,
    { readonly enrolled?: boolean; readonly atMs?: number },
  ])[],
) {
  return rows.map(([state, { enrolled = false, atMs = OPENED_MS }]) => ({
    state,
    device: { enrolled: enrolled ? person : null, firstSeenMs: atMs } as Device,
  }));
}

describe('what is counted of a session', () => {
  it('is everything that is true of a device, not only the furthest of it', () => {
    const rows = rowsOf([
      ['followed-up', { enrolled: true }],
      ['followed-up', {}],
      ['enrolled', { enrolled: true }],
      ['logged', {}],
      ['refused', { enrolled: true }],
      ['serial-missing', {}],
    ]);
    expect(progressOfRows(rows, { target: null, nowMs: OPENED_MS }).counted).toBe(4);
    const facts = countFacts(rows);
    expect(facts).toMatchObject({ logged: 4, enrolled: 2, 'followed-up': 2 });
    expect(facts).toMatchObject({ refused: 1, 'serial-missing': 1 });
  });
});

describe('the pace', () => {
  const paceAt = (minutes: readonly number[]) =>
    progressOfRows(
      rowsOf(minutes.map((minute) => ['logged', { atMs: OPENED_MS + minute * MINUTE_MS }])),
      { target: null, nowMs: OPENED_MS + 59 * MINUTE_MS },
    ).pacePerHour;

  it('is that of devices that came one after another', () => {
    expect(paceAt([0, 2, 4, 6])).toBe(30);
    expect(paceAt([0, 0, 2, 2, 4, 4])).toBe(60);
  });

  it('is not made of what was there already when a session was opened', () => {
    expect(paceAt([0, 0, 0, 0, 0, 0])).toBeNull();
    expect(paceAt([0, 0, 0, 0, 0, 0, 2, 4])).toBe(30);
    // Nor devices plugged in immediately after a break.
    expect(paceAt([0, 2, 20, 20, 20, 20, 22])).toBe(30);
  });
});
