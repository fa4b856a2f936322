import type { Device } from '../device.ts';
import type { Session } from '../session.ts';
import { acceptedIn } from './accepted-in.ts';
import type { DeviceException } from './device-exception.ts';
import type { ExceptionKind } from '../exception-kind.ts';
import { expectedRowOf } from '../expected-row-of.ts';
import type { SessionContext } from './session-context.ts';
import { setAsideOf } from '../set-aside.ts';

/**
 * Why a device must not continue: what a list has against it, until the list changes or a person
 * accepts it, or that a person set it aside, until that is undone.
 */
export type Hold = ListHold | { readonly kind: 'set-aside'; readonly over: ExceptionKind };

type ListHold = Extract<DeviceException, { readonly kind: 'stopped' | 'not-expected' }>;

/** What decides about holding a device: the lists, and the policy for unlisted devices. */
export interface HoldContext extends Pick<SessionContext, 'expected'> {
  readonly settings: Pick<SessionContext['settings'], 'stops'>;
  readonly session: Pick<Session, 'unknownPolicy'>;
}

type HoldRule<Kind extends ListHold['kind']> = (
  device: Pick<Device, 'serial'>,
  context: HoldContext,
) => Extract<ListHold, { readonly kind: Kind }> | null;

/** On the stop list, with or without the `S` that a label puts before the serial. */
export const stoppedBy: HoldRule<'stopped'> = ({ serial }, { settings }) => {
  const stop = serial === null ? null : expectedRowOf(settings.stops, serial.value);
  return stop && { kind: 'stopped', reason: stop.reason };
};

/** Not on the list of a session that holds such devices. */
export const unexpectedIn: HoldRule<'not-expected'> = ({ serial }, { session, expected }) => {
  if (session.unknownPolicy !== 'hold' || expected.size === 0 || serial === null) return null;
  return expectedRowOf(expected, serial.value) === null ? { kind: 'not-expected' } : null;
};

/** What holds this device: a person, the stop list or the session's list; null if nothing does. */
export function heldBy(
  device: Pick<Device, 'serial' | 'accepted'>,
  context: HoldContext,
): Hold | null {
  const aside = setAsideOf(device);
  if (aside !== null) return { kind: 'set-aside', over: aside.exception };
  const holds = [stoppedBy(device, context), unexpectedIn(device, context)];
  return holds.find((hold) => hold !== null && acceptedIn(device, hold.kind) === null) ?? null;
}
