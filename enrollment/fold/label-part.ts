import { currentKey, type BenchView } from './bench-view.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';

/** The two rows that become separate again when a device turns out not to be that of a label. */
interface LabelParts {
  /** The row to split off. */
  readonly part: DeviceKey;
  /** The row of the device that USB has shown. */
  readonly own: DeviceKey;
}

/** The row of a label that was merged into the row of this device; null if there is none. */
export function labelMergedInto(
  { mergedInto }: Pick<BenchView, 'mergedInto'>,
  { key, labelled }: Device,
): DeviceKey | null {
  if (labelled === undefined || labelled.key === key) return null;
  return currentKey(mergedInto, labelled.key) === key ? labelled.key : null;
}

/**
 * The row of a label that was merged with the row of this device, in either direction. Null if
 * there is none, or if more than one row was merged into that of the label.
 */
export function labelParts(view: Pick<BenchView, 'mergedInto'>, device: Device): LabelParts | null {
  const { key, labelled, joined } = device;
  const label = labelMergedInto(view, device);
  if (label !== null) return { part: label, own: key };
  if (labelled?.key !== key || joined?.why !== 'by-hand') return null;
  const parts = [...view.mergedInto].filter(([, into]) => into === key);
  return parts.length === 1 ? { part: joined.part, own: joined.part } : null;
}
