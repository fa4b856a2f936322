import { contradicts } from './contradiction.ts';
import type { DecideContext } from './decide-context.ts';
import type { Device } from '../device.ts';
import type { DeviceKey } from '../device-key.ts';
import type { Sighting } from '../sighting.ts';

/**
 * Rows held in dispute report an identity that another row has. Invariant: the device on such a row
 * finds its own row again, and never the other one, until a person has reviewed it (ADR 0003).
 */

/** The held row that this attach belongs to, preferring the one at its port, or null. */
export function heldRow(context: DecideContext, sighting: Sighting): Device | null {
  const held = [...context.view.refusedKeys]
    .flatMap((key) => context.view.devices.get(key) ?? [])
    .filter((device) => isSameIdentity(device, sighting))
    .filter((device) => isFree(context, device, sighting));
  return held.find((device) => device.port === sighting.port) ?? held[0] ?? null;
}

/**
 * The held row, if it has a better claim to this attach than the row `key`, which matches by
 * identity alone: both are detached and the attach is not on the port where `key` was last.
 */
export function betterClaim(
  context: DecideContext,
  sighting: Sighting,
  key: DeviceKey,
): Device | null {
  const held = heldRow(context, sighting);
  const row = context.view.devices.get(key);
  if (!held || !row || held.refusal?.other !== key) return null;
  return row.port === sighting.port ? null : held;
}

/** True if the device of a held row is that of `row`, which just left, in another socket. */
export function hasMoved(
  { nowMs, timing }: DecideContext,
  held: Device,
  row: Device | undefined,
  noticed: 'event' | 'relist' | 'missed',
): boolean {
  if (!isSecond(held) || !row || contradicts(held, row)) return false;
  const withinMs = noticed === 'event' ? timing.lateDetachMs : timing.lostDetachMs;
  return noticed !== 'missed' && nowMs - held.firstSeenMs <= withinMs;
}

const isSecond = ({ refusal }: Device): boolean =>
  refusal?.reason === 'serial-on-two-devices' || refusal?.reason === 'ecid-on-two-devices';

const isSameIdentity = (device: Device, { ecid, serial }: Sighting): boolean =>
  device.ecid === ecid && device.serial?.value === serial?.value;

const isFree = ({ livePorts }: DecideContext, { key }: Device, { port }: Sighting): boolean =>
  livePorts(key).every((live) => live === port);
