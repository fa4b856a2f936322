import type { BenchSettings } from '../fold/bench-settings.ts';
import { ignoredBy } from '../port-health/port-location.ts';
import type { PortsView } from '../port-health/port-health.ts';
import type { UsbState } from '../ports.ts';
import type { SeenDevice } from '../seen-device.ts';
import type { LinkSpeed, Port } from '../usb-device.ts';
import type { HostFacts } from './host-facts.ts';

/**
 * Why a Mac that is plugged in may not appear on the bench. Causes with current evidence come first
 * (`isSeen`); the rest remain to be checked.
 */
const CAUSES = [
  'practice',
  'usb-not-watching',
  'no-session',
  'log-failed',
  'ignored-port',
  'billboard',
  'port-dfu',
  'passing-mode',
  'unknown-apple',
  'empty-hub',
  'accessory-prompt',
  'too-many-devices',
  'charge-only-cable',
  'dfu-port',
  'thunderbolt',
  'mac-without-device-mode',
  'locked-phone',
] as const;
export type CauseKind = (typeof CAUSES)[number];

export interface Cause {
  readonly kind: CauseKind;
  /** This bench has evidence for it right now. */
  readonly isSeen: boolean;
  /** The ports concerned, as far as known. */
  readonly ports: readonly Port[];
}

/** What the bench knows when asked. */
export interface AskedBench {
  readonly usb: UsbState;
  readonly isPractice: boolean;
  readonly isSessionOpen: boolean;
  readonly isLogFailed: boolean;
  readonly seen: readonly SeenDevice[];
  readonly ports: PortsView;
  readonly settings: Pick<BenchSettings, 'ports'>;
  /** Null until the host has been probed. */
  readonly host: HostFacts | null;
}

/** A host takes up to 127 devices, and some fail to appear before that (apple-usb 1.9). */
const MANY_DEVICES = 100;

/** All causes that are possible here, those with evidence first. */
export function whyNotHere(bench: AskedBench): readonly Cause[] {
  const found = seenCauses(bench);
  const kinds = new Set(found.map(({ kind }) => kind));
  const rest = toCheck(bench).filter((kind) => !kinds.has(kind));
  return [...found, ...rest.map((kind): Cause => ({ kind, isSeen: false, ports: [] }))];
}

function seenCauses(bench: AskedBench): readonly Cause[] {
  const { usb, isPractice, isSessionOpen, isLogFailed, seen } = bench;
  const { ports } = bench.ports;
  const portsSeen = (isIt: (one: SeenDevice) => boolean): Port[] =>
    seen.filter(isIt).map(({ port }) => port);
  const ignored = [
    ...portsSeen(({ why }) => why === 'ignored-port'),
    ...[...bench.settings.ports.values()].filter((one) => one.isIgnored).map(({ port }) => port),
  ];
  const occupied = (what: string): Port[] =>
    ports.filter(({ now }) => now?.what === what).map(({ port }) => port);
  const isOpen = (port: Port): boolean => ignoredBy(port, bench.settings) === null;
  const isPortDfu = ({ identification }: SeenDevice): boolean => identification.mode === 'port-dfu';
  const found: readonly (readonly [CauseKind, boolean, readonly Port[]])[] = [
    ['practice', isPractice, []],
    ['usb-not-watching', usb.kind !== 'watching', []],
    ['no-session', !isSessionOpen && portsSeen(({ why }) => why === 'no-session').length > 0, []],
    ['log-failed', isLogFailed, []],
    ['ignored-port', ignored.length > 0, [...new Set(ignored)]],
    ...placed('billboard', occupied('billboard').filter(isOpen)),
    ...placed('port-dfu', portsSeen(isPortDfu)),
    ...placed(
      'passing-mode',
      portsSeen((one) => one.why === 'passing-mode' && !isPortDfu(one)),
    ),
    ...placed(
      'unknown-apple',
      portsSeen(({ why }) => why === 'unknown-apple'),
    ),
    ...placed('empty-hub', emptyHubs(bench.ports)),
    ['accessory-prompt', isAskingHost(bench.host), []],
    ['too-many-devices', ports.filter(({ now }) => now !== null).length >= MANY_DEVICES, []],
  ];
  return found
    .filter(([, isSeen]) => isSeen)
    .map(([kind, isSeen, where]) => ({ kind, isSeen, ports: where }));
}

const placed = (kind: CauseKind, where: readonly Port[]) =>
  [[kind, where.length > 0, where]] as const;

/**
 * Hubs with nothing behind them: devices plugged in there may not be enumerating. A USB 3 hub shows
 * two hubs, one for each generation, and a device is behind one of them only: an empty half is no
 * empty hub while another hub, as far from the host, has something behind its half.
 */
function emptyHubs({ ports }: PortsView): readonly Port[] {
  const taken = ports.filter(({ now }) => now !== null).map(({ port }) => port);
  const isUsed = (hub: Port): boolean => taken.some((port) => port.startsWith(`${hub}.`));
  const hubs = ports.flatMap(({ port, now }) =>
    now?.what === 'hub' ? [{ port, depth: port.split('.').length, half: halfOf(now.link) }] : [],
  );
  const used = hubs.filter(({ port }) => isUsed(port));
  const hasTwin = ({ depth, half }: (typeof hubs)[number]): boolean =>
    half !== null &&
    used.some((other) => other.depth === depth && other.half !== null && other.half !== half);
  return hubs.filter((hub) => !isUsed(hub.port) && !hasTwin(hub)).map(({ port }) => port);
}

/** Which half of a USB 3 hub a link belongs to; null if the host does not tell. */
function halfOf(link: LinkSpeed | null): 'usb-2' | 'usb-3' | null {
  if (link === null) return null;
  return link === 'super' || link === 'super-plus' ? 'usb-3' : 'usb-2';
}

function isAskingHost(host: HostFacts | null): boolean {
  if (host?.model.kind !== 'read') return false;
  const { isAppleSilicon, isLaptop } = host.model.value;
  const isLifted =
    host.accessories.kind === 'read' && host.accessories.value === 'lifted-by-profile';
  return isAppleSilicon && isLaptop && !isLifted;
}

/** What cannot be detected from here, quickest to check first. */
function toCheck({ host, isPractice }: AskedBench): readonly CauseKind[] {
  if (isPractice) return [];
  // Only a Mac asks; on a host known not to be a Mac the cause is left out.
  const mayAsk = host?.model.kind !== 'read' && (host === null || host.platform === 'darwin');
  return [
    'charge-only-cable',
    'dfu-port',
    ...(mayAsk ? (['accessory-prompt'] as const) : []),
    'thunderbolt',
    'locked-phone',
    'mac-without-device-mode',
  ];
}
