import type { Device } from '../device.ts';
import { isFollowedUp } from '../device-facts.ts';
import { acceptedIn } from './accepted-in.ts';
import { activationLocked, notInOrganization, otherServer } from './apple-says.ts';
import type { DeviceException, PassedException } from './device-exception.ts';
import type { SessionContext } from './session-context.ts';
import { EXCEPTION_KINDS, type ExceptionKind } from '../exception-kind.ts';
import { expectedRowOf } from '../expected-row-of.ts';
import { stoppedBy, unexpectedIn } from './held-by.ts';
import { modelDiffers } from './model-differs.ts';
import { seenAgain } from './seen-again.ts';

type Rule<Kind extends ExceptionKind = ExceptionKind> = (
  device: Device,
  context: SessionContext,
) => Extract<DeviceException, { kind: Kind }> | null;

/** One rule per kind; the order of the kinds is the order of urgency. */
const RULES: { readonly [Kind in ExceptionKind]: Rule<Kind> } = {
  refused: ({ refusal }) => refusal && { kind: 'refused', refusal },
  stopped: stoppedBy,
  'not-expected': unexpectedIn,
  'not-in-organization': notInOrganization,
  'other-server': otherServer,
  'activation-locked': activationLocked,
  'wrong-model': (device, { expected }) => {
    const row = device.serial === null ? null : expectedRowOf(expected, device.serial.value);
    if (row?.model === undefined || !modelDiffers(row.model, device)) return null;
    return { kind: 'wrong-model', expected: row.model, shown: device.model };
  },
  'seen-earlier': ({ earlier }) => (earlier ? { kind: 'seen-earlier', earlier } : null),
  'seen-again': seenAgain,
  'port-guess': ({ serial, portGuess }) =>
    serial === null && portGuess !== null ? { kind: 'port-guess', guess: portGuess } : null,
  // With a guess, `port-guess` says more.
  'serial-missing': ({ serial, portGuess }) =>
    serial === null && portGuess === null ? { kind: 'serial-missing' } : null,
  'profile-expired': (device, { stepsOf, expiredOf }) => {
    const expired = expiredOf(device);
    const isDone = device.enrolled !== null || isFollowedUp(stepsOf(device), device.steps);
    return expired === null || isDone ? null : { kind: 'profile-expired', ...expired };
  },
  damaged: ({ damage }) => (damage ? { kind: 'damaged', ...damage } : null),
};

/**
 * Why this device needs attention now, the most urgent first; empty if it does not. What a person
 * accepted is left out (see {@link passedOf}). A dispute is not accepted but lifted.
 */
export const exceptionsOf = (device: Device, context: SessionContext): readonly DeviceException[] =>
  everyException(device, context).filter((one) => acceptedIn(device, one.kind) === null);

/** The exceptions that apply but that a person accepted. */
export const passedOf = (device: Device, context: SessionContext): readonly PassedException[] =>
  everyException(device, context).flatMap((exception) => {
    const accepted = acceptedIn(device, exception.kind);
    return accepted === null ? [] : [{ exception, accepted }];
  });

const everyException = (device: Device, context: SessionContext): readonly DeviceException[] =>
  EXCEPTION_KINDS.flatMap((kind): readonly DeviceException[] => {
    const found = RULES[kind](device, context);
    return found === null ? [] : [found];
  });
