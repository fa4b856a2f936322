import type { Device, DeviceState } from '../device.ts';
import { isFollowedUp } from '../guide/steps.ts';
import { heldBy, type Hold } from './held-by.ts';
import type { SessionContext } from './session-context.ts';

/** Where a logged device stands, and what keeps it from going on; one that is held counts as refused. */
export function stateAndHold(device: Device, context: SessionContext) {
  const held = heldBy(device, context);
  return { state: stateOf(device, held, context), held };
}

/** Where a logged device stands. */
export const deviceState = (device: Device, context: SessionContext) =>
  stateAndHold(device, context).state;

function stateOf(
  device: Device,
  held: Hold | null,
  { stepsOf }: SessionContext,
): Exclude<DeviceState, 'seen'> {
  if (device.refusal || held) return 'refused';
  if (!device.serial) return 'serial-missing';
  if (isFollowedUp(stepsOf(device), device.steps)) return 'followed-up';
  return device.enrolled ? 'enrolled' : 'logged';
}
