import type { Links } from '../../enrollment/decide/decide-context.ts';
import type { Ecid } from '../../enrollment/ecid.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import type { IdentityLink } from '../../enrollment/ports.ts';
import type { Serial } from '../../enrollment/serial.ts';

/** The identity links of all sessions, held in memory; at most one per ECID and one per serial. */
export interface KnownLinks extends Links {
  /** Adds a logged `identity-linked`; ignores other events. */
  readonly learn: (logged: LoggedEvent) => void;
}

export function createLinks(earlier: Iterable<IdentityLink>): KnownLinks {
  const ofEcid = new Map<Ecid, IdentityLink>();
  const ofSerial = new Map<Serial, IdentityLink>();
  const add = (link: IdentityLink): void => {
    ofEcid.set(link.ecid, link);
    ofSerial.set(link.serial, link);
  };
  for (const link of earlier) add(link);
  return {
    ofEcid: (ecid) => ofEcid.get(ecid) ?? null,
    ofSerial: (serial) => ofSerial.get(serial) ?? null,
    learn: ({ event }) => {
      if (event.kind !== 'identity-linked') return;
      add({ ecid: event.ecid, serial: event.serial.value });
    },
  };
}
