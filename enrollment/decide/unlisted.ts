import { rowAt } from '../fold/bench-view.ts';
import type { DecideContext } from './decide-context.ts';
import type { Device } from '../device.ts';
import type { DeviceEvent } from '../events.ts';
import { expectedRowOf } from '../expected-row-of.ts';
import { rowAfter } from '../fold/row-after.ts';
import type { Serial } from '../serial.ts';
import { strongerSerial, withoutGuess } from '../serial-strength.ts';
import { withoutSerial } from '../fold/without-serial.ts';

/**
 * What follows for a device that no list names, in a session that refuses such devices: its refusal,
 * to be logged with the sighting that shows it. A device without a proven serial, one that is held for
 * another reason, and one that a person let pass are left alone.
 */
export function unlistedRefusal(
  { sessionId, view }: DecideContext,
  events: readonly DeviceEvent[],
): readonly DeviceEvent[] {
  const [first] = events;
  if (!isRefusing(view, sessionId) || first?.kind !== 'device-sighted') return [];
  const deviceKey = rowAfter(events, first.deviceKey);
  const row = rowAt(view, first.deviceKey);
  const into = rowAt(view, deviceKey);
  if (events.some(({ kind }) => kind === 'device-refused')) return [];
  if ([row, into].some((one) => one !== undefined && isSettled(one))) return [];
  const { sighting, remembered } = first;
  const shown = strongerSerial(sighting.serial, withoutGuess(remembered));
  const known = strongerSerial(into?.serial ?? null, row?.serial ?? null);
  const serial = strongerSerial(known, shown)?.value ?? null;
  if (serial === null || expectedRowOf(view.expected, serial) !== null) return [];
  return [refusalOf({ sessionId, deviceKey }, serial)];
}

/**
 * The events by which a person enters a serial, with the refusal that follows when no list names it: the
 * same rule as at an attach, so that a device which showed a serial of its own is judged by that one. A
 * refusal over the serial that these events withdraw is over by then.
 */
export function judgedEntry(
  { sessionId, view }: Pick<DecideContext, 'sessionId' | 'view'>,
  events: readonly DeviceEvent[],
): readonly DeviceEvent[] {
  const entry = events.find((event) => event.kind === 'serial-entered');
  if (entry === undefined || !isRefusing(view, sessionId)) return events;
  if (expectedRowOf(view.expected, entry.serial) !== null) return events;
  const deviceKey = rowAfter(events.slice(events.indexOf(entry)), entry.deviceKey);
  const row = rowAt(view, entry.deviceKey);
  const withdrawn = events.find((event) => event.kind === 'serial-withdrawn');
  const before = row && (withdrawn ? withoutSerial(row, withdrawn.serial) : row);
  if (before !== undefined && isSettled(before)) return events;
  const entered = { value: entry.serial, source: entry.source };
  if (strongerSerial(before?.serial ?? null, entered) !== entered) return events;
  return [...events, refusalOf({ sessionId, deviceKey }, entry.serial)];
}

const isRefusing = (view: DecideContext['view'], sessionId: string): boolean =>
  view.sessions.get(sessionId)?.unknownPolicy === 'refuse' && view.expected.size > 0;

const refusalOf = (
  place: Pick<DeviceEvent, 'sessionId' | 'deviceKey'>,
  disputed: Serial,
): DeviceEvent => ({
  ...place,
  kind: 'device-refused',
  reason: 'not-expected',
  other: null,
  disputed,
});

/** It is held already, or a person has let it pass. */
const isSettled = ({ refusal, lifted = [], accepted = [] }: Device): boolean =>
  refusal !== null ||
  lifted.includes('not-expected') ||
  accepted.some(({ exception }) => exception === 'not-expected');
