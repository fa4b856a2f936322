import { currentKey, type ApartRows, type BenchView } from './bench-view.ts';
import type { DeviceKey } from '../device-key.ts';

type Apart = Pick<BenchView, 'apart' | 'mergedInto'>;

/** True if a person said that these rows are two devices. */
export const areApart = (view: Apart, one: DeviceKey, other: DeviceKey): boolean =>
  marksOf(view, one, other).length > 0;

/** Forgets that a person split these rows, because a person has merged them after all. */
export function forgetApart(
  view: Apart & { readonly apart: Set<ApartRows> },
  one: DeviceKey,
  other: DeviceKey,
): void {
  for (const mark of marksOf(view, one, other)) view.apart.delete(mark);
}

function marksOf({ apart, mergedInto }: Apart, one: DeviceKey, other: DeviceKey) {
  if (apart.size === 0) return [];
  const [first, second] = [currentKey(mergedInto, one), currentKey(mergedInto, other)];
  return [...apart].filter((mark) => {
    const [left, right] = [currentKey(mergedInto, mark[0]), currentKey(mergedInto, mark[1])];
    return (left === first && right === second) || (left === second && right === first);
  });
}
