import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Ecid } from '../../../enrollment/ecid.ts';
import type { BenchEvent } from '../../../enrollment/events.ts';
import type { SourcedSerial } from '../../../enrollment/identity.ts';
import type { Clock, NewEvent } from '../../../enrollment/ports.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import type { Sighting } from '../../../enrollment/sighting.ts';

/** Independent of the test library, so that child processes can use it too. */

const START_MS = Date.UTC(2026, 10, 23, 9, 0, 0);

/** A clock that advances by one ms on each reading. */
export function ticking(): Clock {
  let ticks = 0;
  return { nowMs: () => START_MS + ++ticks, monoMs: () => ++ticks };
}

/** The n-th id: shaped like a uuidv7, sorts by n. */
export const nthId = (n: number): string =>
  `019a0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const nthSerial = (n: number): Serial => `ZZ${String(n).padStart(8, '0')}` as Serial;

export const nthEcid = (n: number): Ecid => n.toString(16).toUpperCase().padStart(16, 'A') as Ecid;

/** An event as passed on by the bench, with the n-th id. */
export function entry(n: number, event: BenchEvent, by: string | null = null): NewEvent {
  return { id: nthId(n), atMs: START_MS + n, monoMs: n, by, event };
}

/** The sighting of the n-th Mac in this session. */
export function sighted(
  n: number,
  sessionId = 'session-1',
  identity: Partial<Pick<Sighting, 'ecid' | 'serial'>> = {},
  remembered: SourcedSerial | null = null,
): NewEvent {
  const sighting: Sighting = {
    port: `1-1.${n % 8}`,
    vendorId: 0x05ac,
    productId: 0x1902,
    bcdDevice: 0x0100,
    productName: 'Mac',
    serialText: nthSerial(n),
    mode: 'booted-mac',
    kind: 'mac',
    ecid: null,
    serial: { value: nthSerial(n), source: 'usb-mac' },
    udid: null,
    productType: null,
    model: null,
    notes: [],
    noticedBy: 'event',
    ...identity,
  };
  const deviceKey = `serial:${nthSerial(n)}` as DeviceKey;
  return entry(n, { kind: 'device-sighted', sessionId, deviceKey, sighting, remembered });
}

/** Sightings number `from` to `to`. */
export function sightings(from: number, to: number, sessionId?: string): readonly NewEvent[] {
  return Array.from({ length: to - from + 1 }, (_, index) => sighted(from + index, sessionId));
}
