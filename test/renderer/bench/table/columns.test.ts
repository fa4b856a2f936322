import { describe, expect, it } from 'vitest';

import { shortModel } from '../../../../renderer/bench/rows/short-model.ts';
import { columnsFor, COLUMNS } from '../../../../renderer/bench/table/table-columns.ts';

const usual = ['port', 'state', 'serial', 'model', 'steps', 'next', 'seen'] as const;
const idsAt = (widthPx: number, parts: Partial<Parameters<typeof columnsFor>[0]> = {}) =>
  columnsFor({
    chosen: usual,
    density: 'desk',
    widthPx,
    textSize: 100,
    hasTicks: true,
    ...parts,
  }).map(({ id }) => id);

describe('the columns of the list', () => {
  it('are those that fit: first goes when it was seen, then the model', () => {
    expect(idsAt(912)).toEqual([...usual]);
    expect(idsAt(812)).not.toContain('seen');
    expect(idsAt(812)).toContain('model');
    expect(idsAt(692)).not.toContain('model');
  });

  it('never lose the serial, the state and what is next', () => {
    expect(idsAt(200)).toEqual(['port', 'state', 'serial', 'next']);
    expect(idsAt(912, { chosen: [] })).toEqual(['state', 'serial', 'next']);
  });

  it('need more room with larger text', () => {
    expect(idsAt(912, { textSize: 160 })).not.toContain('seen');
    expect(idsAt(912, { density: 'bench' })).not.toContain('seen');
    expect(idsAt(3000, { chosen: COLUMNS, textSize: 160 })).toEqual([...COLUMNS]);
  });
});

describe('a model in a column', () => {
  it.each([
    ['MacBook Pro (14-inch, M3 Pro, Nov 2023)', 'Pro 14″ M3 Pro'],
    ['MacBook Air (M2, 2022)', 'Air M2'],
    ['Mac mini (M4 Pro, 2024)', 'Mac mini M4 Pro'],
    ['iMac (24-inch, 2024, Four ports)', 'iMac 24″ Four ports'],
    ['Mac Pro (2023)', 'Mac Pro (2023)'],
    ['Something (else', 'Something (else'],
    ['Mac16,8', 'Mac16,8'],
  ])('%s reads %s', (model, short) => {
    expect(shortModel(model)).toBe(short);
  });
});
