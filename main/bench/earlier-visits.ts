import { rowAt, type BenchView } from '../../enrollment/fold/bench-view.ts';
import type { EarlierVisit } from '../../enrollment/correction.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { Ecid } from '../../enrollment/ecid.ts';
import type { BenchEvent, DeviceEvent } from '../../enrollment/events.ts';
import type { DeviceLog } from '../../enrollment/ports.ts';
import { rowAfter } from '../../enrollment/fold/row-after.ts';
import type { Serial } from '../../enrollment/serial.ts';
import { isEntered, withoutGuess } from '../../enrollment/serial-strength.ts';

type Log = Pick<DeviceLog, 'findEarlier'>;

/** What one row shows of a device's identity. */
interface Shown {
  readonly serial: Serial | null;
  readonly ecid: Ecid | null;
}

/**
 * What the log knows of devices from earlier sessions, to be written with the rows that first show
 * their identity. The log is asked once for each identity that is new to the session.
 */
export function earlierVisits(
  view: BenchView,
  log: Log,
  events: readonly BenchEvent[],
): readonly DeviceEvent[] {
  const found = new Map<DeviceKey, DeviceEvent>();
  for (const event of events) {
    const shown = shownBy(event);
    if (shown === null || !('deviceKey' in event)) continue;
    const { sessionId } = event;
    const deviceKey = rowAfter(events, event.deviceKey);
    const rows = [event.deviceKey, deviceKey].flatMap((key) => rowAt(view, key) ?? []);
    if (found.has(deviceKey) || rows.some((row) => isAsked(row, shown))) continue;
    if (rows.some((row) => isOverruled(row, event))) continue;
    const visit = visitOf(view, log, { ...shown, exceptSessionId: sessionId });
    const isEntry = event.kind === 'serial-entered' || event.kind === 'label-logged';
    const entered = isEntry ? { entered: event.serial } : {};
    const earlier = visit && { ...visit, ...entered };
    if (earlier) found.set(deviceKey, { kind: 'earlier-found', sessionId, deviceKey, earlier });
  }
  return [...found.values()];
}

function shownBy(event: BenchEvent): Shown | null {
  switch (event.kind) {
    case 'device-sighted': {
      const { sighting, remembered } = event;
      const serial = sighting.serial ?? withoutGuess(remembered);
      return { serial: serial?.value ?? null, ecid: sighting.ecid };
    }
    case 'identity-linked':
      return { serial: event.serial.value, ecid: event.ecid };
    case 'serial-entered':
    case 'label-logged':
      return { serial: event.serial, ecid: null };
    case 'device-described':
      return { serial: event.facts.serial, ecid: null };
    default:
      return null;
  }
}

/** An entered serial says nothing about a device that has reported its own. */
const isOverruled = ({ serial: held }: Device, event: BenchEvent): boolean =>
  event.kind === 'serial-entered' && held !== null && !isEntered(held);

/** True if the row has an answer that does not rest on an entry, or has this identity already. */
function isAsked(row: Device, { serial, ecid }: Shown): boolean {
  if (row.earlier !== undefined && row.earlier.entered === undefined) return true;
  const isKnownSerial = serial === null || row.serial?.value === serial;
  return isKnownSerial && (ecid === null || row.ecid === ecid);
}

function visitOf(
  view: BenchView,
  log: Log,
  query: Parameters<Log['findEarlier']>[0],
): EarlierVisit | null {
  if (query.serial === null && query.ecid === null) return null;
  const [newest] = log.findEarlier(query);
  const session = view.sessions.get(newest?.sessionId ?? '');
  if (!newest || !session) return null;
  return {
    sessionId: session.sessionId,
    sessionName: session.name,
    profileName: session.profile.settings.name,
    benchId: newest.benchId,
    atMs: newest.atMs,
  };
}
