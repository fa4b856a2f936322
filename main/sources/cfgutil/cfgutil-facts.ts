import type { Ecid } from '../../../enrollment/ecid.ts';
import type { DescribedFacts } from '../../../enrollment/second-source.ts';
import { parseSerial } from '../../../enrollment/serial.ts';
import { readUdid } from '../../../enrollment/udid.ts';
import type { Port } from '../../../enrollment/usb-device.ts';
import { portOfLocation } from '../location.ts';
import type { CfgutilDevice } from './cfgutil-output.ts';

/**
 * Properties to ask of each device, by name: `all` would include phone numbers and lists of apps.
 */
export const PROPERTIES = [
  'serialNumber',
  'UDID',
  'name',
  'deviceType',
  'firmwareVersion',
  'activationState',
  'isSupervised',
  'isPaired',
] as const;

/** The device has not trusted this host; a person has to respond on it (apple-usb 5.6). */
export const PAIRING_REFUSED = -402_653_030;
/** Longest text kept of a device. */
const LONGEST = 200;

/** What the properties of one device say; missing, empty and `N/A` values say nothing. */
export function factsOf(
  ecid: Ecid,
  { values, errors, failure }: Pick<CfgutilDevice, 'values' | 'errors' | 'failure'>,
): DescribedFacts {
  const text = (name: string): string | null => textOf(values[name]);
  const isRefused = [...Object.values(errors), failure?.code].includes(PAIRING_REFUSED);
  return {
    ecid,
    serial: parseSerial(text('serialNumber') ?? ''),
    udid: udidOf(text('UDID')),
    productType: text('deviceType'),
    name: text('name'),
    osVersion: text('firmwareVersion'),
    activation: text('activationState'),
    isSupervised: truthOf(values['isSupervised']),
    isPaired: truthOf(values['isPaired']) ?? (isRefused ? false : null),
  };
}

/** The location of the device; a number in JSON, a text with `0x` elsewhere. */
export function placeOf({ values }: Pick<CfgutilDevice, 'values'>): Port | null {
  const location = values['locationID'];
  if (typeof location === 'number') return portOfLocation(location);
  const isHex = typeof location === 'string' && /^0x[0-9a-f]{1,8}$/i.test(location);
  return isHex ? portOfLocation(Number(location)) : null;
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().slice(0, LONGEST).toWellFormed();
  return text === '' || text === 'N/A' ? null : text;
}

function udidOf(text: string | null): string | null {
  const reading = readUdid(text ?? '');
  return 'udid' in reading ? reading.udid : null;
}

function truthOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'yes') return true;
  return value === 'false' || value === 'no' ? false : null;
}
