import type { Device } from '../device.ts';
import { serialKey, sightingKey, type DeviceKey } from '../device-key.ts';
import { judgedEntry } from '../decide/unlisted.ts';
import type { DeviceEvent } from '../events.ts';
import { currentKey, rowAt, type BenchView } from '../fold/bench-view.ts';
import type { SeenDevice } from '../seen-device.ts';
import type { Serial } from '../serial.ts';
import { seenWith } from './decide-scan.ts';

/** The label of a Mac that USB does not show, and what a person says that it is. */
export interface ReadLabel {
  readonly serial: Serial;
  readonly source: 'typed' | 'scan';
  readonly raw: string;
  readonly model: string | null;
}

/** What a label leads to: a row of its own, unless the Mac is here already. */
export type LabelDecision =
  | {
      readonly kind: 'logged';
      readonly deviceKey: DeviceKey;
      readonly events: readonly DeviceEvent[];
    }
  /** A device of the session has this serial, perhaps from its label, too. */
  | { readonly kind: 'here'; readonly device: Device }
  /** It is plugged in and has no row in the session. */
  | { readonly kind: 'apart'; readonly device: SeenDevice };

interface LabelPlace {
  readonly sessionId: string;
  readonly seen: readonly SeenDevice[];
  /** uuid; names the row if its serial cannot. */
  readonly id: string;
}

/** The events that log a device from its label, judged by the lists as at an attach. */
export function decideLabel(
  view: BenchView,
  { serial, ...label }: ReadLabel,
  { sessionId, seen, id }: LabelPlace,
): LabelDecision {
  const own = currentKey(view.mergedInto, serialKey(serial));
  const row = rowAt(view, view.keyOfSerial.get(serial) ?? own);
  const shown = row?.serial?.value ?? serial;
  if (row && shown === serial) return { kind: 'here', device: row };
  const device = seenWith(seen, serial);
  if (device) return { kind: 'apart', device };
  // The key of this serial leads to another device, which had it by mistake.
  const deviceKey = row ? sightingKey(id) : own;
  const logged: DeviceEvent = { kind: 'label-logged', sessionId, deviceKey, serial, ...label };
  return { kind: 'logged', deviceKey, events: judgedEntry({ sessionId, view }, [logged]) };
}
