import type { AcceptedException, Device } from '../device.ts';
import type { ExceptionKind } from './exception-kind.ts';

/** Who let this exception of the device pass, or null. A dispute is not accepted but lifted. */
export function acceptedIn(
  { accepted = [] }: Pick<Device, 'accepted'>,
  kind: ExceptionKind,
): AcceptedException | null {
  if (kind === 'refused') return null;
  return accepted.find(({ exception }) => exception === kind) ?? null;
}
