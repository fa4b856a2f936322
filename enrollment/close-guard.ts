import { CLOSE_CONCERNS, type CloseConcern, type CloseConcernKind } from './close-concern.ts';
import type { Device, DeviceState } from './device.ts';
import type { ExceptionContext } from './exceptions/exception-context.ts';
import { missingRows } from './exceptions/list-standing.ts';
import { needsHand, standingIn } from './exceptions/standing-in.ts';

/** A session, its devices and what is known of them. */
export interface CloseParts {
  readonly context: ExceptionContext;
  /** Of the session. */
  readonly devices: readonly Device[];
}

/** What speaks for looking again before this session is closed; empty when nothing does. */
export function closeConcerns({ context, devices }: CloseParts): readonly CloseConcern[] {
  const { session, expected } = context;
  const states = devices.map((device) => standingIn(device, context).state);
  const counted = states.filter((state) => !UNCOUNTED.includes(state)).length;
  const numbers: Readonly<Record<CloseConcernKind, number>> = {
    'open-exceptions': devices.filter((device) => needsHand(device, context)).length,
    missing: missingRows(devices, expected).length,
    'below-target': session.target === null ? 0 : Math.max(0, session.target - counted),
    'still-here': devices.filter((one, at) => one.isPresent && states[at] !== 'followed-up').length,
  };
  return CLOSE_CONCERNS.flatMap((kind) =>
    numbers[kind] > 0 ? [{ kind, devices: numbers[kind] }] : [],
  );
}

/** The concerns that a person has not been told of. */
export const concernsBesides = (
  concerns: readonly CloseConcern[],
  despite: readonly CloseConcernKind[],
): readonly CloseConcern[] => concerns.filter(({ kind }) => !despite.includes(kind));

const UNCOUNTED: readonly DeviceState[] = ['refused', 'serial-missing'];
