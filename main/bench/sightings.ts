import { decideDeparture, decideSighting } from '../../enrollment/decide/decide.ts';
import {
  DEFAULT_TIMING,
  type DecideContext,
  type Timing,
} from '../../enrollment/decide/decide-context.ts';
import type { Device } from '../../enrollment/device.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { identify } from '../../enrollment/identify.ts';
import type { Identification } from '../../enrollment/identity.ts';
import type { Clock, Ids, UsbAttach, UsbDetach } from '../../enrollment/ports.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import type { LoggedBefore, SeenDevice } from '../../enrollment/seen-device.ts';
import type { NoticedBy } from '../../enrollment/sighting.ts';
import { toSighting } from '../../enrollment/to-sighting.ts';
import { ignoredBy } from '../../enrollment/port-health/port-place.ts';
import { portOf, type Port } from '../../enrollment/usb-device.ts';
import type { EarlierRows } from './earlier-rows.ts';
import type { KnownLinks } from './links.ts';
import { createLiveDevices, type LiveDevice } from './live-devices.ts';
import type { PendingScans } from './pending-scan.ts';
import type { Recorder } from './recorder.ts';
import type { UnloggedList } from './unlogged.ts';

/** From USB to the log: what is attached now, and which row of the open session it is. */
export interface Sightings {
  /** Answers with what it identified, for whoever else looks at this attach. */
  readonly attach: (attach: UsbAttach) => Identification;
  readonly detach: (detach: UsbDetach) => void;
  /** Logs everything that is plugged in but has no row: after a session opened or the log came back. */
  readonly logPresent: () => void;
  /** What a session before has that would be logged by one that is opened now. */
  readonly stillHere: () => readonly LoggedBefore[];
  /** The open session leaves those out until they are plugged in again. */
  readonly leaveOut: () => void;
  /** What the log believes present and is not there left unseen: after a first look, or a failed log. */
  readonly departMissing: () => void;
  /** The session has closed: rows end, devices stay plugged in. */
  readonly tellSeen: () => void;
  readonly seen: () => readonly SeenDevice[];
  /** Rows were split: what is plugged in stands for the row that is present where it is. */
  readonly follow: (keys: readonly DeviceKey[]) => void;
  /** The row that has been at this port since before `sinceMs`, or null. */
  readonly rowAt: (port: Port, sinceMs: number) => DeviceKey | null;
  readonly livePorts: (key: DeviceKey) => readonly Port[];
}

export interface SightingsParts {
  readonly view: FoldedBench;
  readonly links: KnownLinks;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onSeenChange: () => void;
  readonly unlogged: UnloggedList;
  readonly pending: PendingScans;
  readonly earlier: Pick<EarlierRows, 'of'>;
  readonly timing?: Timing;
}

export function createSightings(parts: SightingsParts): Sightings {
  const { view, links, recorder, clock, ids, onSeenChange, unlogged } = parts;
  const { pending, earlier, timing = DEFAULT_TIMING } = parts;
  const live = createLiveDevices(view);

  const context = (sessionId: string): DecideContext => ({
    sessionId,
    view,
    links,
    livePorts: live.portsOf,
    liveKeys: live.keys,
    nowMs: clock.nowMs(),
    timing,
  });

  const logOne = (device: LiveDevice, noticedBy = comingOf(device)): void => {
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
  };

  const comesIn = (device: LiveDevice): boolean =>
    device.identification.enroll && !isIgnored(device, view) && live.keyOf(device) === null;

  /** After a restart the log alone knows what the session has left out, and what it has a row for. */
  const isLeftOutAtStart = (device: LiveDevice): boolean =>
    device.attach.noticedBy === 'first-look' &&
    view.sessions.get(view.openSessionId ?? '')?.stillHere === 'leave-out' &&
    earlier.of(device) !== null &&
    !hasRow(view, device.identification);

  /** What was left out comes in when another one shows what it shows: a person says which of them has it. */
  const takeInRivals = (device: LiveDevice): void => {
    const { openSessionId } = view;
    if (openSessionId === null || device.leftOutOf === openSessionId || !comesIn(device)) return;
    for (const other of live.byHandle.values()) {
      if (other === device || other.leftOutOf !== openSessionId) continue;
      if (!showsSame(other.identification, device.identification)) continue;
      other.leftOutOf = null;
      logOne(other);
      onSeenChange();
    }
  };

  const isMissing = (device: Device): boolean => {
    const { key, port, isPresent } = device;
    if (!isPresent || live.portsOf(key).length > 0 || live.isUnmatched(device)) return false;
    // An ignored port that is taken tells nothing of the device that was logged there.
    return ignoredBy(port, view.settings) === null || !live.isTaken(port);
  };

  return {
    attach: (attach) => {
      const identification = identify(attach.usb, attach.ancestors);
      const isHint = identification.reason === 'billboard';
      if (identification.mode === 'ignored' && !isHint) return identification;
      const before = live.byHandle.get(attach.usb.handle);
      const device = liveDevice(attach, identification, before, clock.nowMs());
      const isAgain = attach.noticedBy === 'second-read' && before && live.keyOf(before) !== null;
      // What was logged before its port was ignored keeps its row until it leaves.
      if (!isIgnored(device, view)) device.rows.delete(view.openSessionId ?? '');
      live.byHandle.set(attach.usb.handle, device);
      if (isLeftOutAtStart(device)) device.leftOutOf = view.openSessionId;
      takeInRivals(device);
      logOne(device, isAgain ? 'second-read' : comingOf(device));
      const isFailed = recorder.state().kind === 'failed';
      if (
        isFailed &&
        view.openSessionId !== null &&
        identification.enroll &&
        !isIgnored(device, view)
      ) {
        unlogged.saw(attach.usb.handle, device);
      }
      if (live.keyOf(device) === null || isFailed) onSeenChange();
      return identification;
    },
    detach: ({ handle, noticedBy }) => {
      const device = live.byHandle.get(handle);
      if (!device) return;
      const key = live.keyOf(device);
      live.byHandle.delete(handle);
      unlogged.left(handle, key !== null, clock.nowMs());
      const sessionId = view.openSessionId;
      if (sessionId === null || key === null) return onSeenChange();
      const port = portOf(device.attach.usb);
      // The same device may already be back on this port under a new handle.
      if (live.portsOf(key).includes(port)) return;
      const departure = decideDeparture(context(sessionId), key, port, noticedBy);
      // While the log fails the device stands among those that were only seen, and leaves them.
      if (recorder.record(departure) !== 'logged') onSeenChange();
    },
    logPresent: () => {
      for (const device of live.byHandle.values()) if (live.keyOf(device) === null) logOne(device);
      onSeenChange();
    },
    stillHere: () =>
      [...live.byHandle.values()].filter(comesIn).flatMap((device) => earlier.of(device) ?? []),
    leaveOut: () => {
      for (const device of live.byHandle.values()) {
        if (comesIn(device) && earlier.of(device)) device.leftOutOf = view.openSessionId;
      }
    },
    departMissing: () => {
      const sessionId = view.openSessionId;
      if (sessionId === null) return;
      // In one write, since a whole bench may be gone after a restart. They do not touch each other:
      // a departure that nobody saw joins no rows (`hasMoved`).
      const missing = [...view.devices.values()].filter(isMissing);
      const leave = ({ key, port }: Device) =>
        decideDeparture(context(sessionId), key, port, 'missed');
      recorder.record(missing.flatMap(leave));
    },
    tellSeen: onSeenChange,
    follow: live.follow,
    seen: () =>
      live.unlogged((device) => {
        const why = whySeen(device, view, recorder);
        const logged = why === 'no-session' || why === 'left-out' ? earlier.of(device) : null;
        return { why, ...(logged && { logged }) };
      }),
    rowAt: live.rowAt,
    livePorts: live.portsOf,
  };
}

function liveDevice(
  attach: UsbAttach,
  identification: Identification,
  before: LiveDevice | undefined,
  nowMs: number,
): LiveDevice {
  const { noticedBy: now } = attach;
  const cameBy = before?.cameBy ?? (now === 'second-read' ? 'first-look' : now);
  const { sinceMs = nowMs, isCounted = false, leftOutOf = null } = before ?? {};
  const rows = new Map(before?.rows);
  return { attach, identification, sinceMs, cameBy, isCounted, leftOutOf, rows };
}

/** How a session is told of a device: as it came, the first time, and in those after that as there already. */
const comingOf = ({ cameBy, isCounted }: LiveDevice): NoticedBy =>
  isCounted ? 'first-look' : cameBy;

type Shown = Pick<Device, 'serial' | 'ecid'>;

const showsSame = (one: Shown, { serial, ecid }: Shown): boolean =>
  (serial !== null && one.serial?.value === serial.value) || (ecid !== null && one.ecid === ecid);

const hasRow = (view: FoldedBench, shown: Identification): boolean =>
  [...view.devices.values()].some((row) => showsSame(row, shown));

/** People set ports aside that are not for staging; their devices are seen and never logged. */
const isIgnored = ({ attach }: LiveDevice, view: FoldedBench): boolean =>
  ignoredBy(portOf(attach.usb), view.settings) !== null;

function whySeen(device: LiveDevice, view: FoldedBench, recorder: Recorder): SeenDevice['why'] {
  const { identification } = device;
  if (isIgnored(device, view)) return 'ignored-port';
  if (identification.reason === 'billboard') return 'hint';
  if (!identification.enroll) return 'passing-mode';
  if (recorder.state().kind === 'failed') return 'log-failed';
  if (view.openSessionId !== null && device.leftOutOf === view.openSessionId) return 'left-out';
  return view.openSessionId === null ? 'no-session' : 'log-failed';
}
