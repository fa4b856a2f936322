import type { Device } from '../device.ts';

/** True if two readings cannot be of one device: both report a kind or model, and these differ. */
export function contradicts(
  one: Pick<Device, 'kind' | 'productType'>,
  other: Pick<Device, 'kind' | 'productType'>,
): boolean {
  return differ(one.kind, other.kind) || differ(one.productType, other.productType);
}

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;
