import { expect } from 'vitest';

import type { Device } from '../../../enrollment/device.ts';
import type { BenchWorld } from './bench-world.ts';

/**
 * Does something and, where it can be undone, undoes it at once: the bench is then as it was before.
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

/** A label that was read stays read, whatever was done over it. */
const plain = (devices: readonly Device[]): unknown =>
  devices.map(({ labels: _read, ...device }) => device);
