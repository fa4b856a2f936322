import type { Device } from '../device.ts';
import { isPlaceholder } from '../device-key.ts';
import { isEntered } from '../serial-strength.ts';

/** What proves that two rows are two devices, whatever a person says. */
export type Difference = 'ecid' | 'serial' | 'both-here';

/**
 * Why these rows cannot be one device, or null. A serial that a person entered proves nothing here,
 * because a typing error is one of the reasons for two rows (ADR 0003).
 */
export function differenceOf(one: Device, other: Device): Difference | null {
  if (one.ecid !== null && other.ecid !== null && one.ecid !== other.ecid) return 'ecid';
  const serials = [one.serial, other.serial].filter((serial) => serial !== null);
  const [first, second] = serials.filter((serial) => !isEntered(serial));
  if (first && second && first.value !== second.value) return 'serial';
  return one.isPresent && other.isPresent && one.port !== other.port ? 'both-here' : null;
}

/** Which of two rows remains: that with the stronger key, as when the cable itself links them. */
export function mergeOrder<Row extends Pick<Device, 'key'>>(
  one: Row,
  other: Row,
): { readonly from: Row; readonly into: Row } {
  return strengthOf(other) > strengthOf(one)
    ? { from: one, into: other }
    : { from: other, into: one };
}

function strengthOf({ key }: Pick<Device, 'key'>): number {
  if (isPlaceholder(key)) return 0;
  return key.startsWith('ecid:') ? 2 : 1;
}
