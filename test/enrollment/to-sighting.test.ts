import { describe, expect, it } from 'vitest';
import { identify } from '../../enrollment/identify/identify.ts';
import { toSighting } from '../../enrollment/to-sighting.ts';
import { F13 } from './identify/fixtures.ts';
import { usbDevice } from './identify/usb.ts';

describe('the log record of an attach', () => {
  it('holds what was received and what was read from it, and no handle', () => {
    const usb = usbDevice({ bcdDevice: 0x1507, productName: 'Mac', serialText: ` ${F13}` });
    expect(toSighting(usb, identify(usb, []), 'first-look')).toEqual({
      port: '1-1.3',
      vendorId: 0x05ac,
      productId: 0x1905,
      bcdDevice: 0x1507,
      productName: 'Mac',
      serialText: ` ${F13}`,
      mode: 'booted-mac',
      kind: 'mac',
      ecid: null,
      serial: { value: F13, source: 'usb-mac' },
      udid: null,
      productType: 'Mac15,7',
      model: 'MacBook Pro (16-inch, M3 Pro, Nov 2023)',
      notes: [],
      noticedBy: 'first-look',
    });
  });
});
