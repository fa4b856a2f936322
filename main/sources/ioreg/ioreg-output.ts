import { parseEcid, type Ecid } from '../../../enrollment/ecid.ts';
import { identify } from '../../../enrollment/identify/identify.ts';
import { plainDescriptor } from '../../../enrollment/identify/own-strings.ts';
import { APPLE_VENDOR_ID } from '../../../enrollment/product-ids.ts';
import type { SourceReading } from '../../../enrollment/second-source.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import {
  isDict,
  isList,
  type PlistDict,
  type PlistValue,
} from '../../readiness/plist/plist-value.ts';
import { readXmlPlist } from '../../readiness/plist/xml-plist.ts';
import { portOfLocation } from '../location.ts';
import { NO_FACTS } from '../no-facts.ts';
import { ownSerialOf } from './usb-signature.ts';

/** A tree of a whole bench: 128 devices with some hundred properties each. */
const LIMITS = { depth: 64, values: 400_000 };

/**
 * Reads the output of `ioreg -p IOUSB -l -w0 -a`: a tree of property lists; null if it is something
 * else. Answers with the devices that can be enrolled, each with its own serial and ECID.
 */
export function readIoreg(text: string, askedMs: number): readonly SourceReading[] | null {
  const plist = readXmlPlist(readable(text), LIMITS);
  if (!plist.ok) return null;
  const readings: SourceReading[] = [];
  const roots = isList(plist.value) ? plist.value : [plist.value];
  for (const root of roots) walk(root, [], askedMs, readings);
  return readings;
}

/** Characters that XML cannot contain, raw or as references. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN =
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:x0*(?:[1-8bcef]|1[0-9a-f])|0*(?:[1-8]|1[124-9]|2\d|3[01]));/gi;

/**
 * ioreg prints the strings of devices raw. One control character in the name of any device must not
 * hide all others, so each becomes U+FFFD; the NUL that pads a string is removed.
 */
const readable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/(?:\0|&#x?0+;)+(?=<)/gi, '')
    .replaceAll(/\0|&#x?0+;/gi, '\ufffd')
    .replaceAll(FORBIDDEN, '\ufffd');

function walk(
  node: PlistValue,
  ancestors: readonly UsbDevice[],
  askedMs: number,
  readings: SourceReading[],
): void {
  if (!isDict(node)) return;
  const usb = deviceOf(node);
  const reading = usb && readingOf(node, usb, ancestors, askedMs);
  if (reading) readings.push(reading);
  const children = node.get('IORegistryEntryChildren');
  const outer = usb ? [...ancestors, usb] : ancestors;
  for (const child of isList(children) ? children : []) walk(child, outer, askedMs, readings);
}

function readingOf(
  node: PlistDict,
  usb: UsbDevice,
  ancestors: readonly UsbDevice[],
  askedMs: number,
): SourceReading | null {
  const location = node.get('locationID');
  const port = typeof location === 'number' ? portOfLocation(location) : null;
  if (usb.vendorId !== APPLE_VENDOR_ID || port === null) return null;
  const signature = node.get('UsbDeviceSignature');
  const shown = usb.serialText?.toUpperCase() ?? null;
  const own =
    signature instanceof Uint8Array
      ? ownSerialOf(signature, usb.serialText)
      : ({ kind: 'unclear' } as const);
  const serialText = own.kind === 'own' ? own.serial : own.kind === 'none' ? null : usb.serialText;
  // Its own serial counts, even if a hub shows the same.
  const found = identify({ ...usb, serialText }, own.kind === 'own' ? [] : ancestors);
  if (!found.enroll) return null;
  const { serial, udid, productType } = found;
  const ecid = found.ecid ?? ecidOf(node.get('UsbAppleDeviceECID'));
  const facts = { ...NO_FACTS, ecid, serial: serial?.value ?? null, udid, productType };
  return { source: 'ioreg', port, askedMs, facts, ...(shown === null ? {} : { shown }) };
}

function deviceOf(node: PlistDict): UsbDevice | null {
  const [vendorId, productId] = [node.get('idVendor'), node.get('idProduct')];
  if (typeof vendorId !== 'number' || typeof productId !== 'number') return null;
  const bcdDevice = node.get('bcdDevice');
  const text = (...names: readonly string[]): string | null => {
    const value = names.map((name) => node.get(name)).find((found) => typeof found === 'string');
    return typeof value === 'string' ? value : null;
  };
  return {
    handle: '',
    vendorId,
    productId,
    bus: '0',
    ports: [],
    bcdDevice: typeof bcdDevice === 'number' ? bcdDevice : 0,
    productName: text('kUSBProductString', 'USB Product Name'),
    serialText: plainText(text('kUSBSerialNumberString', 'USB Serial Number')),
  };
}

const plainText = (text: string | null): string | null =>
  text === null ? null : plainDescriptor(text);

/** An integer, eight little-endian bytes, or a text: which of them is unconfirmed. */
function ecidOf(value: PlistValue | undefined): Ecid | null {
  if (typeof value === 'bigint') return value > 0n ? parseEcid(value.toString(16)) : null;
  if (typeof value === 'number') {
    // A number beyond this has lost digits and would identify another chip.
    return Number.isSafeInteger(value) && value > 0 ? parseEcid(value.toString(16)) : null;
  }
  if (typeof value === 'string') return parseEcid(value);
  if (!(value instanceof Uint8Array) || value.length !== 8) return null;
  return parseEcid(Buffer.from(value).reverse().toString('hex'));
}
