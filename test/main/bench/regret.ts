import { expect } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import type { BenchWorld } from './bench-world.ts';

/**
 * Does something and undoes it immediately if possible: the bench must then be as before, except
 * for who wrote what and when.
 */
export async function regret(world: BenchWorld, deed: () => Promise<void>): Promise<void> {
  const before = world.bench().snapshot();
  await deed();
  const after = world.bench().snapshot();
  const isNew = JSON.stringify(after.undoable) !== JSON.stringify(before.undoable);
  if (after.undoable === null || !isNew || after.undoable.atMs < (before.undoable?.atMs ?? 0))
    return;
  world.wait(1);
  const undone = world.bench().undoLast();
  expect(undone).toMatchObject({ ok: true, value: { label: after.undoable.label } });
  const now = world.bench().snapshot();
  expect(now.undoable).toEqual(before.undoable);
  expect(now.openSessionId).toBe(before.openSessionId);
  expect(plain(now.devices)).toEqual(plain(before.devices));
}

/** Without authorship: who, when, why, and which disputes were ever lifted. */
const plain = (devices: readonly Device[]): unknown =>
  JSON.parse(
    JSON.stringify(devices, (key, value: unknown) => {
      const isEmpty = key === 'accepted' && Array.isArray(value) && value.length === 0;
      return ['atMs', 'by', 'lifted', 'labels', 'why'].includes(key) || isEmpty ? undefined : value;
    }),
  );
