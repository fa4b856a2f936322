import { identify } from '../../enrollment/identify/identify.ts';
import type { Ecid } from '../../enrollment/ecid.ts';
import type { Serial } from '../../enrollment/serial.ts';
import type { Sighting } from '../../enrollment/sighting.ts';
import { toSighting } from '../../enrollment/to-sighting.ts';

/** How an invented device comes to the bench: what USB shows of it first. */
type Coming = 'booted' | 'recovery' | 'dfu' | 'mobile';

/** An invented device. The same number is the same device in every log. */
export interface Invented {
  readonly number: number;
  readonly serial: Serial;
  readonly ecid: Ecid;
  readonly coming: Coming;
}

/** Of 25 devices, two come in recovery, one in DFU, two are iPhones, the rest are running Macs. */
const COMING: readonly Coming[] = ['recovery', 'recovery', 'dfu', 'mobile', 'mobile'];
const ROUND = 25;

const SERIAL_SIGNS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function inventedDevice(number: number): Invented {
  return {
    number,
    serial: serialOf(number),
    ecid: (0x4000_0000 + number).toString(16).toUpperCase().padStart(16, '0') as Ecid,
    coming: COMING[number % ROUND] ?? 'booted',
  };
}

/** It comes back in every tenth session. */
export const EVERYWHERE = inventedDevice(ROUND - 1);

/** Neighbours of a delivery differ in the middle of their serials. */
export function serialOf(number: number): Serial {
  let middle = '';
  for (let rest = number; middle.length < 5; rest = Math.floor(rest / SERIAL_SIGNS.length))
    middle = (SERIAL_SIGNS[rest % SERIAL_SIGNS.length] ?? '') + middle;
  return `C02${middle}Q05D` as Serial;
}

const MODELS = [0x0e02, 0x0e07, 0x0f03, 0x0f06, 0x0f0c, 0x1001];
const IBOOT = 'SDOM:01 CPID:6030 CPRV:11 CPFM:03 SCEP:01 BDID:06';

/** A running Mac at this place. */
export const sightedBooted = ({ number, serial }: Invented, place: Place): Sighting =>
  sightingOf(place, 0x1905, MODELS[number % MODELS.length] ?? 0, 'Mac', serial);

/** What USB shows of the device when it comes. */
export function sightedFirst(device: Invented, place: Place): Sighting {
  const { ecid, serial } = device;
  switch (device.coming) {
    case 'booted':
      return sightedBooted(device, place);
    case 'recovery':
      return sightingOf(
        place,
        0x1281,
        0,
        'Apple Mobile Device (Recovery Mode)',
        `${IBOOT} ECID:${ecid} IBFL:BC SIKA:00 SRNM:[${serial}]`,
      );
    case 'dfu':
      return sightingOf(
        place,
        0x1227,
        0,
        'Apple Mobile Device (DFU Mode)',
        `${IBOOT} ECID:${ecid} IBFL:3C SIKA:00 SRTG:[iBoot-2222.0.0.200.22]`,
      );
    case 'mobile':
      return sightingOf(place, 0x12a8, 0, 'iPhone', `00008110${ecid}`);
  }
}

/** Hub and socket. */
export type Place = readonly [hub: number, socket: number];

function sightingOf(
  ports: Place,
  productId: number,
  bcdDevice: number,
  productName: string,
  serialText: string,
): Sighting {
  const usb = {
    handle: '',
    vendorId: 0x05ac,
    productId,
    bcdDevice,
    productName,
    serialText,
    bus: '1',
    ports,
  };
  return toSighting(usb, identify(usb, []), 'event');
}
