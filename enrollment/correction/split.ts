import { currentKey, rowAt, type BenchView } from '../fold/bench-view.ts';
import type { DeviceKey } from '../device-key.ts';
import type { DeviceEvent } from '../events.ts';
import type { FoldedBench } from '../fold/folded-bench.ts';
import { foldAgain, type Refolded, type RowSource } from '../fold/refold.ts';
import { otherHolder, refusedOver } from './rivals.ts';

/**
 * True if `part` was the last row merged into the row `key` and the cable did not prove it, or if
 * it is the key that the row had before a serial was entered.
 */
export function canSplit(view: BenchView, key: DeviceKey, part: DeviceKey): boolean {
  const row = rowAt(view, key);
  if (!row || currentKey(view.mergedInto, part) !== row.key) return false;
  const isKeyBefore = view.keyBefore.get(row.key) === part;
  return isKeyBefore ? view.mergedInto.get(part) === row.key : row.joined?.part === part;
}

/** The events to log when a person splits rows, with the dispute that follows. */
export function splitEvents(
  view: FoldedBench,
  source: RowSource,
  { sessionId, deviceKey, part, reason }: Omit<Split, 'kind'>,
): readonly DeviceEvent[] {
  const split: Split = { kind: 'device-split', sessionId, deviceKey, part, reason };
  const again = foldAgain(view, [deviceKey, part], source, { added: [split] });
  return [split, ...disputesIn(view, again, part)];
}

type Split = Extract<DeviceEvent, { kind: 'device-split' }>;

/**
 * The disputes of rows that were folded again. Rows that show one identity are in dispute, like two
 * devices on the bench that report the same one (ADR 0003).
 * @param last the row to refuse rather than the others
 */
export function disputesIn(
  view: Pick<BenchView, 'devices'>,
  { keys, devices }: Refolded,
  last: DeviceKey | null = null,
): readonly DeviceEvent[] {
  const others = [...view.devices.values()].filter(({ key }) => !keys.includes(key));
  const judged = devices.toSorted(
    (one, other) => Number(one.key === last) - Number(other.key === last),
  );
  return judged.flatMap((device, index): readonly DeviceEvent[] => {
    if (device.refusal !== null) return [];
    const before = [...others, ...judged.slice(0, index)];
    const holder = otherHolder(before, device);
    return holder === null ? [] : [refusedOver(device, holder)];
  });
}
