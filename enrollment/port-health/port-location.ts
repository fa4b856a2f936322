import type { BenchSettings } from '../fold/bench-settings.ts';
import type { Port } from '../usb-device.ts';

/** Where a port is, in people's terms: their own names first. */
export interface PortLocation {
  readonly port: Port;
  /** People's name for this port, or null. */
  readonly name: string | null;
  /** The hub that it belongs to, or the bus for the host's own sockets. */
  readonly hub: string;
  readonly isHost: boolean;
  /** People's name for the hub, or null. */
  readonly hubName: string | null;
  /** Number of the socket in its hub; null if the port path has an unknown form. */
  readonly socket: number | null;
}

/** The location of a port, e.g. `1-2.3`: socket 3 of the hub `1-2`. */
export function locationOfPort(port: Port, { ports }: Pick<BenchSettings, 'ports'>): PortLocation {
  const [, hub = port, socket = null] = /^(.*)[.-](\d+)$/.exec(port) ?? [];
  return {
    port,
    name: ports.get(port)?.name ?? null,
    hub,
    isHost: !hub.includes('-'),
    hubName: ports.get(hub)?.name ?? null,
    socket: socket === null ? null : Number(socket),
  };
}

/**
 * The port or hub whose setting makes the bench ignore this port, or null; a hub's setting covers
 * everything behind it.
 */
export function ignoredBy(port: Port, { ports }: Pick<BenchSettings, 'ports'>): Port | null {
  for (const [place, setting] of ports) {
    if (setting.isIgnored && isAtOrBehind(port, place)) return place;
  }
  return null;
}

function isAtOrBehind(port: Port, place: string): boolean {
  if (port === place) return true;
  const next = port.charAt(place.length);
  return port.startsWith(place) && (next === '.' || (next === '-' && !place.includes('-')));
}
