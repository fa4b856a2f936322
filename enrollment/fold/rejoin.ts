import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { FoldedBench } from './folded-bench.ts';
import type { RefusalReason } from '../refusal.ts';

/**
 * The joined row again, when two rows that were split are merged and nothing has come to either of them
 * since: taking a split back then shows what was there before it. Null when something has come.
 */
export function rejoined(view: FoldedBench, part: DeviceKey, target: Device): Device | null {
  const split = view.beforeSplit.get(part);
  const moved = view.devices.get(part);
  if (!split || !moved || !isAsSplit(split.target, target) || !isAsSplit(split.moved, moved)) {
    return null;
  }
  const { joined, pair, earlier } = split;
  view.beforeMerge.set(part, pair);
  if (earlier && target.joined) view.beforeMerge.set(target.joined.part, earlier);
  return joined;
}

/** The split itself put them in dispute; that this was lifted since changes nothing. */
const DISPUTES: readonly RefusalReason[] = ['ecid-on-two-devices', 'serial-on-two-devices'];

function isAsSplit(then: Device, now: Device): boolean {
  const { lifted: liftedThen, ...before } = then;
  const { lifted: liftedNow, ...after } = now;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<
    keyof typeof before
  >;
  const isSame = [...fields].every((field) => before[field] === after[field]);
  return isSame && countOf(liftedThen) === countOf(liftedNow);
}

/** Lifted reasons are only ever added. */
const countOf = (lifted: readonly RefusalReason[] = []): number =>
  lifted.filter((reason) => !DISPUTES.includes(reason)).length;
