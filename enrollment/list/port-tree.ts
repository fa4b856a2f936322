import type { Port } from '../usb-device.ts';

/** One hub, or the host's own sockets of a bus, with every socket ever used. */
export interface HubBox {
  /** `1` for the host's bus 1, `1-2.4` for the hub at that port. */
  readonly id: string;
  readonly isHost: boolean;
  /** From socket 1 to the highest one known, as ports. */
  readonly sockets: readonly { readonly port: Port; readonly number: number }[];
}

/**
 * The hubs behind `ports`, in physical order: every hub with a device, with its sockets in order.
 * Only what USB shows: an empty hub is missing.
 */
export function hubsOf(ports: Iterable<Port>): readonly HubBox[] {
  const highest = new Map<string, number>();
  for (const port of new Set(ports)) {
    const place = placeOf(port);
    if (place) highest.set(place.hub, Math.max(highest.get(place.hub) ?? 0, place.socket));
  }
  return [...highest.entries()]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([id, count]) => boxOf(id, count));
}

function placeOf(port: Port): { readonly hub: string; readonly socket: number } | null {
  const match = /^(.*)([.-])(\d+)$/.exec(port);
  if (!match) return null;
  const [, hub = '', , socket = ''] = match;
  return { hub, socket: Number(socket) };
}

/** The hub, or the bus of the host, that a port belongs to. */
export const hubOf = (port: Port): string => placeOf(port)?.hub ?? port;

function boxOf(id: string, count: number): HubBox {
  const isHost = !id.includes('-');
  const join = isHost ? '-' : '.';
  const sockets = Array.from({ length: count }, (_, index) => ({
    port: `${id}${join}${String(index + 1)}`,
    number: index + 1,
  }));
  return { id, isHost, sockets };
}
