import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createGalleryBench, type GalleryBench } from '../../../renderer/gallery/gallery-bench.ts';
import { keyOfBooted, NOW_MS } from '../../../renderer/gallery/history.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';

const MANY = 3000;
let bench: GalleryBench;
const open = (events = worlds.full()) => {
  bench = createGalleryBench({ events, nowMs: () => NOW_MS, technician: 'Ana' });
};
beforeEach(() => open());
afterEach(() => bench.stop());

const note = (text: string | null, index = 9) =>
  bench.noteDevices({ deviceKeys: [keyOfBooted(index)], note: text });
const actionOf = (answer: Awaited<ReturnType<typeof note>>): string => {
  if (!answer.ok || answer.actionId === undefined) throw new Error('Nothing was recorded.');
  return answer.actionId;
};

describe('the Undo of one action', () => {
  it('is named in the answer, and only if something was recorded', async () => {
    const first = actionOf(await note('One'));
    expect(bench.bench.snapshot().undoable?.id).toBe(first);
    expect(await note('One')).toEqual({ ok: true, value: null });
    expect(actionOf(await note('Two'))).not.toBe(first);
  });

  it('undoes no other one', async () => {
    const first = actionOf(await note('One'));
    const second = actionOf(await note('Two', 10));
    expect(await bench.undoLast({ actionId: first })).toEqual({
      ok: false,
      failure: { kind: 'not-newest-action' },
    });
    expect(bench.bench.view.devices.get(keyOfBooted(10))?.note).toBe('Two');
    // The control: the newest is undone by its id, and then the first one is the newest.
    expect(await bench.undoLast({ actionId: second })).toMatchObject({ ok: true });
    expect(await bench.undoLast({ actionId: first })).toMatchObject({ ok: true });
  });
});

it('acts on 3,000 selected devices at once, and undoes it at once', async () => {
  await bench.stop();
  open(worlds.crowd(MANY));
  const deviceKeys = bench.bench.snapshot().devices.map(({ key }) => key);
  const noted = () => bench.bench.snapshot().devices.filter(({ note: held }) => held === 'Wet box');
  const answer = await bench.noteDevices({ deviceKeys, note: 'Wet box' });
  expect(noted()).toHaveLength(MANY);
  expect(await bench.undoLast({ actionId: actionOf(answer) })).toMatchObject({
    value: { label: { kind: 'note', devices: MANY } },
  });
  expect(noted()).toHaveLength(0);
});
