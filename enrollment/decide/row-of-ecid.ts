import { currentKey, type BenchView } from '../fold/bench-view.ts';
import type { Device } from '../device.ts';
import { ecidKey, isPlaceholder, type DeviceKey } from '../device-key.ts';
import type { Ecid } from '../ecid.ts';
import { firstRow } from './first-row.ts';

/**
 * The key of the row with this ECID, or the key that a new row would have. A row that got its ECID
 * by a merge keeps its own key; a row held in dispute is never the answer.
 */
export function keyOfEcid(view: BenchView, ecid: Ecid): DeviceKey {
  const key = currentKey(view.mergedInto, ecidKey(ecid));
  if (view.devices.has(key)) return key;
  const isHeld = ({ key: row, refusal }: Device): boolean => isPlaceholder(row) && refusal !== null;
  return firstRow(view, (row) => row.ecid === ecid && !isHeld(row))?.key ?? key;
}
