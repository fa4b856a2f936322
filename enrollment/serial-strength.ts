import type { SourcedSerial } from './identity.ts';
import type { SerialSource } from './serial.ts';

/** Higher replaces lower, equal is kept: a direct reading is never overwritten by a weaker one. */
const STRENGTH: Readonly<Record<SerialSource, number>> = {
  'usb-mac': 5,
  'iboot-srnm': 5,
  lockdown: 4,
  cfgutil: 4,
  'ecid-link': 3,
  scan: 2,
  typed: 2,
  label: 1,
  'port-link': 0,
  none: 0,
};

/** True for a serial that the device itself reported on USB. */
export const isDirect = ({ source }: SourcedSerial): boolean =>
  STRENGTH[source] === STRENGTH['usb-mac'];

/** True for a serial that a person typed or scanned, for a device here or from a label alone. */
export const isEntered = ({ source }: SourcedSerial): boolean =>
  source === 'typed' || source === 'scan' || source === 'label';

/** What the bench remembers of a serial, unless it is only a guess from the port. */
export const withoutGuess = (remembered: SourcedSerial | null): SourcedSerial | null =>
  remembered?.source === 'port-link' ? null : remembered;

/** The stronger of two serials; the first if they are equally strong. */
export function strongerSerial(
  held: SourcedSerial | null,
  offered: SourcedSerial | null,
): SourcedSerial | null {
  if (offered === null) return held;
  if (held === null) return offered;
  return STRENGTH[offered.source] > STRENGTH[held.source] ? offered : held;
}
