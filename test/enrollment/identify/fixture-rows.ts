import type { Identification } from '../../../enrollment/identity.ts';
import type { UsbDevice } from '../../../enrollment/usb-device.ts';
import * as f from './fixtures.ts';

/** One attach and everything that must be read from it; what is not given must be empty. */
export interface FixtureRow {
  readonly name: string;
  readonly usb: Partial<UsbDevice>;
  readonly expected: {
    readonly mode: Identification['mode'];
    readonly kind: Identification['kind'];
    readonly productType: string | null;
    readonly ecid: string | null;
    readonly serial?: readonly [value: string, source: string];
    readonly udid?: string;
    readonly notes?: Identification['notes'];
    readonly notEnrolled?: Identification['reason'];
  };
}

/** An attach in SecureROM DFU. */
export const dfu = (serialText: string): Partial<UsbDevice> => ({ productId: 0x1227, serialText });
const recovery = (serialText: string): Partial<UsbDevice> => ({ productId: 0x1281, serialText });
const mac = (serialText: string): Partial<UsbDevice> => ({
  productId: 0x1905,
  bcdDevice: 0x1507,
  productName: 'Mac',
  serialText,
});
const phone = (serialText: string): Partial<UsbDevice> => ({ productId: 0x12a8, serialText });

/** The expected reading of each fixture (apple-usb 2.4). */
export const ROWS: readonly FixtureRow[] = [
  {
    name: 'F01 an iPhone in DFU without SDOM',
    usb: dfu(f.F01),
    expected: { mode: 'dfu', kind: 'iphone', productType: 'iPhone7,2', ecid: '000111AA22BB33C1' },
  },
  {
    name: 'F02 a board id that the table lacks is still keyed by its ECID',
    usb: dfu(f.F02),
    expected: {
      mode: 'dfu',
      kind: null,
      productType: null,
      ecid: '000111AA22BB33C2',
      notes: ['unknown-model'],
    },
  },
  {
    name: 'F03 an iPhone in DFU with SDOM',
    usb: dfu(f.F03),
    expected: { mode: 'dfu', kind: 'iphone', productType: 'iPhone14,2', ecid: '000111AA22BB33C3' },
  },
  {
    name: 'F05 recovery with a serial of 12',
    usb: recovery(f.F05),
    expected: {
      mode: 'recovery',
      kind: 'iphone',
      productType: 'iPhone10,3',
      ecid: '000111AA22BB33C5',
      serial: ['ZZZX1TST0005', 'iboot-srnm'],
    },
  },
  {
    name: 'F06 recovery with a serial of 10',
    usb: recovery(f.F06),
    expected: {
      mode: 'recovery',
      kind: 'ipad',
      productType: 'iPad15,8',
      ecid: '000111AA22BB33C6',
      serial: ['TEST00A006', 'iboot-srnm'],
    },
  },
  {
    name: 'F07 recovery after a failed restore has no serial and no error',
    usb: recovery(f.F07),
    expected: {
      mode: 'recovery',
      kind: 'iphone',
      productType: 'iPhone17,3',
      ecid: '000111AA22BB33C7',
    },
  },
  {
    name: 'F08 the T2 of an Intel Mac in DFU',
    usb: dfu(f.F08),
    expected: {
      mode: 'dfu',
      kind: 'mac-t2',
      productType: 'iBridge2,16',
      ecid: '000111AA22BB33C8',
    },
  },
  {
    name: 'F09 a virtual machine keeps its large ECID exactly and is not enrolled',
    usb: dfu(f.F09),
    expected: {
      mode: 'dfu',
      kind: 'virtual',
      productType: 'VirtualMac2,1',
      ecid: 'FACADE0123456789',
      notEnrolled: 'not-enrolled-kind',
    },
  },
  {
    name: 'F10 an M1 Mac in DFU without CPRV',
    usb: dfu(f.F10),
    expected: { mode: 'dfu', kind: 'mac', productType: 'Macmini9,1', ecid: '000111AA22BB33CA' },
  },
  {
    name: 'F11 a Mac in recovery that shows its serial',
    usb: recovery(f.F11),
    expected: {
      mode: 'recovery',
      kind: 'mac',
      productType: 'Mac16,12',
      ecid: '000111AA22BB33CB',
      serial: ['TEST00A011', 'iboot-srnm'],
    },
  },
  {
    name: 'F12 a Mac in its restore ramdisk',
    usb: mac(f.F12),
    expected: { mode: 'restore', kind: 'mac', productType: 'Mac15,7', ecid: '000111AA22BB33CC' },
  },
  {
    name: 'F13 a booted Mac',
    usb: mac(f.F13),
    expected: {
      mode: 'booted-mac',
      kind: 'mac',
      productType: 'Mac15,7',
      ecid: null,
      serial: ['TEST00A013', 'usb-mac'],
    },
  },
  {
    name: 'F14 a current iPhone',
    usb: phone(f.F14),
    expected: {
      mode: 'mobile',
      kind: 'iphone',
      productType: null,
      ecid: '000111AA22BB33CE',
      udid: '00008130-000111AA22BB33CE',
    },
  },
  {
    name: 'F15 an older iPhone has a UDID only',
    usb: phone(f.F15),
    expected: {
      mode: 'mobile',
      kind: 'iphone',
      productType: null,
      ecid: null,
      udid: f.F15,
      notes: ['udid-without-ecid'],
    },
  },
  ...[f.F16, 'f'.repeat(24), 'F'.repeat(24), `${'f'.repeat(8)}-${'f'.repeat(16)}`].map(
    (text): FixtureRow => ({
      name: `F16 all f with ${String(text.length)} characters is no identity (${text.slice(0, 1)})`,
      usb: phone(text),
      expected: {
        mode: 'restore',
        kind: 'iphone',
        productType: null,
        ecid: null,
        notes: ['udid-all-f'],
      },
    }),
  ),
  {
    name: 'F18 an exploited boot ROM is read and flagged',
    usb: dfu(f.F18),
    expected: {
      mode: 'dfu',
      kind: 'iphone',
      productType: 'iPhone10,3',
      ecid: '000111AA22BB33D2',
      notes: ['exploited-boot-rom'],
    },
  },
  {
    name: 'F19 old cellular recovery with a serial of 11',
    usb: recovery(f.F19),
    expected: {
      mode: 'recovery',
      kind: 'iphone',
      productType: 'iPhone3,1',
      ecid: '000111AA22BB33D3',
      serial: ['ZZ901TST019', 'iboot-srnm'],
    },
  },
  {
    name: 'F21 another order, an unknown key and missing fields',
    usb: dfu(f.F21),
    expected: { mode: 'dfu', kind: 'iphone', productType: 'iPhone14,2', ecid: '000111AA22BB33D5' },
  },
  {
    name: 'F23 a port controller shows the model behind it and keeps no identity',
    usb: { productId: 0xf014, serialText: f.F23 },
    expected: {
      mode: 'port-dfu',
      kind: 'mac',
      productType: 'Mac16,10',
      ecid: null,
      notEnrolled: 'port-controller',
    },
  },
];
