import type { Device, DeviceState } from './device.ts';
import type { ExceptionContext } from './exceptions/exception-context.ts';
import { heldBy } from './exceptions/held-by.ts';
import type { FollowUpStep } from './follow-up.ts';
import { isFollowedUp } from './guide/steps.ts';

/**
 * Where a logged device stands, given its profile's follow-up steps.
 * @param held whether lists keep it from going on (`heldBy`); such a device counts as refused.
 */
export function deviceState(
  device: Device,
  steps: readonly FollowUpStep[],
  held = false,
): Exclude<DeviceState, 'seen'> {
  if (device.refusal || held) return 'refused';
  if (!device.serial) return 'serial-missing';
  if (isFollowedUp(steps, device.steps)) return 'followed-up';
  return device.enrolled ? 'enrolled' : 'logged';
}

/** The same with all that is known: the steps of the device's own profile, and the lists. */
export const stateIn = (device: Device, context: ExceptionContext) =>
  deviceState(device, context.stepsOf(device), heldBy(device, context) !== null);
