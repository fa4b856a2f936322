import type { BenchSnapshot, SentSnapshot } from '../../contract/changes.ts';
import { listsFor } from '../../enrollment/fold/expected-lists.ts';

/** A snapshot as it is sent to the window. */
export const sentSnapshot = ({ devices, lists, ...snapshot }: BenchSnapshot): SentSnapshot => ({
  ...snapshot,
  devices: JSON.stringify(devices),
  // Lists of closed sessions are not even read.
  lists: JSON.stringify(listsFor(lists, snapshot.openSessionId)),
});
