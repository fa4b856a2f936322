import type { BenchSnapshot, SentSnapshot } from '../../contract/changes.ts';

/** A snapshot as it is sent to the window. */
export const sentSnapshot = ({ devices, lists, ...snapshot }: BenchSnapshot): SentSnapshot => ({
  ...snapshot,
  devices: JSON.stringify(devices),
  lists: JSON.stringify(lists),
});
