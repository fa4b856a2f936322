import type { Device } from '../../../enrollment/device.ts';
import type { Words } from '../../../words/catalogue.ts';

/** Which of two devices in dispute is plugged in where; it changes as they are moved. */
export function rivalText(
  device: Pick<Device, 'port' | 'isPresent'>,
  other: Pick<Device, 'port' | 'isPresent'>,
  { device: { rivals } }: Words,
): string {
  if (device.port === null || other.port === null) return rivals.ofLabel;
  const standing = device.isPresent
    ? other.isPresent
      ? rivals.both
      : rivals.own
    : other.isPresent
      ? rivals.other
      : rivals.none;
  return standing(device.port, other.port);
}
