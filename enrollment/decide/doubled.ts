import { rowAt } from '../fold/bench-view.ts';
import { isLabelOnly } from '../device.ts';
import { areApart } from '../fold/apart.ts';
import type { DecideContext } from './decide-context.ts';
import type { DeviceEvent } from '../events.ts';
import { rowAfter } from '../fold/row-after.ts';
import { strongerSerial, withoutGuess } from '../serial-strength.ts';

/**
 * What to log with a sighting if the attach would leave its row with a serial that another row of
 * the session has: a refusal, or the merge of a row that is known from its label only. No path to a row (an earlier link, an entered serial, a lifted refusal)
 * may give one serial to two rows.
 */
export function doubledRefusal(
  { sessionId, view }: Pick<DecideContext, 'sessionId' | 'view'>,
  events: readonly DeviceEvent[],
): readonly DeviceEvent[] {
  const [first] = events;
  if (first?.kind !== 'device-sighted') return [];
  if (events.some(({ kind }) => kind === 'device-refused')) return [];
  const deviceKey = rowAfter(events, first.deviceKey);
  const rows = [first.deviceKey, deviceKey].flatMap((key) => rowAt(view, key) ?? []);
  if (rows.some(({ refusal }) => refusal !== null)) return [];
  const { sighting, remembered } = first;
  const shown = strongerSerial(sighting.serial, withoutGuess(remembered));
  const serial = rows.reduce((known, row) => strongerSerial(row.serial, known), shown)?.value;
  const holder = serial === undefined ? undefined : view.keyOfSerial.get(serial);
  const other = holder === undefined ? undefined : view.devices.get(holder);
  if (serial === undefined || other === undefined || other.refusal !== null) return [];
  const isOne =
    rows.includes(other) ||
    other.key === deviceKey ||
    events.some((event) => event.kind === 'device-merged' && event.deviceKey === other.key);
  if (isOne) return [];
  // What only its label says is here is the device that now shows the same serial.
  if (isLabelOnly(other) && !areApart(view, other.key, deviceKey)) {
    return [
      { kind: 'device-merged', sessionId, deviceKey: other.key, into: deviceKey, why: 'linked' },
    ];
  }
  const reason = 'serial-on-two-devices';
  return [
    { kind: 'device-refused', sessionId, deviceKey, reason, other: other.key, disputed: serial },
  ];
}
