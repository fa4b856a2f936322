import { expect, it } from 'vitest';

import { identify } from '../../../enrollment/identify/identify.ts';
import { usbDevice } from './usb.ts';

const SERIAL = 'TEST00A013';
const reasonOf = (given: Parameters<typeof usbDevice>[0], hubSerial: string | null = null) => {
  const hub = usbDevice({ vendorId: 0x05e3, productId: 0x0610, serialText: hubSerial });
  return identify(usbDevice(given), [hub]).reason;
};

it('a product id beside those of Macs with a serial like theirs may be a newer Mac', () => {
  for (const productId of [0x1900, 0x1906, 0x19ff]) {
    const found = identify(usbDevice({ productId, serialText: SERIAL }), []);
    // Nothing of it may get into the log or a list.
    expect(found).toMatchObject({
      enroll: false,
      mode: 'ignored',
      reason: 'unknown-apple-device',
      serial: null,
      ecid: null,
    });
  }
});

it('is not on the list where its text, its number or its maker says something else', () => {
  expect(reasonOf({ productId: 0x1906, serialText: null })).toBe('not-on-allow-list');
  expect(reasonOf({ productId: 0x1906, serialText: 'Hub 1' })).toBe('not-on-allow-list');
  expect(reasonOf({ productId: 0x1906, serialText: SERIAL }, SERIAL)).toBe('not-on-allow-list');
  expect(reasonOf({ productId: 0x1a00, serialText: SERIAL })).toBe('not-on-allow-list');
  expect(reasonOf({ vendorId: 0x1234, productId: 0x1906, serialText: SERIAL })).toBe('not-apple');
});
