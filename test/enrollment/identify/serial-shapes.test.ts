import { describe, expect, it } from 'vitest';
import { identify } from '../../../enrollment/identify/identify.ts';
import { F05, F13, F14, F16 } from './fixtures.ts';
import { usbDevice } from './usb.ts';

const NO_IDENTITY = { ecid: null, serial: null, udid: null } as const;

describe('a booted Mac', () => {
  it.each([
    [0x1901, 0x0901, 'Macmini9,1'],
    [0x1902, 0x1701, 'MacBookPro17,1'],
    [0x1903, 0x1001, 'MacBookAir10,1'],
    [0x1904, 0x2101, 'iMac21,1'],
    [0x1905, 0x1415, 'Mac14,15'],
  ])('with id %i and version %i is a %s and has a name', (productId, bcdDevice, productType) => {
    const reading = identify(usbDevice({ productId, bcdDevice, serialText: F13 }), []);
    expect(reading.productType).toBe(productType);
    expect(reading.model).not.toBeNull();
  });

  it('with a model that the table lacks shows its product type without a name', () => {
    const reading = identify(usbDevice({ bcdDevice: 0x9999, serialText: F13 }), []);
    expect(reading).toMatchObject({ productType: 'Mac99,99', model: null, enroll: true });
  });

  it('with a serial of unusual shape is logged with a warning', () => {
    const reading = identify(usbDevice({ serialText: ' test00oi ' }), []);
    expect(reading.serial).toEqual({ value: 'TEST00OI', source: 'usb-mac' });
    expect(reading.notes).toEqual(['serial-has-i-or-o', 'serial-unusual-length']);
  });

  it.each([
    F05,
    F14,
    F16,
    'Not Provided',
    '000000000000',
    '00006030_000111AA22BB33CC',
    '00006030-000111AA22BB33C',
    '   ',
    '',
  ])('with %j for a serial has no identity and says so', (serialText) => {
    expect(identify(usbDevice({ serialText }), [])).toMatchObject({
      ...NO_IDENTITY,
      enroll: true,
      mode: 'booted-mac',
      notes: ['serial-unreadable'],
    });
  });

  it('in its restore ramdisk with an ECID of zeros has no ECID', () => {
    const reading = identify(usbDevice({ serialText: '00006030-0000000000000000' }), []);
    expect(reading).toMatchObject({ ...NO_IDENTITY, mode: 'restore' });
  });
});

describe('debug USB', () => {
  it.each([F05, F13, F14, 'anything'])('discards the text %j', (serialText) => {
    expect(identify(usbDevice({ productId: 0x1881, serialText }), [])).toMatchObject({
      ...NO_IDENTITY,
      enroll: true,
      mode: 'debug-usb',
      productType: null,
    });
  });
});

describe('an iBoot string that is broken', () => {
  it.each([
    ['is cut inside the ECID', 'CPID:8110 BDID:0C ECID:000111AA22BB3'],
    ['has an ECID of zeros', 'CPID:8110 BDID:0C ECID:0000000000000000'],
    ['has an ECID of all F', 'CPID:8110 BDID:0C ECID:FFFFFFFFFFFFFFFF'],
    ['has an ECID that is not hex', 'CPID:8110 BDID:0C ECID:000111AA22BB33ZZ SRNM:[TEST00A006]'],
    ['is a plain serial', F13],
    ['is a UDID', F14],
    ['hides the ECID in brackets', 'CPID:8110 PWND:[x ECID:000111AA22BB33C3]'],
    ['hides the ECID in a longer word', 'CPID:8110 XECID:000111AA22BB33C3'],
  ])('because it %s gives a visible row without identity', (_, serialText) => {
    for (const productId of [0x1227, 0x1281]) {
      const reading = identify(usbDevice({ productId, serialText }), []);
      expect(reading).toMatchObject({ ...NO_IDENTITY, enroll: true });
      expect(reading.notes).toContain('malformed-iboot-string');
    }
  });

  it.each([
    ['is cut off', '[TEST00A0'],
    ['is a UDID', `[${F14}]`],
    ['is one character', '[000000000000]'],
  ])('keeps its ECID when only the serial %s', (_, srnm) => {
    const serialText = `CPID:8110 BDID:0C ECID:000111AA22BB33C3 SRNM:${srnm}`;
    expect(identify(usbDevice({ productId: 0x1281, serialText }), [])).toMatchObject({
      ecid: '000111AA22BB33C3',
      serial: null,
      notes: ['serial-unreadable'],
    });
  });
});

describe('a string that fills its whole buffer', () => {
  const PADS = ['\0', '\0\0\0\0\0\0', '\0 \0', '\r\n\0', '\0left over\u0001'];
  it.each(PADS)('%j behind it says nothing', (pad) => {
    for (const [productId, serialText] of [
      [0x1905, F13],
      [0x1281, F05],
      [0x12a8, F14],
      [0x12a8, F16],
    ] as const) {
      const plain = identify(usbDevice({ productId, serialText }), []);
      const padded = identify(usbDevice({ productId, serialText: `${serialText}${pad}` }), []);
      expect(padded).toEqual(plain);
    }
  });

  it('is that of the hub, though only one of them is filled up', () => {
    const hub = usbDevice({ serialText: `${F13}\0\0`, ports: [1] });
    const reading = identify(usbDevice({ serialText: F13, ports: [1, 2] }), [hub]);
    expect(reading).toMatchObject({ serial: null, notes: ['serial-inherited-from-hub'] });
  });

  it('is none where it begins with NUL', () => {
    const reading = identify(usbDevice({ serialText: `\0\0${F13}` }), []);
    expect(reading).toMatchObject({ serial: null, notes: ['serial-unreadable'] });
  });
});

it.each(['Not Provided', 'Unavailable', 'NOTAVAILABLE', '0123456789', 'SerialNumber'])(
  'a Mac that says “%s” for its serial has none',
  (serialText) => {
    expect(identify(usbDevice({ serialText }), []).serial).toBeNull();
  },
);

it.each(['QWZRTPLKXY', '5CG1TST9A', '4009000123'])(
  'what USB itself says is the serial, also %s, of which a label would leave a doubt',
  (serialText) => {
    expect(identify(usbDevice({ serialText }), []).serial).toMatchObject({ value: serialText });
  },
);
