import type { LoggedEvent } from '../events.ts';
import type { Mode } from '../identity.ts';
import type { Sighting } from '../sighting.ts';
import type { Port } from '../usb-device.ts';

/** What one row of the log says about a port. `who` identifies a device for that day only. */
export type PortFact =
  | {
      readonly kind: 'came';
      readonly port: Port;
      readonly who: string;
      readonly mode: Mode;
      readonly atMs: number;
      readonly isUnread: boolean;
    }
  /** It was there when the bench started watching, so there was no arrival. */
  | { readonly kind: 'found'; readonly port: Port; readonly who: string; readonly mode: Mode }
  /** A device that was unreadable at first has been read. */
  | { readonly kind: 'read-after-all'; readonly port: Port }
  | { readonly kind: 'left'; readonly port: Port; readonly who: string; readonly atMs: number }
  /** Its departure was not seen. */
  | { readonly kind: 'gone'; readonly port: Port }
  /** No session is open, so arrivals and departures are not recorded. */
  | { readonly kind: 'unwatched' }
  /** Two rows turned out to be one device. */
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string };

/** The port fact in a row of the log, or null. */
export function portFactOf({ atMs, event }: LoggedEvent): PortFact | null {
  switch (event.kind) {
    case 'device-sighted':
      return sightingFact(event.sighting, event.deviceKey, atMs);
    case 'device-departed': {
      const { port, noticed, deviceKey: who } = event;
      return noticed === 'missed' ? { kind: 'gone', port } : { kind: 'left', port, who, atMs };
    }
    case 'device-merged':
      return { kind: 'renamed', from: event.deviceKey, to: event.into };
    case 'session-closed':
      return { kind: 'unwatched' };
    default:
      return null;
  }
}

function sightingFact(sighting: Sighting, who: string, atMs: number): PortFact | null {
  const { port, mode, noticedBy } = sighting;
  const isUnread = sighting.notes.some(
    (note) => note === 'serial-unreadable' || note === 'malformed-iboot-string',
  );
  if (noticedBy === 'first-look') return { kind: 'found', port, who, mode };
  if (noticedBy === 'second-read') return isUnread ? null : { kind: 'read-after-all', port };
  return { kind: 'came', port, who, mode, atMs, isUnread };
}
