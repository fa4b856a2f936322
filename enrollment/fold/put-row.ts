import type { Device } from '../device.ts';
import type { FoldedBench } from './folded-bench.ts';

/** Puts a row into the view and keeps the indexes by serial and refusal in step with it. */
export function putRow(view: FoldedBench, row: Device): void {
  const device = withOwnProfile(view, row);
  const before = view.devices.get(device.key);
  if (before?.serial?.value !== device.serial?.value) forgetSerial(view, before);
  view.devices.set(device.key, device);
  if (device.refusal) view.refusedKeys.add(device.key);
  else view.refusedKeys.delete(device.key);
  if (!device.serial) return;
  const holder = view.devices.get(view.keyOfSerial.get(device.serial.value) ?? device.key);
  // Of rows that show one serial, the first keeps it until a person gives it to another.
  const isTaken =
    holder && holder.key !== device.key && holder.serial?.value === device.serial.value;
  if (isTaken && (holder.refusal === null || device.refusal !== null)) return;
  view.keyOfSerial.set(device.serial.value, device.key);
}

/** A row attracts sightings of its current serial, not of an earlier one. */
export function forgetSerial({ keyOfSerial }: FoldedBench, device: Device | undefined): void {
  const value = device?.serial?.value;
  if (value !== undefined && keyOfSerial.get(value) === device?.key) keyOfSerial.delete(value);
}

/** A device that has its session's own profile again counts as not reassigned. */
function withOwnProfile({ sessions }: FoldedBench, device: Device): Device {
  if (device.profile === undefined) return device;
  const { profile, ...row } = device;
  const own = sessions.get(device.sessionId)?.profile;
  const isOwn = profile?.profileId === own?.profileId && profile?.revision === own?.revision;
  return isOwn ? row : device;
}
