import { z } from 'zod';

import { identify } from '../../../enrollment/identify/identify.ts';
import { APPLE_VENDOR_ID } from '../../../enrollment/product-ids.ts';
import type { SourceReading } from '../../../enrollment/second-source.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import { portOfLocation } from '../location.ts';
import { NO_FACTS } from '../no-facts.ts';

const text = z.string().max(1000).optional();

interface Node {
  readonly [key: string]: unknown;
  readonly _items?: readonly Node[] | undefined;
}
const node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({ _name: text, _items: z.array(node).max(1000).optional() }),
);
const report = z.object({
  SPUSBHostDataType: z.array(node).optional(),
  SPUSBDataType: z.array(node).optional(),
});

/** The same value under its key of macOS 26 and later, and its earlier key (apple-usb 6.1). */
const KEYS = {
  vendorId: ['USBDeviceKeyVendorID', 'vendor_id'],
  productId: ['USBDeviceKeyProductID', 'product_id'],
  serial: ['USBDeviceKeySerialNumber', 'serial_num'],
  version: ['USBDeviceKeyProductVersion', 'bcd_device'],
  location: ['USBKeyLocationID', 'location_id'],
} as const;

/** Slightly more than the deepest nesting of hubs on a bus. */
const DEEPEST = 12;

/**
 * Reads `system_profiler -json SPUSBHostDataType SPUSBDataType`. Newer systems leave the second
 * list empty, so the first one with items counts. Null for anything else.
 */
export function readProfiler(json: string, askedMs: number): readonly SourceReading[] | null {
  const parsed = report.safeParse(jsonOf(json));
  if (!parsed.success) return null;
  const { SPUSBHostDataType: newer = [], SPUSBDataType: older = [] } = parsed.data;
  const readings: SourceReading[] = [];
  for (const bus of newer.length > 0 ? newer : older) walk(bus, [], askedMs, readings, 0);
  return readings;
}

function walk(
  given: Node,
  ancestors: readonly UsbDevice[],
  askedMs: number,
  readings: SourceReading[],
  depth: number,
): void {
  if (depth > DEEPEST) return;
  const usb = deviceOf(given);
  const reading = usb && readingOf(given, usb, ancestors, askedMs);
  if (reading) readings.push(reading);
  const outer = usb ? [...ancestors, usb] : ancestors;
  for (const child of given._items ?? []) walk(child, outer, askedMs, readings, depth + 1);
}

function readingOf(
  given: Node,
  usb: UsbDevice,
  ancestors: readonly UsbDevice[],
  askedMs: number,
): SourceReading | null {
  if (usb.vendorId !== APPLE_VENDOR_ID) return null;
  const location = hexOf(valueOf(given, KEYS.location));
  const port = location === null ? null : portOfLocation(location);
  const found = identify(usb, ancestors);
  if (port === null || !found.enroll) return null;
  const { ecid, serial, udid } = found;
  const productType = usb.bcdDevice === 0 ? null : found.productType;
  const facts = { ...NO_FACTS, ecid, serial: serial?.value ?? null, udid, productType };
  return { source: 'system-profiler', port, askedMs, facts };
}

function deviceOf(given: Node): UsbDevice | null {
  const vendor = valueOf(given, KEYS.vendorId);
  const vendorId = vendor === 'apple_vendor_id' ? APPLE_VENDOR_ID : hexOf(vendor);
  const productId = hexOf(valueOf(given, KEYS.productId));
  if (vendorId === null || productId === null) return null;
  const serial = valueOf(given, KEYS.serial);
  return {
    handle: '',
    vendorId,
    productId,
    bus: '0',
    ports: [],
    bcdDevice: versionOf(valueOf(given, KEYS.version)),
    productName: valueOf(given, ['_name']),
    serialText: serial === 'Not Provided' ? null : serial,
  };
}

function valueOf(given: Node, keys: readonly string[]): string | null {
  const value = keys.map((key) => given[key]).find((one) => typeof one === 'string');
  return typeof value === 'string' ? value : null;
}

/** `0x05ac (Apple Inc.)` and `0x14100000 / 14` begin with the number. */
function hexOf(value: string | null): number | null {
  const digits = /^0x([0-9a-f]{1,8})\b/i.exec(value ?? '')?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}

/** `15.07` or `0x1507`; 0 for anything else, which identifies no model. */
function versionOf(value: string | null): number {
  const [, major, minor] = /^(\d{1,2})\.(\d{2})$/.exec(value ?? '') ?? [];
  if (major !== undefined && minor !== undefined) return Number.parseInt(`${major}${minor}`, 16);
  return (hexOf(value) ?? 0) & 0xffff;
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
