import type { Sequence } from '../../enrollment/sequence.ts';
import { openCloseChecks } from '../../enrollment/closing/close-guard.ts';
import type { CloseCheckKind } from '../../enrollment/close-check.ts';
import type { Device } from '../../enrollment/device.ts';
import { statusOf } from '../../enrollment/exceptions/device-status.ts';
import type { SessionContext } from '../../enrollment/exceptions/session-context.ts';
import { isFollowedUp } from '../../enrollment/device-facts.ts';
import { isCounted } from '../../enrollment/progress.ts';

/** What is still open in a session that is handed over. */
export interface OpenMatter {
  readonly kind: CloseCheckKind | 'not-enrolled' | 'steps-open';
  /** How many devices it concerns. */
  readonly devices: number;
}

/** What is open, the concerns about closing first. The rest is said and asks nothing. */
export function whatIsOpen(context: SessionContext, all: Sequence<Device>): readonly OpenMatter[] {
  const devices = [...all];
  const accepted = devices.filter((device) => {
    const { state } = statusOf(device, context);
    return isCounted(state) || state === 'label-only';
  });
  const notEnrolled = accepted.filter(({ enrolled }) => enrolled === null).length;
  const stepsOpen = accepted.filter(
    (device) => !isFollowedUp(context.stepsOf(device), device.steps),
  ).length;
  const rest: readonly OpenMatter[] = [
    { kind: 'not-enrolled', devices: notEnrolled },
    { kind: 'steps-open', devices: stepsOpen },
  ];
  return [...openCloseChecks({ context, devices }), ...rest.filter((one) => one.devices > 0)];
}
