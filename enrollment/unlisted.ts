import { currentKey } from './bench-view.ts';
import type { DecideContext } from './decide-context.ts';
import type { Device } from './device.ts';
import type { DeviceEvent } from './events.ts';
import { expectedRowOf } from './exceptions/expected-row-of.ts';
import { strongerSerial } from './serial-strength.ts';

/**
 * What follows for a device that no list names, in a session that refuses such devices: its refusal,
 * to be logged with the sighting that shows it. A device without a proven serial, one that is held for
 * another reason, and one that a person let pass are left alone.
 */
export function unlistedRefusal(
  { sessionId, view }: DecideContext,
  events: readonly DeviceEvent[],
): readonly DeviceEvent[] {
  const policy = view.sessions.get(sessionId)?.unknownPolicy;
  const [first] = events;
  if (policy !== 'refuse' || view.expected.size === 0 || first?.kind !== 'device-sighted')
    return [];
  const deviceKey = endOf(events, first.deviceKey);
  const row = view.devices.get(currentKey(view.mergedInto, first.deviceKey));
  const into = view.devices.get(currentKey(view.mergedInto, deviceKey));
  if (events.some(({ kind }) => kind === 'device-refused')) return [];
  if ([row, into].some((one) => one !== undefined && isSettled(one))) return [];
  const { sighting, remembered } = first;
  const told = remembered?.source === 'port-link' ? null : remembered;
  const shown = strongerSerial(sighting.serial, told);
  const known = strongerSerial(into?.serial ?? null, row?.serial ?? null);
  const serial = strongerSerial(known, shown)?.value ?? null;
  if (serial === null || expectedRowOf(view.expected, serial) !== null) return [];
  return [
    {
      kind: 'device-refused',
      sessionId,
      deviceKey,
      reason: 'not-expected',
      other: null,
      disputed: serial,
    },
  ];
}

/** The row that the sighted one ends up in, after the merges of the same attach. */
function endOf(events: readonly DeviceEvent[], key: DeviceEvent['deviceKey']) {
  let end = key;
  for (const event of events) {
    if (event.kind === 'device-merged' && event.deviceKey === end) end = event.into;
  }
  return end;
}

/** It is held already, or a person has let it pass. */
const isSettled = ({ refusal, lifted = [], accepted = [] }: Device): boolean =>
  refusal !== null ||
  lifted.includes('not-expected') ||
  accepted.some(({ exception }) => exception === 'not-expected');
