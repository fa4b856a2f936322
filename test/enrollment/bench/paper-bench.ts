import { currentKey } from '../../../enrollment/fold/bench-view.ts';
import { decideDeparture, decideSighting } from '../../../enrollment/decide/decide.ts';
import { DEFAULT_TIMING, type DecideContext } from '../../../enrollment/decide/decide-context.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { BenchEvent, LoggedEvent } from '../../../enrollment/events.ts';
import { identify } from '../../../enrollment/identify/identify.ts';
import type { IdentityLink } from '../../../enrollment/ports.ts';
import type { ProfileSettings } from '../../../enrollment/profile.ts';
import { devicesInOrder, emptyBenchView } from '../../../enrollment/fold/project.ts';
import { foldRow, sourceOf } from '../../../enrollment/fold/refold.ts';
import type { NoticedBy } from '../../../enrollment/sighting.ts';
import { toSighting } from '../../../enrollment/to-sighting.ts';
import { portOf, type UsbDevice } from '../../../enrollment/usb-device.ts';

/** A bench on paper: the pure rules, a list for a log, and a clock controlled by the test. */
export interface PaperBench {
  readonly plug: (usb: Partial<UsbDevice>) => string;
  readonly unplug: (handle: string, noticed?: 'event' | 'relist') => void;
  /**
   * Ends Muster and restarts it: what is attached is found by the first enumeration, in this order.
   */
  readonly restart: (handles: readonly string[]) => void;
  readonly wait: (ms: number) => void;
  readonly record: (event: BenchEvent) => void;
  readonly devices: () => Device[];
  readonly log: readonly LoggedEvent[];
  readonly sessionId: string;
}

export const booted = (serial: string | null, port = [1]): Partial<UsbDevice> => ({
  productId: 0x1905,
  productName: 'Mac',
  bcdDevice: 0x1507,
  serialText: serial,
  ports: port,
});
export const dfu = (ecid: string, port = [1]): Partial<UsbDevice> => ({
  productId: 0x1227,
  serialText: `CPID:6030 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:${ecid} IBFL:3C SRTG:[iBoot-1.1]`,
  ports: port,
});
export const recovery = (ecid: string, serial: string | null, port = [1]): Partial<UsbDevice> => ({
  productId: 0x1281,
  serialText: `CPID:6030 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:${ecid} IBFL:BC${
    serial === null ? '' : ` SRNM:[${serial}]`
  }`,
  ports: port,
});
export const restore = (ecid: string, port = [1]): Partial<UsbDevice> => ({
  ...booted(`00006030-${ecid}`, port),
});
export const debugUsb = (port = [1]): Partial<UsbDevice> => ({
  productId: 0x1881,
  productName: 'Debug USB',
  ports: port,
});

/** A Mac without any identity, in the first port. */
export const someMac = (handle: string): UsbDevice => ({
  handle,
  vendorId: 0x05ac,
  productId: 0x1905,
  bcdDevice: 0,
  productName: null,
  serialText: null,
  bus: '1',
  ports: [1],
});

const lookUp = (links: readonly IdentityLink[]): DecideContext['links'] => ({
  ofEcid: (ecid) => links.find((link) => link.ecid === ecid) ?? null,
  ofSerial: (serial) => links.find((link) => link.serial === serial) ?? null,
});

/** A log on paper and its fold; from `earlier` only links are learned. */
function createPaperLog(earlier: readonly LoggedEvent[]) {
  const view = emptyBenchView();
  const log: LoggedEvent[] = [];
  const links: IdentityLink[] = [];
  let nowMs = 1_800_000_000_000;
  const learn = ({ event }: LoggedEvent): void => {
    if (event.kind !== 'identity-linked') return;
    links.push({ ecid: event.ecid, serial: event.serial.value });
  };
  earlier.forEach(learn);
  return {
    view,
    log,
    links: lookUp(links),
    nowMs: () => nowMs,
    wait: (ms: number): void => {
      nowMs += ms;
    },
    take: (event: BenchEvent): void => {
      const seq = log.length + 1;
      const logged = { seq, id: `id-${seq}`, benchId: 'bench', atMs: nowMs, by: null, event };
      log.push(logged);
      learn(logged);
      foldRow(view, logged, sourceOf(log));
    },
  };
}

export function startPaperBench(earlier: readonly LoggedEvent[] = []): PaperBench {
  const sessionId = `session-${earlier.length}`;
  const { view, log, links, nowMs, wait, take } = createPaperLog(earlier);
  const live = new Map<string, { usb: UsbDevice; key: DeviceKey }>();
  let made = 0;

  const rows = (): { usb: UsbDevice; key: DeviceKey }[] =>
    [...live.values()].map((one) => ({ ...one, key: currentKey(view.mergedInto, one.key) }));
  const context = (): DecideContext => ({
    sessionId,
    view,
    nowMs: nowMs(),
    timing: DEFAULT_TIMING,
    links,
    livePorts: (key) => rows().flatMap((row) => (row.key === key ? portOf(row.usb) : [])),
    liveKeys: () => rows().map((row) => row.key),
  });
  const sight = (usb: UsbDevice, noticedBy: NoticedBy, id: string): void => {
    const sighting = toSighting(usb, identify(usb, []), noticedBy);
    const events = decideSighting(context(), sighting, id);
    events.forEach(take);
    live.set(usb.handle, { usb, key: events[0]?.deviceKey ?? ('' as DeviceKey) });
  };

  take({ kind: 'profile-saved', profileId: 'p', revision: 1, settings: aProfile });
  take({ kind: 'session-opened', sessionId, name: 'S', profileId: 'p', revision: 1, target: null });

  return {
    log,
    sessionId,
    record: take,
    devices: () => devicesInOrder(view),
    wait,
    plug: (given) => {
      made += 1;
      const usb = { ...someMac(`h${made}`), ...given };
      if (identify(usb, []).enroll) sight(usb, 'event', `s${made}`);
      return usb.handle;
    },
    restart: (handles) => {
      const there = handles.flatMap((handle) => live.get(handle)?.usb ?? []);
      live.clear();
      there.forEach((usb, index) => sight(usb, 'first-look', `r${log.length}-${index}`));
    },
    unplug: (handle, noticed = 'event') => {
      const gone = live.get(handle);
      if (!gone) return;
      live.delete(handle);
      const key = currentKey(view.mergedInto, gone.key);
      decideDeparture(context(), key, portOf(gone.usb), noticed).forEach(take);
    },
  };
}

export const aProfile: ProfileSettings = {
  name: 'Shared Macs',
  method: 'apple-configurator',
  affinity: 'without',
  authentication: null,
  portalDelivery: null,
  lockedEnrollment: false,
  awaitFinalConfiguration: null,
  profileDownloadedAtMs: null,
};
