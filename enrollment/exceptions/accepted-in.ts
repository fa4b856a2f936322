import type { AcceptedException, Device } from '../device.ts';
import type { ExceptionKind } from '../exception-kind.ts';
import { asideOverRefusal } from '../set-aside.ts';

/** Who accepted this exception or set the device aside, or null. A dispute cannot be accepted. */
export function acceptedIn(
  device: Pick<Device, 'accepted'> & Partial<Pick<Device, 'refusal'>>,
  kind: ExceptionKind,
): AcceptedException | null {
  if (kind === 'refused') return asideOverRefusal(device);
  return device.accepted?.find(({ exception }) => exception === kind) ?? null;
}
