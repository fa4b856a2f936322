import { act } from '@testing-library/react';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';

import type * as boardTable from '../../../../renderer/bench/board/BoardTable.tsx';
import type * as deviceCell from '../../../../renderer/bench/table/DeviceCell.tsx';
import { bootedSighting, keyOfBooted } from '../../../../renderer/gallery/history.ts';
import { worlds } from '../../../../renderer/gallery/worlds.ts';
import { windowOver } from '../../support/window-over.tsx';

/** How often each row was drawn, by its device. */
const drawn = vi.hoisted(() => new Map<string, number>());
const boards = vi.hoisted(() => ({ drawn: 0 }));

vi.mock('../../../../renderer/bench/table/DeviceCell.tsx', async (original) => {
  const { DeviceCell } = await original<typeof deviceCell>();
  return {
    DeviceCell: (props: Parameters<typeof DeviceCell>[0]) => {
      if (props.column === 'serial') drawn.set(props.row.id, (drawn.get(props.row.id) ?? 0) + 1);
      return DeviceCell(props);
    },
  };
});
vi.mock('../../../../renderer/bench/board/BoardTable.tsx', async (original) => {
  const { BoardTable } = await original<typeof boardTable>();
  return {
    BoardTable: (props: Parameters<typeof BoardTable>[0]) => {
      boards.drawn += 1;
      return BoardTable(props);
    },
  };
});

beforeEach(() => drawn.clear());

it('draws the row of a device that came back, and no other', async () => {
  const { bench } = await windowOver({ events: worlds.crowd(12), technician: 'Ana' });
  expect(drawn.size).toBeGreaterThan(5);
  drawn.clear();
  act(() => {
    bench.log({
      kind: 'device-sighted',
      sessionId: 's-1',
      deviceKey: keyOfBooted(3),
      sighting: bootedSighting(3, '1-1.9'),
      remembered: null,
    });
  });
  await expect.poll(() => drawn.get(keyOfBooted(3))).toBeGreaterThan(0);
  expect([...drawn.keys()]).toEqual([keyOfBooted(3)]);
});

it('draws no list again because time goes by', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  await windowOver({ events: worlds.crowd(12), technician: 'Ana' });
  await act(() => vi.advanceTimersByTimeAsync(1000));
  boards.drawn = 0;
  // The reminders are looked at every two seconds.
  await act(() => vi.advanceTimersByTimeAsync(2500));
  expect(boards.drawn).toBe(0);
});
