import { confirmationsOf } from '../../enrollment/enrolled.ts';
import type { LeftReason } from '../../enrollment/applied.ts';
import type { Device } from '../../enrollment/device.ts';
import type { DeviceException } from '../../enrollment/exceptions/device-exception.ts';
import { statusOf } from '../../enrollment/exceptions/device-status.ts';
import type { SessionContext } from '../../enrollment/exceptions/session-context.ts';
import type { FollowUpStep } from '../../enrollment/follow-up.ts';
import type { Target, WhyNot } from './device-action.ts';

/** The steps that numbers name: those that all devices have in common, else those of the session. */
export function stepsOfTarget({ devices, context }: Target): readonly FollowUpStep[] {
  const [first, ...others] = devices;
  const own = context.stepsOf(first);
  return others.every((device) => context.stepsOf(device) === own) ? own : context.stepsOf({});
}

/** Why none of these steps can be ticked for any of the devices, or null. */
export const whyNoStep = ({ devices, context }: Target, stepIds: readonly string[]) =>
  whyNone(devices, (device) => {
    const own = context.stepsOf(device).filter(({ id }) => stepIds.includes(id));
    if (own.length === 0) return 'other-profile';
    return heldAs(device, context) ?? (own.every(({ id }) => device.steps[id]) ? 'settled' : null);
  });

/** Why the enrollment of none of the devices can be confirmed, or null. */
export const whyNoConfirmation = ({ devices, context }: Target) =>
  whyNone(devices, (device) => heldAs(device, context) ?? (isConfirmed(device) ? 'settled' : null));

/** Why none of the devices can have a slip, or null. */
export const whyNoSlip = ({ devices, context }: Target) =>
  whyNone(devices, (device) => heldAs(device, context));

/** The open exception of each device that is to be answered: its most urgent one. */
export const mostUrgent = (device: Device, context: SessionContext): DeviceException | null =>
  statusOf(device, context).exceptions[0] ?? null;

/** A person's word; a file of Intune does not keep anybody from giving theirs. */
export const isConfirmed = ({ enrolled }: Device): boolean =>
  confirmationsOf(enrolled).some(({ evidence }) => evidence.kind === 'person');

/** What holds a device back from steps and confirmations, as main judges it. */
export function heldAs(
  device: Device,
  context: SessionContext,
): Extract<LeftReason, 'refused' | 'serial-missing'> | null {
  const { state } = statusOf(device, context);
  return state === 'refused' || state === 'serial-missing' ? state : null;
}

function whyNone(
  devices: readonly Device[],
  whyNot: (device: Device) => LeftReason | null,
): WhyNot | null {
  const reasons = new Set(devices.map(whyNot));
  if (reasons.has(null)) return null;
  const [only, ...others] = reasons;
  return others.length === 0 ? (only ?? null) : 'none-of-them';
}
