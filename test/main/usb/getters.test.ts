import { describe, expect, it } from 'vitest';

import { productFamilyOf } from '../../../enrollment/product-ids.ts';
import { createKnownDevices } from '../../../main/usb/known-devices.ts';
import { readLibraryDevice, type LibraryDevice } from '../../../main/usb/library-device.ts';
import { quiet } from '../bench/bench-world.ts';

/** A device of the library that counts its string getters, each of which may open it. */
function counted(productId: number, vendorId = 0x05ac) {
  const opened: string[] = [];
  const getter = (name: string) => (): string => {
    opened.push(name);
    return 'TEST00A013';
  };
  const device = Object.defineProperties(
    {
      handle: 'h1',
      vendorId,
      productId,
      bus: '1',
      ports: [1],
      deviceVersionMajor: 0,
      deviceVersionMinor: 0,
      deviceVersionSubminor: 0,
    },
    {
      productName: { get: getter('product') },
      serialNumber: { get: getter('serial') },
      manufacturerName: { get: getter('manufacturer') },
    },
  ) as unknown as LibraryDevice;
  return { device, opened };
}

const LISTENER = {
  onState: () => undefined,
  onAttach: () => undefined,
  onDetach: () => undefined,
};

describe('the texts that are read of a device, each of which may open it', () => {
  it.each<[string, number, readonly string[]]>([
    ['mac', 0x1901, ['product', 'serial']],
    ['mac', 0x1905, ['product', 'serial']],
    ['mobile', 0x12a8, ['product', 'serial']],
    ['recovery', 0x1281, ['serial']],
    ['dfu', 0x1227, ['serial']],
    ['port-dfu', 0xf014, ['serial']],
    ['debug-usb', 0x1881, []],
    ['wtf', 0x1222, []],
    ['t2', 0x8600, []],
    ['billboard', 0x7304, []],
    ['exploit-tool', 0x1338, []],
    ['perhaps a newer Mac', 0x1906, ['serial']],
    ['a keyboard', 0x024f, []],
    ['a display', 0x1114, []],
    ['a hub', 0x1006, []],
  ])('of %s (%i) are %j', (name, productId, texts) => {
    const { device, opened } = counted(productId);
    readLibraryDevice(device);
    expect(opened.toSorted()).toEqual(texts);
    const family = productFamilyOf(productId);
    if (family !== null) expect(family).toBe(name);
  });

  it('of another maker are none, whatever its product id', () => {
    const { device, opened } = counted(0x1905, 0x1234);
    readLibraryDevice(device);
    expect(opened).toEqual([]);
  });

  it('of a hub are its serial, and only once a device behind it shows one', () => {
    const hub = counted(0x0610, 0x05e3);
    const silent = counted(0x1881);
    const mac = counted(0x1905);
    const known = createKnownDevices(() => LISTENER, quiet);
    const at = (device: LibraryDevice, handle: string, ports: readonly number[]) =>
      Object.assign(device, { handle, ports });
    known.attach(at(hub.device, 'hub', [1]), 'event');
    known.attach(at(silent.device, 'h2', [1, 2]), 'event');
    expect(hub.opened).toEqual([]);
    known.attach(at(mac.device, 'h3', [1, 3]), 'event');
    expect(hub.opened).toEqual(['serial']);
  });

  it('are not read again of a device whose texts are of no use', () => {
    const { device, opened } = counted(0x1881);
    const known = createKnownDevices(() => null, quiet);
    known.attach(device, 'event');
    for (let look = 0; look < 3; look += 1) known.compare([device], new Set(), 'relist');
    expect(opened).toEqual([]);
  });
});
