import {
  decideDeparture,
  decideSighting,
  DEFAULT_TIMING,
  type DecideContext,
  type Timing,
} from '../../enrollment/decide.ts';
import { currentKey } from '../../enrollment/bench-view.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { identify } from '../../enrollment/identify.ts';
import type { Clock, Ids, UsbAttach, UsbDetach } from '../../enrollment/ports.ts';
import type { FoldedBench } from '../../enrollment/project.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { toSighting } from '../../enrollment/to-sighting.ts';
import { portOf } from '../../enrollment/usb-device.ts';
import type { KnownLinks } from './links.ts';
import { createLiveDevices, type LiveDevice } from './live-devices.ts';
import type { Recorder } from './recorder.ts';

/** From USB to the log: what is attached now, and which row of the open session it is. */
export interface Sightings {
  readonly attach: (attach: UsbAttach) => void;
  readonly detach: (detach: UsbDetach) => void;
  /** Logs everything that is plugged in but has no row: after a session opened or the log came back. */
  readonly logPresent: () => void;
  /** After the first look: what the log believes present and is not there left unseen. */
  readonly departMissing: () => void;
  /** The session has closed: rows end, devices stay plugged in. */
  readonly forgetRows: () => void;
  readonly seen: () => readonly SeenDevice[];
}

export interface SightingsParts {
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onSeenChange: () => void;
  readonly timing?: Timing;
}

export function createSightings(parts: SightingsParts): Sightings {
  const { view, links, recorder, clock, ids, onSeenChange, timing = DEFAULT_TIMING } = parts;
  const live = createLiveDevices();

  const context = (sessionId: string): DecideContext => ({
    sessionId,
    view,
    links,
    livePorts: (key) => live.portsOf(view, key),
    liveKeys: () => live.keys(view),
    nowMs: clock.nowMs(),
    timing,
  });

  const logOne = (device: LiveDevice): void => {
    const sessionId = view.openSessionId;
    if (sessionId === null || !device.identification.enroll) return;
    const { usb, noticedBy } = device.attach;
    const sighting = toSighting(usb, device.identification, noticedBy);
    const events = decideSighting(context(sessionId), sighting, ids.next());
    const first = events[0];
    if (first && recorder.record(events)) device.key = rowOf(first.deviceKey);
  };

  const rowOf = (key: DeviceKey): DeviceKey => currentKey(view.mergedInto, key);

  return {
    attach: (attach) => {
      const identification = identify(attach.usb, attach.ancestors);
      if (identification.mode === 'ignored' && identification.reason !== 'billboard') return;
      const before = live.byHandle.get(attach.usb.handle);
      const device: LiveDevice = {
        attach,
        identification,
        sinceMs: before?.sinceMs ?? clock.nowMs(),
        key: null,
      };
      live.byHandle.set(attach.usb.handle, device);
      logOne(device);
      if (device.key === null) onSeenChange();
    },
    detach: ({ handle, noticedBy }) => {
      const device = live.byHandle.get(handle);
      if (!device) return;
      live.byHandle.delete(handle);
      const sessionId = view.openSessionId;
      if (sessionId === null || device.key === null) return onSeenChange();
      const key = rowOf(device.key);
      const port = portOf(device.attach.usb);
      // The same device may already be back on this port under a new handle.
      if (live.portsOf(view, key).includes(port)) return;
      recorder.record(decideDeparture(context(sessionId), key, port, noticedBy));
    },
    logPresent: () => {
      for (const device of live.byHandle.values()) if (device.key === null) logOne(device);
      onSeenChange();
    },
    departMissing: () => {
      const sessionId = view.openSessionId;
      if (sessionId === null) return;
      for (const device of [...view.devices.values()]) {
        if (!device.isPresent || live.portsOf(view, device.key).length > 0) continue;
        recorder.record(decideDeparture(context(sessionId), device.key, device.port, 'missed'));
      }
    },
    forgetRows: () => {
      for (const device of live.byHandle.values()) device.key = null;
      onSeenChange();
    },
    seen: () => live.unlogged((device) => whySeen(device, view, recorder)),
  };
}

function whySeen(
  { identification }: LiveDevice,
  view: FoldedBench,
  recorder: Recorder,
): SeenDevice['why'] {
  if (identification.reason === 'billboard') return 'hint';
  if (!identification.enroll) return 'passing-mode';
  if (recorder.state().kind === 'failed') return 'log-failed';
  return view.openSessionId === null ? 'no-session' : 'log-failed';
}
