import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rowWindow } from '../../../../renderer/bench/table/row-window.ts';

describe('the rows of a long table that are drawn', () => {
  const place = fc.record({
    count: fc.integer({ min: 0, max: 200_000 }),
    rowPx: fc.integer({ min: 24, max: 120 }),
    heightPx: fc.integer({ min: 1, max: 2000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('hold every row in sight, wherever it was scrolled to, and few others', () => {
    fc.assert(
      fc.property(place, ({ count, rowPx, heightPx, part }) => {
        const most = Math.max(0, count * rowPx - heightPx);
        const scrolledPx = Math.floor((most * part) / rowPx) * rowPx;
        const { first, end } = rowWindow({ scrolledPx, heightPx, rowPx, count });
        expect(first).toBeLessThanOrEqual(scrolledPx / rowPx);
        const seenTo = Math.min(count, Math.ceil((scrolledPx + rowPx + heightPx) / rowPx));
        expect(end).toBeGreaterThanOrEqual(seenTo);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(heightPx / rowPx) + 30);
      }),
    );
  });

  it('are a screenful before the place was measured', () => {
    expect(rowWindow({ scrolledPx: 0, heightPx: 0, rowPx: 46, count: 5000 })).toEqual({
      first: 0,
      end: 40,
    });
  });
});
