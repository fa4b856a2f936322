import type { Device } from '../../enrollment/device.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { identify } from '../../enrollment/identify/identify.ts';
import type { Identification } from '../../enrollment/identity.ts';
import type { Clock, UsbAttach, UsbDetach } from '../../enrollment/ports.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import type { LoggedBefore, SeenDevice } from '../../enrollment/seen-device.ts';
import type { NoticedBy } from '../../enrollment/sighting.ts';
import { portOf, type Port } from '../../enrollment/usb-device.ts';
import type { EarlierRows } from './earlier-rows.ts';
import { createLiveDevices, type LiveDevice, type LiveDevices } from './live-devices.ts';
import type { Recorder } from './recorder.ts';
import { createRowLog, isIgnored, type RowLogParts } from './row-log.ts';
import type { UnloggedList } from './unlogged.ts';

/** From USB to the log: what is attached now, and which row of the open session it is. */
export interface Sightings {
  /** Returns the identification, for others that look at this attach. */
  readonly attach: (attach: UsbAttach) => Identification;
  readonly detach: (detach: UsbDetach) => void;
  /** Logs everything plugged in without a row: after a session opened or the log recovered. */
  readonly logPresent: () => void;
  /** What earlier sessions have that would be logged by a session opened now. */
  readonly stillHere: () => readonly LoggedBefore[];
  /** Leaves those out of the open session until they are plugged in again. */
  readonly leaveOut: () => void;
  /**
   * Logs that what the log has as present, but is not there, left unseen: after the first look, or
   * after the log failed.
   */
  readonly departMissing: () => void;
  /** The session has closed: its rows end, the devices stay plugged in. */
  readonly tellSeen: () => void;
  readonly seen: () => readonly SeenDevice[];
  /** After a split of these rows: assigns what is plugged in to the row present at its port. */
  readonly follow: (keys: readonly DeviceKey[]) => void;
  /** The row that has been at this port since before `sinceMs`, or null. */
  readonly rowAt: (port: Port, sinceMs: number) => DeviceKey | null;
  readonly livePorts: (key: DeviceKey) => readonly Port[];
}

interface SightingsParts extends RowLogParts {
  readonly clock: Clock;
  readonly onSeenChange: () => void;
  readonly unlogged: UnloggedList;
  readonly earlier: Pick<EarlierRows, 'of'>;
}

export function createSightings(parts: SightingsParts): Sightings {
  const { view, recorder, clock, onSeenChange, unlogged, earlier } = parts;
  const live = createLiveDevices(view);
  const rows = createRowLog(parts, live);

  /** Logs the device, or remembers that the log could not accept it. */
  const take = (device: LiveDevice, isAgain: boolean): void => {
    // A device that was logged before its port was ignored keeps its row until it leaves.
    if (!isIgnored(device, view)) device.rows.delete(view.openSessionId ?? '');
    if (isLeftOutAtStart(device, parts)) device.leftOutOf = view.openSessionId;
    const rivals = readmitRivals(device, view, live).map((one) => rows.log(one, comingOf(one)));
    rows.log(device, isAgain ? 'second-read' : comingOf(device));
    const isFailed = recorder.state().kind === 'failed';
    if (isFailed && view.openSessionId !== null && isForStaging(device, view))
      unlogged.saw(device.attach.usb.handle, device);
    if (live.keyOf(device) === null || isFailed || rivals.length > 0) onSeenChange();
  };

  return {
    attach: (attach) => {
      const identification = identify(attach.usb, attach.ancestors);
      if (identification.mode === 'ignored' && !isShown(identification)) return identification;
      const before = live.byHandle.get(attach.usb.handle);
      const hadRow = before !== undefined && live.keyOf(before) !== null;
      const device = liveDevice(attach, identification, before, clock.nowMs());
      live.byHandle.set(attach.usb.handle, device);
      take(device, attach.noticedBy === 'second-read' && hadRow);
      return identification;
    },
    detach: ({ handle, noticedBy }) => {
      const device = live.byHandle.get(handle);
      if (!device) return;
      const key = live.keyOf(device);
      live.byHandle.delete(handle);
      unlogged.left(handle, key !== null, clock.nowMs());
      // While the log fails, the device is among those that were only seen, and leaves them.
      if (key === null || !rows.leave(key, portOf(device.attach.usb), noticedBy)) onSeenChange();
    },
    logPresent: () => {
      for (const device of live.byHandle.values())
        if (live.keyOf(device) === null) rows.log(device, comingOf(device));
      onSeenChange();
    },
    stillHere: () =>
      [...live.byHandle.values()]
        .filter((one) => isFree(one, view, live))
        .flatMap((device) => earlier.of(device) ?? []),
    leaveOut: () => {
      for (const device of live.byHandle.values()) {
        if (isFree(device, view, live) && earlier.of(device)) device.leftOutOf = view.openSessionId;
      }
    },
    departMissing: rows.departMissing,
    tellSeen: onSeenChange,
    follow: live.follow,
    seen: () => live.unlogged((device) => whyNotLogged(device, parts)),
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

/** How its arrival is logged: at first as it was noticed, in later sessions as already there. */
const comingOf = ({ cameBy, isCounted }: LiveDevice): NoticedBy =>
  isCounted ? 'first-look' : cameBy;

/** A notice of a USB-C port, which is not a device itself. */
const isHint = ({ reason }: Identification): boolean => reason === 'billboard';

/** Perhaps a Mac that is newer than the list of product ids. */
const isUnknownApple = ({ reason }: Identification): boolean => reason === 'unknown-apple-device';

/** Shown although it is never logged. */
const isShown = (identification: Identification): boolean =>
  isHint(identification) || isUnknownApple(identification);

const isForStaging = (device: LiveDevice, view: FoldedBench): boolean =>
  device.identification.enroll && !isIgnored(device, view);

const isFree = (device: LiveDevice, view: FoldedBench, live: LiveDevices): boolean =>
  isForStaging(device, view) && live.keyOf(device) === null;

/**
 * A device that was left out is logged when another one shows its identity: a person decides which
 * of them has it.
 */
function readmitRivals(
  device: LiveDevice,
  view: FoldedBench,
  live: LiveDevices,
): readonly LiveDevice[] {
  const { openSessionId } = view;
  if (openSessionId === null || device.leftOutOf === openSessionId || !isFree(device, view, live))
    return [];
  const rivals = [...live.byHandle.values()].filter(
    (other) =>
      other !== device &&
      other.leftOutOf === openSessionId &&
      showsSame(other.identification, device.identification),
  );
  for (const rival of rivals) rival.leftOutOf = null;
  return rivals;
}

/** After a restart, only the log knows what the session left out and what it has a row for. */
const isLeftOutAtStart = (device: LiveDevice, { view, earlier }: SightingsParts): boolean =>
  device.attach.noticedBy === 'first-look' &&
  view.sessions.get(view.openSessionId ?? '')?.stillHere === 'leave-out' &&
  earlier.of(device) !== null &&
  !hasRow(view, device.identification);

type Shown = Pick<Device, 'serial' | 'ecid'>;

const showsSame = (one: Shown, { serial, ecid }: Shown): boolean =>
  (serial !== null && one.serial?.value === serial.value) || (ecid !== null && one.ecid === ecid);

const hasRow = (view: FoldedBench, shown: Identification): boolean =>
  [...view.devices.values()].some((row) => showsSame(row, shown));

function whyNotLogged(device: LiveDevice, { view, recorder, earlier }: SightingsParts) {
  const why = whySeen(device, view, recorder);
  const logged = why === 'no-session' || why === 'left-out' ? earlier.of(device) : null;
  return { why, ...(logged && { logged }) };
}

function whySeen(device: LiveDevice, view: FoldedBench, recorder: Recorder): SeenDevice['why'] {
  const { identification } = device;
  if (isIgnored(device, view)) return 'ignored-port';
  if (isHint(identification)) return 'hint';
  if (isUnknownApple(identification)) return 'unknown-apple';
  if (!identification.enroll) return 'passing-mode';
  if (recorder.state().kind === 'failed') return 'log-failed';
  if (view.openSessionId !== null && device.leftOutOf === view.openSessionId) return 'left-out';
  return view.openSessionId === null ? 'no-session' : 'log-failed';
}
