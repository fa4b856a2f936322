import type { BenchSettings } from '../bench-settings.ts';
import type { Device } from '../device.ts';
import type { ExpectedRow } from '../intake/expected-row.ts';
import type { Session } from '../session.ts';
import { acceptedIn } from './accepted-in.ts';
import type { DeviceException } from './device-exception.ts';
import { expectedRowOf } from './expected-row-of.ts';

/** What a list has against a device: it must not go on until the list changes or a person accepts it. */
export type Hold = Extract<DeviceException, { readonly kind: 'stopped' | 'not-expected' }>;

/** The lists that can hold the devices of a session. */
export interface HoldingLists {
  readonly settings: Pick<BenchSettings, 'stops'>;
  /** What the session waits for, by serial. */
  readonly expected: ReadonlyMap<string, ExpectedRow>;
}

/** The same with the session, whose policy decides over devices that no list names. */
export interface HoldContext extends HoldingLists {
  readonly session: Pick<Session, 'unknownPolicy'>;
}

/** No stop list and nothing expected: nobody is held. */
export const NO_HOLDING_LISTS: HoldingLists = {
  settings: { stops: new Map() },
  expected: new Map(),
};

type HoldRule<Kind extends Hold['kind']> = (
  device: Pick<Device, 'serial'>,
  context: HoldContext,
) => Extract<Hold, { readonly kind: Kind }> | null;

/** On the stop list, where a label may have lent the serial its `S`. */
export const stoppedBy: HoldRule<'stopped'> = ({ serial }, { settings }) => {
  const stop = serial === null ? null : expectedRowOf(settings.stops, serial.value);
  return stop && { kind: 'stopped', reason: stop.reason };
};

/** Not on the list of a session that holds such devices. */
export const unexpectedIn: HoldRule<'not-expected'> = ({ serial }, { session, expected }) => {
  if (session.unknownPolicy !== 'hold' || expected.size === 0 || serial === null) return null;
  return expectedRowOf(expected, serial.value) === null ? { kind: 'not-expected' } : null;
};

/** What holds this device, the stop list first; null when it may go on or a person let it pass. */
export function heldBy(
  device: Pick<Device, 'serial' | 'accepted'>,
  context: HoldContext,
): Hold | null {
  const holds = [stoppedBy(device, context), unexpectedIn(device, context)];
  return holds.find((hold) => hold !== null && acceptedIn(device, hold.kind) === null) ?? null;
}
