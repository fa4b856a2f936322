import type { RegistryDevice } from '../../../enrollment/bench-check/host-report.ts';
import { plainDescriptor } from '../../../enrollment/identify/own-strings.ts';
import type { UsbAttach } from '../../../enrollment/ports.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import {
  isDict,
  isList,
  type PlistDict,
  type PlistValue,
} from '../../readiness/plist/plist-value.ts';
import { readXmlPlist } from '../../readiness/plist/xml-plist.ts';
import { placeOfLocation, portOfLocation } from '../location.ts';
import { ownSerialOf } from './usb-signature.ts';

/** One device of the registry, with what only the registry says of it. */
export interface RegistryNode {
  readonly usb: UsbDevice;
  /** Hubs in front of it, outermost first. */
  readonly ancestors: readonly UsbDevice[];
  readonly properties: PlistDict;
}

/** A tree of a whole bench: 128 devices with some hundred properties each. */
const LIMITS = { depth: 64, values: 400_000 };

/**
 * Reads the output of `ioreg -p IOUSB -l -w0 -a`: a tree of property lists; null if it is something
 * else. Every USB device in it, in the tree's order.
 */
export function registryNodes(text: string): readonly RegistryNode[] | null {
  const plist = readXmlPlist(readable(text), LIMITS);
  if (!plist.ok) return null;
  const nodes: RegistryNode[] = [];
  const roots = isList(plist.value) ? plist.value : [plist.value];
  for (const root of roots) walk(root, [], nodes);
  return nodes;
}

/** The same as plain facts for a report. */
export const registryDevices = (text: string): readonly RegistryDevice[] | null =>
  registryNodes(text)?.map(factsOf) ?? null;

function factsOf({ usb, properties }: RegistryNode): RegistryDevice {
  const signature = properties.get('UsbDeviceSignature');
  return {
    port: portOfNode(properties),
    vendorId: usb.vendorId,
    productId: usb.productId,
    productName: usb.productName,
    serialText: usb.serialText,
    serialIndex: numberOf(properties, 'iSerialNumber'),
    signature:
      signature instanceof Uint8Array ? ownSerialOf(signature, usb.serialText).kind : 'absent',
    ecidForm: formOf(properties.get('UsbAppleDeviceECID')),
    serviceState: numberOf(properties, 'IOServiceState'),
  };
}

/** The place that its `locationID` names, or null. */
export function portOfNode(properties: PlistDict) {
  const location = numberOf(properties, 'locationID');
  return location === null ? null : portOfLocation(location);
}

function formOf(value: PlistValue | undefined): RegistryDevice['ecidForm'] {
  if (typeof value === 'bigint' || typeof value === 'number') return 'integer';
  if (value instanceof Uint8Array) return 'bytes';
  return typeof value === 'string' ? 'text' : 'absent';
}

function numberOf(properties: PlistDict, name: string): number | null {
  const value = properties.get(name);
  return typeof value === 'number' ? value : null;
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

function walk(node: PlistValue, ancestors: readonly UsbDevice[], nodes: RegistryNode[]): void {
  if (!isDict(node)) return;
  const usb = deviceOf(node);
  if (usb) nodes.push({ usb, ancestors, properties: node });
  const children = node.get('IORegistryEntryChildren');
  const outer = usb ? [...ancestors, usb] : ancestors;
  for (const child of isList(children) ? children : []) walk(child, outer, nodes);
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

/** A node as if USB had told of it; null without a place. Its handle names this one plug-in. */
export function attachOf({ usb, ancestors, properties }: RegistryNode): UsbAttach | null {
  const location = numberOf(properties, 'locationID');
  const place = location === null ? null : placeOfLocation(location);
  if (place === null) return null;
  const signature = properties.get('UsbDeviceSignature');
  const own = signature instanceof Uint8Array ? ownSerialOf(signature, usb.serialText) : null;
  const id = properties.get('IORegistryEntryID');
  const entry = typeof id === 'number' || typeof id === 'bigint' ? String(id) : '';
  return {
    usb: {
      ...usb,
      ...place,
      handle: `registry:${String(location)}:${String(usb.productId)}:${entry}`,
      serialText: own?.kind === 'own' ? own.serial : own?.kind === 'none' ? null : usb.serialText,
      isFromRegistry: true,
    },
    // Its own serial counts, even if a hub shows the same.
    ancestors: own?.kind === 'own' ? [] : ancestors,
    noticedBy: 'relist',
  };
}
