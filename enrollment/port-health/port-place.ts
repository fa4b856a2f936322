import type { BenchSettings } from '../fold/bench-settings.ts';
import type { Port } from '../usb-device.ts';

/** Where a port is, in the terms that people use: their own names first. */
export interface PortPlace {
  readonly port: Port;
  /** What people call this very port, or null. */
  readonly name: string | null;
  /** The hub that it belongs to, or the bus for the host's own sockets. */
  readonly hub: string;
  readonly isHost: boolean;
  /** What people call the hub, or null. */
  readonly hubName: string | null;
  /** Number of the socket in its hub; null for a place that is not written like a port. */
  readonly socket: number | null;
}

/** The place of a port, e.g. `1-2.3`: socket 3 of the hub `1-2`. */
export function placeOfPort(port: Port, { ports }: Pick<BenchSettings, 'ports'>): PortPlace {
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

/** The port or hub whose setting passes this port over, or null; a hub stands for all behind it. */
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
