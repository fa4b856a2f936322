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
 * The refusal to log with the sighting of a device that no list names, in a session that refuses
 * such devices. Devices without a proven serial, held for another reason, or let through by a
 * person are left alone.
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
 * The events by which a person enters a serial or logs a label, with the refusal that follows if no list names it.
 * The rule is the same as at an attach: a device that reported its own serial is judged by that
 * one. A refusal over a serial that these events withdraw no longer counts.
 */
export function judgedEntry(
  { sessionId, view }: Pick<DecideContext, 'sessionId' | 'view'>,
  events: readonly DeviceEvent[],
): readonly DeviceEvent[] {
  const entry = events.find(
    (event) => event.kind === 'serial-entered' || event.kind === 'label-logged',
  );
  if (entry === undefined || !isRefusing(view, sessionId)) return events;
  if (expectedRowOf(view.expected, entry.serial) !== null) return events;
  const deviceKey = rowAfter(events.slice(events.indexOf(entry)), entry.deviceKey);
  const row = rowAt(view, entry.deviceKey);
  const withdrawn = events.find((event) => event.kind === 'serial-withdrawn');
  const before = row && (withdrawn ? withoutSerial(row, withdrawn.serial) : row);
  const into = rowAt(view, deviceKey);
  const rows = [before, into === row ? undefined : into];
  if (rows.some((one) => one !== undefined && isSettled(one))) return events;
  const source = entry.kind === 'label-logged' ? ('label' as const) : entry.source;
  const entered = { value: entry.serial, source };
  if (strongerSerial(before?.serial ?? null, entered) !== entered) return events;
  return [...events, refusalOf({ sessionId, deviceKey }, entry.serial)];
}

const isRefusing = (view: DecideContext['view'], sessionId: string): boolean =>
  view.sessions.get(sessionId)?.unknownPolicy === 'refuse' && view.expected.size > 0;

const refusalOf = (
  ref: Pick<DeviceEvent, 'sessionId' | 'deviceKey'>,
  disputed: Serial,
): DeviceEvent => ({
  ...ref,
  kind: 'device-refused',
  reason: 'not-expected',
  other: null,
  disputed,
});

/** It is already held, or a person has let it through. */
const isSettled = ({ refusal, lifted = [], accepted = [] }: Device): boolean =>
  refusal !== null ||
  lifted.includes('not-expected') ||
  accepted.some(({ exception }) => exception === 'not-expected');
