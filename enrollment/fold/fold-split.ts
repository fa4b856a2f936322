import { renameApart } from './apart.ts';
import { currentKey, rowAt, type MergedPair } from './bench-view.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { FoldedBench } from './folded-bench.ts';
import { forgetSerial, putRow } from './put-row.ts';
import { splitRows } from './split-rows.ts';

/**
 * Takes the last merge of a row apart. Both stand as they did before it; what was logged since stays
 * with the row that goes on. A row that had only changed its key gets the old one back.
 */
export function foldSplit(view: FoldedBench, key: DeviceKey, part: DeviceKey): void {
  const pair = view.beforeMerge.get(part);
  const joined = rowAt(view, key);
  if (!pair || !joined || currentKey(view.mergedInto, part) !== joined.key) return;
  const rows = splitRows(pair, joined.key);
  if (rows === null) {
    if (view.mergedInto.get(part) === joined.key) takeBack(view, joined, part);
    return;
  }
  if (joined.joined?.part !== part) return;
  undoMerge(view, joined, part);
  view.apart.add([part, joined.key]);
  putRow(view, rows.target);
  putRow(view, rows.moved);
  const { target = rows.target, moved = rows.moved } = {
    target: view.devices.get(joined.key),
    moved: view.devices.get(part),
  };
  if (moved.isPresent) view.lastAtPort.set(moved.port, part);
  const earlier = noteEarlier(view, target, pair);
  view.beforeSplit.set(part, { joined, pair, target, moved, earlier });
}

/**
 * The merge before this one can now be taken apart, and knows what has been logged since.
 * @returns how it stood until now; null when there is none.
 */
function noteEarlier(
  view: FoldedBench,
  { joined }: Device,
  { since }: MergedPair,
): MergedPair | null {
  const earlier = joined && view.beforeMerge.get(joined.part);
  if (!joined || !earlier) return null;
  view.beforeMerge.set(joined.part, { ...earlier, since: [...earlier.since, ...since] });
  return earlier;
}

/** The entry that gave a place holder its key is withdrawn; nothing else of the row changes. */
function takeBack(view: FoldedBench, joined: Device, part: DeviceKey): void {
  undoMerge(view, joined, part);
  renameApart(view.apart, joined.key, part);
  view.devices.delete(joined.key);
  view.refusedKeys.delete(joined.key);
  // What was merged into the row under that key is still one with it.
  for (const [from, into] of view.mergedInto) {
    if (into === joined.key) view.mergedInto.set(from, part);
  }
  putRow(view, { ...joined, key: part });
  for (const [port, key] of view.lastAtPort) {
    if (key === joined.key) view.lastAtPort.set(port, part);
  }
}

function undoMerge(view: FoldedBench, joined: Device, part: DeviceKey): void {
  view.beforeMerge.delete(part);
  view.mergedInto.delete(part);
  forgetSerial(view, joined);
}
