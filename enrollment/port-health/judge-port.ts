import type { LinkSpeed } from '../usb-device.ts';
import type { PortHealth } from './port-health.ts';

/** What is wrong with a port; the first is the one to act on. */
export const PORT_FAULTS = ['reconnects', 'failed-reads', 'slow-link', 'billboard-only'] as const;
export type PortFault = (typeof PORT_FAULTS)[number];

/** From this many on, a person should change the cable. */
export const MANY = { reconnects: 3, failedReads: 2 } as const;

/** Slower than any enrolled Apple device links with a sound cable. */
const SLOW: readonly (LinkSpeed | null)[] = ['low', 'full'];

/** What needs attention at this port, in the order of {@link PORT_FAULTS}. */
export function faultsOf({ reconnects, failedReads, now }: PortHealth): readonly PortFault[] {
  const isDevice = now?.what === 'device' || now?.what === 'passing';
  const found: Readonly<Record<PortFault, boolean>> = {
    reconnects: reconnects >= MANY.reconnects,
    'failed-reads': failedReads >= MANY.failedReads,
    'slow-link': isDevice && SLOW.includes(now.link),
    'billboard-only': now?.what === 'billboard',
  };
  return PORT_FAULTS.filter((trouble) => found[trouble]);
}
