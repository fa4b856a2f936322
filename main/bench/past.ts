import type { Device } from '../../enrollment/device.ts';
import type { Projected } from '../../enrollment/ports.ts';

/** A session as it is folded from its rows. */
type Fold = () => readonly Device[];

/** Where to look first for what was folded before. */
interface Before {
  readonly projected?: Projected;
}

/**
 * The devices of a session in their order: as they were folded before, or else folded now. Read
 * either way, they are the same (ADR 0021).
 * @param until what later rows say is left out
 */
export function* devicesOf(
  { projected }: Before,
  sessionId: string,
  fold: Fold,
  until?: number,
): Generator<Device> {
  const size = projected?.size(sessionId, until) ?? null;
  let count = 0;
  for (const device of projected?.devices(sessionId, until) ?? []) {
    count += 1;
    yield device;
  }
  if (size !== count) yield* fold().slice(count);
}

/** How many they are. */
export const sizeOf = (
  { projected }: Before,
  sessionId: string,
  fold: Fold,
  until?: number,
): number => projected?.size(sessionId, until) ?? fold().length;
