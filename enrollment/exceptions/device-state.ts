import { isFollowedUp } from '../device-facts.ts';
import { isLabelOnly, type Device, type DeviceState } from '../device.ts';
import { heldBy, type Hold } from './held-by.ts';
import type { SessionContext } from './session-context.ts';

/** The state of a logged device and what holds it; a held device counts as refused. */
export function stateAndHold(device: Device, context: SessionContext) {
  const held = heldBy(device, context);
  return { state: stateOf(device, held, context), held };
}

/** The state of a logged device. */
export const deviceState = (device: Device, context: SessionContext) =>
  stateAndHold(device, context).state;

function stateOf(
  device: Device,
  held: Hold | null,
  { stepsOf }: SessionContext,
): Exclude<DeviceState, 'seen'> {
  if (device.refusal || held) return 'refused';
  if (!device.serial) return 'serial-missing';
  if (isLabelOnly(device)) return 'label-only';
  if (isFollowedUp(stepsOf(device), device.steps)) return 'followed-up';
  return device.enrolled ? 'enrolled' : 'logged';
}
