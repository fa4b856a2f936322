import type { AcceptedException, Device, DeviceState } from './device.ts';

/**
 * Who set the device aside last, when and over which exception; null when nobody did. It stays so until
 * it is taken back, also when the exception itself is over: what lies on the shelf is not on the bench.
 */
export const setAsideOf = ({ accepted = [] }: Pick<Device, 'accepted'>): AcceptedException | null =>
  accepted.findLast(({ outcome }) => outcome === 'set-aside') ?? null;

/**
 * Who set a refused device aside over this very refusal, or null. A refusal that came later asks for a
 * hand of its own.
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

/** A state as people read it: of those that count as refused, what a person set aside has its own word. */
export type ShownState = DeviceState | 'set-aside';

/** The same state, told apart. A dispute comes first, unless it is what the device was set aside over. */
export function shownState(state: DeviceState, device: Device): ShownState {
  const isSettled = device.refusal === null || asideOverRefusal(device) !== null;
  return isSettled && setAsideOf(device) !== null ? 'set-aside' : state;
}
