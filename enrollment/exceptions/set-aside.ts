import type { AcceptedException, Device } from '../device.ts';

/**
 * Who set the device aside last, when and over which exception; null when nobody did. It stays so until
 * it is taken back, also when the exception itself is over: what lies on the shelf is not on the bench.
 */
export const setAsideOf = ({ accepted = [] }: Pick<Device, 'accepted'>): AcceptedException | null =>
  accepted.findLast(({ outcome }) => outcome === 'set-aside') ?? null;
