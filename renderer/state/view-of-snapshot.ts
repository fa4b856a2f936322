import type { BenchSnapshot, SentSnapshot } from '../../contract/changes.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import { emptyBenchView, type FoldedBench } from '../../enrollment/fold/project.ts';
import { NotingMap } from './noting-map.ts';

/** The folded bench of a window, which knows what changed in it. */
export interface WindowView extends FoldedBench {
  readonly devices: NotingMap<DeviceKey, Device>;
}

/** The folded bench of a snapshot, ready for later events. */
export function viewOfSnapshot(snapshot: SentSnapshot): WindowView {
  const devices = new NotingMap<DeviceKey, Device>();
  const view = Object.assign(emptyBenchView(null, devices), { devices });
  for (const profile of snapshot.profiles) view.profiles.set(profile.profileId, profile);
  for (const session of snapshot.sessions) view.sessions.set(session.sessionId, session);
  view.readiness = snapshot.readiness;
  view.settings = snapshot.settings;
  const lists = JSON.parse(snapshot.lists) as BenchSnapshot['lists'];
  for (const list of lists) view.lists.set(list.importId, { ...list, rows: [...list.rows] });
  view.openSessionId = snapshot.openSessionId;
  view.focusSessionId = snapshot.openSessionId;
  for (const [from, into] of snapshot.mergedInto) view.mergedInto.set(from, into);
  for (const device of JSON.parse(snapshot.devices) as BenchSnapshot['devices']) {
    devices.set(device.key, device);
    const { ordinal, mergedPlaces = [] } = device;
    view.lastOrdinal = Math.max(view.lastOrdinal, ordinal, ...mergedPlaces);
  }
  devices.takeChange();
  // Main's own look-up tables (serial, port) are for decisions; the window only displays and needs
  // none of them.
  return view;
}
