import { describe, expect, it } from 'vitest';
import { identify } from '../../../enrollment/identify/identify.ts';
import type { Identification } from '../../../enrollment/identity.ts';
import { F01, F05, F13, F14 } from './fixtures.ts';
import { usbDevice } from './usb.ts';

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const hex = (id: number): string => id.toString(16).toUpperCase().padStart(4, '0');

/**
 * Accessories and devices of Apple that share its vendor id (USB ID list and public device lists).
 */
const ACCESSORIES: ReadonlyMap<string, readonly number[]> = new Map([
  [
    'keyboards, trackpads and mice',
    [
      ...range(0x0201, 0x0273),
      ...range(0x0290, 0x0292),
      ...range(0x029a, 0x029f),
      ...range(0x0301, 0x030e),
      ...range(0x0320, 0x0324),
    ],
  ],
  ['hubs', [...range(0x1001, 0x1003), 0x1006, 0x1009, 0x100c, 0x9127, 0x911c, 0x912f]],
  ['audio', [0x1101, 0x1105, 0x1107]],
  ['cameras', [0x1112, ...range(0x8501, 0x8511)]],
  ['displays', [0x1114, 0x1116, 0x1118, 0x9243, 0x9227, ...range(0x9210, 0x9236)]],
  [
    'adapters, chargers and cases',
    [0x1402, 0x1460, 0x1461, 0x1463, 0x1392, 0x1393, 0x1395, 0x1398, 0x1500],
  ],
  [
    'Bluetooth, infrared, card readers and root hubs',
    [...range(0x8200, 0x82ff), ...range(0x8403, 0x8406), ...range(0x8005, 0x8007)],
  ],
  [
    'iPod classic, nano and shuffle with their DFU ids',
    [
      ...range(0x1201, 0x1267).filter((id) => id !== 0x1227 && id !== 0x1222),
      ...range(0x1300, 0x1303),
    ],
  ],
  ['debug hubs inside cables', [0x1635, 0x1636]],
  ['HomePod, just outside the range', [0x12b0]],
  ['neighbours of the ranges', [0x18ff, 0x1a00, 0x127f, 0x1284, 0x128f, 0x1880, 0x1882]],
]);

const IDENTITY_TEXTS = [F01, F05, F13, F14, null];

const NO_IDENTITY = { ecid: null, serial: null, udid: null } as const;

describe('what shares the vendor id of Apple but is not enrolled', () => {
  it.each([...ACCESSORIES])('%s are never enrolled, whatever they say', (_, ids) => {
    for (const productId of ids) {
      for (const serialText of IDENTITY_TEXTS) {
        const reading = identify(usbDevice({ productId, serialText }), []);
        expect(reading, hex(productId)).toMatchObject({
          ...NO_IDENTITY,
          enroll: false,
          reason: 'not-on-allow-list',
          mode: 'ignored',
        });
      }
    }
  });

  it.each<[number, Identification['reason'], Identification['mode']]>([
    [0x7304, 'billboard', 'ignored'],
    [0x1338, 'exploit-tool', 'ignored'],
    [0x1339, 'exploit-tool', 'ignored'],
    [0x8600, 't2-bridge', 't2'],
    [0xf014, 'port-controller', 'port-dfu'],
  ])('%i is recognised as what it is, without an identity', (productId, reason, mode) => {
    for (const serialText of IDENTITY_TEXTS) {
      const reading = identify(usbDevice({ productId, serialText }), []);
      expect(reading).toMatchObject({ ...NO_IDENTITY, enroll: false, reason, mode });
    }
  });

  it('a Billboard hints at the cable or port', () => {
    const billboard = usbDevice({ productId: 0x7304, serialText: F13 });
    expect(identify(billboard, []).notes).toEqual(['cable-or-port-hint']);
  });

  it('a device of another maker is not enrolled, even with the product id of a Mac', () => {
    const other = usbDevice({ vendorId: 0x1d6b, serialText: F13 });
    expect(identify(other, [])).toMatchObject({
      ...NO_IDENTITY,
      enroll: false,
      reason: 'not-apple',
    });
  });

  it.each([
    [0x12aa, 'ipod'],
    [0x12a7, 'appletv'],
    [0x12af, 'watch'],
  ])('%i lies inside the range of iPhones and is not enrolled', (productId, kind) => {
    const reading = identify(usbDevice({ productId, serialText: F14 }), []);
    expect(reading).toMatchObject({
      enroll: false,
      reason: 'not-enrolled-kind',
      mode: 'mobile',
      kind,
    });
  });
});

describe('what is enrolled', () => {
  const expected: readonly (readonly [number, Identification['mode']])[] = [
    ...range(0x1901, 0x1905).map((id) => [id, 'booted-mac'] as const),
    ...range(0x1290, 0x12af)
      .filter((id) => ![0x12aa, 0x12a7, 0x12af].includes(id))
      .map((id) => [id, 'mobile'] as const),
    ...range(0x1280, 0x1283).map((id) => [id, 'recovery'] as const),
    [0x1227, 'dfu'],
    [0x1222, 'wtf'],
    [0x1881, 'debug-usb'],
  ];

  it('is exactly the allow-list, out of all 65536 product ids', () => {
    const enrolled = range(0, 0xffff).filter(
      (productId) => identify(usbDevice({ productId }), []).enroll,
    );
    const listed = expected.map(([productId]) => productId);
    expect(enrolled).toEqual(listed.toSorted((a, b) => a - b));
  });

  it.each(expected)('%i without a readable serial is a row in mode %s', (productId, mode) => {
    const reading = identify(usbDevice({ productId }), []);
    expect(reading).toMatchObject({ ...NO_IDENTITY, enroll: true, mode });
  });

  it('WTF mode has no identity, whatever its text says', () => {
    const wtf = usbDevice({ productId: 0x1222, serialText: F01 });
    expect(identify(wtf, [])).toMatchObject({ ...NO_IDENTITY, enroll: true, mode: 'wtf' });
  });

  it.each([
    [0x12ab, null, 'ipad'],
    [0x1297, 'iPhone', 'iphone'],
    [0x129a, 'iPad', 'ipad'],
    [0x1297, 'Gadget', null],
    [0x1297, 'iPhoney', null],
    [0x12a8, 'iPad', 'iphone'],
  ])('%i named %s is of kind %s', (productId, productName, kind) => {
    const reading = identify(usbDevice({ productId, productName, serialText: F14 }), []);
    expect(reading).toMatchObject({ enroll: true, kind });
  });

  it.each([
    ['iPod', 'ipod'],
    ['Apple TV', 'appletv'],
    ['Apple Watch', 'watch'],
    ['Watch', 'watch'],
  ])('a mobile device that calls itself %s is not enrolled', (productName, kind) => {
    const reading = identify(usbDevice({ productId: 0x1297, productName }), []);
    expect(reading).toMatchObject({ enroll: false, reason: 'not-enrolled-kind', kind });
  });
});
