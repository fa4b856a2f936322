import { decideDeparture, decideSighting } from '../../enrollment/decide/decide.ts';
import {
  DEFAULT_TIMING,
  type DecideContext,
  type Timing,
} from '../../enrollment/decide/decide-context.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import { ignoredBy } from '../../enrollment/port-health/port-location.ts';
import type { Clock, Ids, UsbDetach } from '../../enrollment/ports.ts';
import type { NoticedBy } from '../../enrollment/sighting.ts';
import { toSighting } from '../../enrollment/to-sighting.ts';
import { portOf, type Port } from '../../enrollment/usb-device.ts';
import type { KnownLinks } from './links.ts';
import type { LiveDevice, LiveDevices } from './live-devices.ts';
import type { PendingScans } from './pending-scan.ts';
import type { Recorder } from './recorder.ts';

/** Decides and logs arrivals and departures for the open session. */
interface RowLog {
  /** Logs a device that belongs to the session; ignores others. */
  readonly log: (device: LiveDevice, noticedBy: NoticedBy) => void;
  /** Logs that the device of a row left its port; false if this could not be logged. */
  readonly leave: (key: DeviceKey, port: Port, noticedBy: UsbDetach['noticedBy']) => boolean;
  /** Logs that what the log has as present, but is not there, left unseen. */
  readonly departMissing: () => void;
}

export interface RowLogParts {
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly recorder: Recorder;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly ids: Ids;
  readonly pending: PendingScans;
  readonly timing?: Timing;
}

export function createRowLog(parts: RowLogParts, live: LiveDevices): RowLog {
  const { view, links, recorder, clock, ids, pending, timing = DEFAULT_TIMING } = parts;

  const context = (sessionId: string): DecideContext => ({
    sessionId,
    view,
    links,
    timing,
    nowMs: clock.nowMs(),
    livePorts: live.portsOf,
    liveKeys: live.keys,
  });
  const isMissing = (device: Device): boolean => {
    const { key, port, isPresent } = device;
    if (port === null || !isPresent || live.portsOf(key).length > 0 || live.isUnmatched(device))
      return false;
    // A device at an ignored port says nothing about the one that was logged there.
    return ignoredBy(port, view.settings) === null || !live.isTaken(port);
  };

  return {
    log: (device, noticedBy) => {
      const sessionId = view.openSessionId;
      if (sessionId === null || !device.identification.enroll) return;
      if (isIgnored(device, view) || device.leftOutOf === sessionId) return;
      const sighting = toSighting(device.attach.usb, device.identification, noticedBy);
      const decided = decideSighting(context(sessionId), sighting, ids.next());
      const label = pending.meet(view, decided);
      const events = [...decided, ...label.events];
      const key = events[0]?.deviceKey;
      // What waits to be written will be written: deciding this attach again would count it twice.
      if (!key || recorder.record(events) === 'refused') return;
      device.rows.set(sessionId, key);
      device.isCounted = true;
      label.settle();
    },
    leave: (key, port, noticedBy) => {
      const sessionId = view.openSessionId;
      if (sessionId === null) return false;
      // The same device may already be back on this port under a new handle.
      if (live.portsOf(key).includes(port)) return true;
      return (
        recorder.record(decideDeparture(context(sessionId), key, port, noticedBy)) === 'logged'
      );
    },
    departMissing: () => {
      const sessionId = view.openSessionId;
      if (sessionId === null) return;
      // In one write, because a whole bench may be gone after a restart. They are independent: an
      // unseen departure merges no rows (`hasMoved`).
      const missing = [...view.devices.values()].filter(isMissing);
      const leave = ({ key, port }: Device) =>
        port === null ? [] : decideDeparture(context(sessionId), key, port, 'missed');
      recorder.record(missing.flatMap(leave));
    },
  };
}

/** True if the port is not for staging: its devices are seen and never logged. */
export const isIgnored = ({ attach }: LiveDevice, view: FoldedBench): boolean =>
  ignoredBy(portOf(attach.usb), view.settings) !== null;
