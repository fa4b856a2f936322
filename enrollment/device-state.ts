import type { Device, DeviceState } from './device.ts';
import type { FollowUpStep } from './follow-up.ts';
import { isFollowedUp } from './guide/steps.ts';

/** Where a logged device stands, given its profile's follow-up steps. */
export function deviceState(
  device: Device,
  steps: readonly FollowUpStep[],
): Exclude<DeviceState, 'seen'> {
  if (device.refusal) return 'refused';
  if (!device.serial) return 'serial-missing';
  if (isFollowedUp(steps, device.steps)) return 'followed-up';
  return device.enrolled ? 'enrolled' : 'logged';
}
