import { contradicts } from './contradiction.ts';
import type { DecideContext } from './decide-context.ts';
import type { Device } from '../device.ts';
import { isPlaceholder, type DeviceKey } from '../device-key.ts';
import { rowAt } from '../fold/bench-view.ts';
import { firstRow } from './first-row.ts';
import type { Sighting } from '../sighting.ts';
import type { Port } from '../usb-device.ts';

/**
 * What the port of an attach says about the row it belongs to. A port is not an identity: it counts
 * only for a short time, only if nothing else is known, and never against what the devices report.
 */

/**
 * The row without identity that this attach continues or identifies, or null. An attach without
 * identity may also continue such a row after a restart of Muster, however long ago that was.
 */
export function waitingRow(context: DecideContext, sighting: Sighting): Device | null {
  const isUnidentified = sighting.ecid === null && sighting.serial === null;
  const own = isUnidentified ? rowOfUdid(context, sighting) : null;
  if (own) return own;
  const last = lastAt(context, sighting.port);
  if (!last || !isWaiting(last) || contradicts(last, sighting)) return null;
  const isStill = isUnidentified && last.isPresent;
  return isStill || isRecent(context, last, context.timing.promoteMs) ? last : null;
}

/**
 * The row of a Mac last seen in its restore ramdisk on this port, if the same model now appears
 * there with macOS: a restore ends this way, and neither mode reports both ECID and serial. Null
 * unless everything fits. For this session only; no link is remembered (ADR 0003).
 */
export function restoredAt(
  context: DecideContext,
  { mode, serial, productType, port }: Sighting,
  key: DeviceKey,
): Device | null {
  if (mode !== 'booted-mac' || serial === null || productType === null) return null;
  const last = lastBefore(context, port, key);
  if (last?.mode !== 'restore' || last.serial !== null || last.refusal) return null;
  const hasOwnEcid = (context.view.devices.get(key)?.ecid ?? null) !== null;
  if (hasOwnEcid || context.links.ofSerial(serial.value) || last.productType !== productType) {
    return null;
  }
  return isRecent(context, last, context.timing.promoteMs) ? last : null;
}

/** The device whose serial is offered as a guess for a device without one on this port. */
export function guessAt(context: DecideContext, port: Port): Device | null {
  const last = lastAt(context, port);
  return last && isRecent(context, last, context.timing.guessMs) ? last : null;
}

/** Older iPhones report only a UDID: enough to find their row again, too little for a key. */
function rowOfUdid({ view, livePorts }: DecideContext, { udid, port }: Sighting): Device | null {
  if (udid === null) return null;
  const isFree = ({ key }: Device): boolean => livePorts(key).every((live) => live === port);
  return firstRow(view, (row) => row.udid === udid && isFree(row));
}

function lastAt({ view }: DecideContext, port: Port): Device | null {
  const key = view.lastAtPort.get(port);
  const device = key === undefined ? undefined : rowAt(view, key);
  return device?.port === port ? device : null;
}

const lastBefore = (context: DecideContext, port: Port, key: DeviceKey): Device | null => {
  const last = lastAt(context, port);
  return last?.key === key ? null : last;
};

/** Attached now, or gone only briefly. Log entries from before a restart count as old. */
function isRecent({ livePorts, nowMs }: DecideContext, device: Device, withinMs: number): boolean {
  return livePorts(device.key).length > 0 || nowMs - device.lastSeenMs <= withinMs;
}

/** Nothing at all is known of it; a row with a UDID waits only for that UDID. */
const isWaiting = ({ key, ecid, serial, udid, refusal }: Device): boolean =>
  isPlaceholder(key) && [ecid, serial, udid, refusal].every((known) => known === null);
