import type { AcceptedException, Device, DeviceState } from '../device.ts';

/**
 * Who set the device aside last, when and over which exception; null when nobody did. It stays so until
 * it is taken back, also when the exception itself is over: what lies on the shelf is not on the bench.
 */
export const setAsideOf = ({ accepted = [] }: Pick<Device, 'accepted'>): AcceptedException | null =>
  accepted.findLast(({ outcome }) => outcome === 'set-aside') ?? null;

/** A state as people read it: of those that count as refused, what a person set aside has its own word. */
export type ShownState = DeviceState | 'set-aside';

/** The same state, told apart. A dispute comes first: it still asks for a hand. */
export const shownState = (state: DeviceState, device: Device): ShownState =>
  device.refusal === null && setAsideOf(device) !== null ? 'set-aside' : state;
