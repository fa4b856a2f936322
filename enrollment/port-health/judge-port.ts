import type { LinkSpeed } from '../usb-device.ts';
import type { PortHealth } from './port-health.ts';

/** What is wrong with a port; the first is the one to act on. */
export const PORT_TROUBLES = ['reconnects', 'failed-reads', 'slow-link', 'billboard-only'] as const;
export type PortTrouble = (typeof PORT_TROUBLES)[number];

/** From this many on, a person should change the cable. */
export const MANY = { reconnects: 3, failedReads: 2 } as const;

/** Slower than any enrolled Apple device links with a sound cable. */
const SLOW: readonly (LinkSpeed | null)[] = ['low', 'full'];

/** What needs attention at this port, in the order of {@link PORT_TROUBLES}. */
export function troublesOf({ reconnects, failedReads, now }: PortHealth): readonly PortTrouble[] {
  const isDevice = now?.what === 'device' || now?.what === 'passing';
  const found: Readonly<Record<PortTrouble, boolean>> = {
    reconnects: reconnects >= MANY.reconnects,
    'failed-reads': failedReads >= MANY.failedReads,
    'slow-link': isDevice && SLOW.includes(now.link),
    'billboard-only': now?.what === 'billboard',
  };
  return PORT_TROUBLES.filter((trouble) => found[trouble]);
}
