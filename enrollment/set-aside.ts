import type { AcceptedException, Device, DeviceState } from './device.ts';

/**
 * Who set the device aside last, when and over which exception; null if nobody did. It stays so
 * until undone, even after the exception itself is resolved: what lies on the shelf is not on the
 * bench.
 */
export const setAsideOf = ({ accepted = [] }: Pick<Device, 'accepted'>): AcceptedException | null =>
  accepted.findLast(({ outcome }) => outcome === 'set-aside') ?? null;

/**
 * Who set a refused device aside over this very refusal, or null. A later refusal needs its own
 * review.
 */
export function asideOverRefusal({
  refusal = null,
  accepted = [],
}: Partial<Pick<Device, 'refusal' | 'accepted'>>): AcceptedException | null {
  if (refusal === null) return null;
  const isOver = ({ exception, outcome, atMs }: AcceptedException): boolean =>
    exception === 'refused' && outcome === 'set-aside' && atMs >= refusal.atMs;
  return accepted.find(isOver) ?? null;
}

/**
 * A state as shown to people: among refused devices, those that a person set aside have their own
 * word.
 */
export type ShownState = DeviceState | 'set-aside';

/** The state to show. A dispute comes first, unless the device was set aside over it. */
export function shownState(state: DeviceState, device: Device): ShownState {
  const isSettled = device.refusal === null || asideOverRefusal(device) !== null;
  return isSettled && setAsideOf(device) !== null ? 'set-aside' : state;
}
