import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../../enrollment/identify/identify.ts';
import { receivedSerialText, receivedText } from '../../../enrollment/received-text.ts';
import { toSighting } from '../../../enrollment/to-sighting.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import { F05, F13, F14, F19 } from './fixtures.ts';
import { hub, usbDevice } from './usb.ts';

const FRAGMENTS = [
  'CPID:',
  'ECID:',
  'SRNM:[',
  'PWND:[',
  'IMEI:[',
  ']',
  '[',
  ':',
  ' ',
  '_',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  'مرحبا',
  '\ud800',
  '\udfff',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '__proto__:',
  '000111AA22BB33C3',
  'f'.repeat(24),
  F05,
  F13,
  F14,
];

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
    .map((units) => String.fromCharCode(...units)),
);

const anyDevice: fc.Arbitrary<UsbDevice> = fc
  .record({
    vendorId: fc.constantFrom(0x05ac, 0x05ac, 0x05ac, 0x1d6b),
    productId: fc.oneof(
      fc.constantFrom(0x1901, 0x1905, 0x12a8, 0x12ab, 0x1297, 0x1281, 0x1227, 0x1881, 0xf014),
      fc.integer({ min: 0, max: 0xffff }),
    ),
    bcdDevice: fc.integer({ min: 0, max: 0xffff }),
    productName: fc.option(hostileText),
    serialText: fc.option(hostileText),
  })
  .map(usbDevice);

const hubs = fc.array(
  fc.record({ serialText: fc.option(hostileText), productName: fc.option(hostileText) }).map(hub),
  { maxLength: 2 },
);

describe('whatever a device sends', () => {
  it('is read without an exception into well-formed values', () => {
    fc.assert(
      fc.property(anyDevice, hubs, (usb, ancestors) => {
        const { ecid, serial, udid, productType, notes } = identify(usb, ancestors);
        if (ecid !== null) expect(ecid).toMatch(/^[0-9A-F]{16}$/);
        if (serial !== null) expect(serial.value).toMatch(/^[A-Z0-9]{8,14}$/);
        if (udid !== null) expect(udid).toMatch(/^(?:[0-9A-F]{8}-[0-9A-F]{16}|[0-9a-f]{40})$/);
        if (productType !== null) expect(productType).toMatch(/^[A-Za-z0-9]+,\d+$/);
        expect(new Set(notes).size).toBe(notes.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('never gives an identity when a hub shows the same serial', () => {
    fc.assert(
      fc.property(anyDevice, hostileText, (usb, serialText) => {
        const reading = identify({ ...usb, serialText }, [hub({}), hub({ serialText })]);
        expect(reading).toMatchObject({ ecid: null, serial: null, udid: null });
      }),
    );
  });

  it('reaches the log short and without lone surrogates', () => {
    fc.assert(
      fc.property(anyDevice, (usb) => {
        const sighting = toSighting(usb, identify(usb, []), 'event');
        for (const text of [sighting.productName, sighting.serialText]) {
          expect(text === null || (text.length <= 512 && text.isWellFormed())).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['a million open brackets', '['.repeat(1_000_000)],
    ['fields that never close', 'SRNM:['.repeat(200_000)],
    ['a million letters', 'A'.repeat(1_000_000)],
    ['a million spaces', ' '.repeat(1_000_000)],
    ['closed brackets without spaces', 'PWND:[x]'.repeat(100_000)],
    ['endless IMEI fields', 'IMEI:['.repeat(200_000)],
  ])('is read to its end even with %s', (_, serialText) => {
    const usb = usbDevice({ productId: 0x1281, serialText });
    expect(identify(usb, [hub({ serialText: 'x' })]).ecid).toBeNull();
    expect(toSighting(usb, identify(usb, []), 'event').serialText?.length).toBeLessThanOrEqual(512);
  });
});

describe('text for the log', () => {
  it('keeps short text as it came, markup and direction marks included', () => {
    const text = '<b>\u202eMac</b>';
    expect(receivedText(text)).toBe(text);
    expect(receivedText(null)).toBeNull();
  });

  it('replaces the half of a character that the cut leaves', () => {
    const text = receivedText(`${'x'.repeat(511)}😀`);
    expect(text).toBe(`${'x'.repeat(511)}\ufffd`);
  });

  it('leaves the IMEI of a phone out and the rest in', () => {
    expect(receivedSerialText(F19)).toBe(F19.replace('[000000000000019]', '[removed]'));
    expect(receivedSerialText('imei:[00000000')).toBe('imei:[removed]');
    expect(receivedSerialText('IMEI:000000000000019 X')).toBe('IMEI:[removed] X');
    expect(receivedSerialText(F13)).toBe(F13);
  });
});
