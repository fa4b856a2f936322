import type { DeviceKind } from './identity.ts';

/** Vendor id of Apple in every mode; necessary, never sufficient. */
export const APPLE_VENDOR_ID = 0x05ac;

/** What a product id says about the mode of a device. */
export type ProductFamily =
  | 'mac'
  | 'mobile'
  | 'recovery'
  | 'dfu'
  | 'debug-usb'
  | 'port-dfu'
  | 'wtf'
  | 't2'
  | 'billboard'
  | 'exploit-tool';

interface ProductRange {
  readonly first: number;
  readonly last: number;
  readonly family: ProductFamily;
}

/**
 * Every product id that Muster knows by name; all others are accessories or unknown and are never
 * logged. The last four are named only to explain why they are not. Sources: libirecovery, usbmuxd,
 * restorekit; 1881 and 1903 to 1905 are each based on a single field report.
 */
const PRODUCT_RANGES: readonly ProductRange[] = [
  { first: 0x1901, last: 0x1905, family: 'mac' },
  { first: 0x1290, last: 0x12af, family: 'mobile' },
  { first: 0x1280, last: 0x1283, family: 'recovery' },
  { first: 0x1227, last: 0x1227, family: 'dfu' },
  { first: 0x1881, last: 0x1881, family: 'debug-usb' },
  { first: 0x1222, last: 0x1222, family: 'wtf' },
  { first: 0xf014, last: 0xf014, family: 'port-dfu' },
  { first: 0x8600, last: 0x8600, family: 't2' },
  { first: 0x7304, last: 0x7304, family: 'billboard' },
  { first: 0x1338, last: 0x1339, family: 'exploit-tool' },
];

/** The family of an Apple product id, or null if it is not listed. */
export function productFamilyOf(productId: number): ProductFamily | null {
  const isIn = ({ first, last }: ProductRange): boolean => productId >= first && productId <= last;
  return PRODUCT_RANGES.find(isIn)?.family ?? null;
}

/**
 * True for an unlisted product id in the block in which Apple numbers booted Macs: perhaps a Mac
 * that is newer than the list.
 */
export const mayBeNewerMac = (productId: number): boolean =>
  productId >= 0x1900 && productId <= 0x19ff && productFamilyOf(productId) === null;

/**
 * First part of the product type of a booted Mac, by product id. The ids up to 1904 keep the older
 * names; 1905 is every Mac from Mac13 on (inferred, one independent report each).
 */
export const MAC_PREFIXES: ReadonlyMap<number, string> = new Map([
  [0x1901, 'Macmini'],
  [0x1902, 'MacBookPro'],
  [0x1903, 'MacBookAir'],
  [0x1904, 'iMac'],
  [0x1905, 'Mac'],
]);

/** Kinds that a mobile product id identifies by itself. */
export const MOBILE_KINDS: ReadonlyMap<number, DeviceKind> = new Map<number, DeviceKind>([
  [0x12a7, 'appletv'],
  [0x12a8, 'iphone'],
  [0x12aa, 'ipod'],
  [0x12ab, 'ipad'],
  [0x12af, 'watch'],
]);
