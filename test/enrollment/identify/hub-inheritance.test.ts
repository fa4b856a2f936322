import { describe, expect, it } from 'vitest';
import { identify } from '../../../enrollment/identify/identify.ts';
import { F05, F13, F14 } from './fixtures.ts';
import { hub, usbDevice } from './usb.ts';

const NO_IDENTITY = { ecid: null, serial: null, udid: null } as const;

describe('a serial that a hub shows too', () => {
  it('is not taken for the serial of the Mac behind it', () => {
    const mac = usbDevice({ bcdDevice: 0x1507, serialText: 'HUBTEST0001' });
    expect(identify(mac, [hub({ serialText: 'HUBTEST0001' })])).toMatchObject({
      ...NO_IDENTITY,
      enroll: true,
      mode: 'booted-mac',
      productType: 'Mac15,7',
      notes: ['serial-inherited-from-hub'],
    });
  });

  it('is found in an outer hub when the hub between has none', () => {
    const chain = [hub({ serialText: 'HUBTEST0001' }), hub({ handle: 'inner', ports: [1, 3] })];
    const mac = usbDevice({ serialText: 'HUBTEST0001', ports: [1, 3, 2] });
    expect(identify(mac, chain).serial).toBeNull();
    expect(identify(mac, chain.toReversed()).serial).toBeNull();
  });

  it('is recognised without regard to case and outer spaces', () => {
    const mac = usbDevice({ serialText: 'HUBTEST0001' });
    expect(identify(mac, [hub({ serialText: ' hubtest0001 ' })]).serial).toBeNull();
  });

  it.each([
    [0x1281, F05],
    [0x1227, F05],
    [0x12a8, F14],
    [0x1881, 'HUBTEST0001'],
  ])('leaves a device with id %i as a row without identity', (productId, serialText) => {
    const reading = identify(usbDevice({ productId, serialText }), [hub({ serialText })]);
    expect(reading).toMatchObject({
      ...NO_IDENTITY,
      enroll: true,
      notes: ['serial-inherited-from-hub'],
    });
  });

  it('adds no note to an accessory', () => {
    const keyboard = usbDevice({ productId: 0x0267, serialText: 'HUBTEST0001' });
    expect(identify(keyboard, [hub({ serialText: 'HUBTEST0001' })]).notes).toEqual([]);
  });
});

describe('a serial of its own', () => {
  it('is kept behind hubs with other serials or none', () => {
    const chain = [hub({ serialText: 'HUBTEST0001' }), hub({ handle: 'inner', ports: [1, 3] })];
    const reading = identify(usbDevice({ serialText: F13, ports: [1, 3, 2] }), chain);
    expect(reading).toMatchObject({ serial: { value: F13, source: 'usb-mac' }, notes: [] });
  });

  it('is kept when it only contains the serial of the hub', () => {
    const reading = identify(usbDevice({ serialText: F13 }), [hub({ serialText: 'TEST00A0' })]);
    expect(reading.serial?.value).toBe(F13);
  });

  it('is missing, not inherited, when device and hub both have none', () => {
    const reading = identify(usbDevice({ serialText: '' }), [hub({ serialText: '' })]);
    expect(reading.notes).toEqual(['serial-unreadable']);
  });
});

describe('a product name that a hub shows too', () => {
  it('says nothing about the kind of the device', () => {
    const device = usbDevice({ productId: 0x1297, productName: 'iPod', serialText: F14 });
    expect(identify(device, [hub({ productName: 'iPod' })])).toMatchObject({
      enroll: true,
      kind: null,
      ecid: '000111AA22BB33CE',
      notes: [],
    });
    expect(identify(device, [hub({ productName: 'Hub' })])).toMatchObject({
      enroll: false,
      kind: 'ipod',
    });
  });
});
