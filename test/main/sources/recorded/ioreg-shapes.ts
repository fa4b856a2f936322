import { plistText, type Plist } from './plist-text.ts';
import type { Recorded } from './recorded.ts';

type Dict = { readonly [key: string]: Plist };

/** What `ioreg -a` adds to each entry of the registry (Apple's ioreg.c, `archive`). */
const entry = (name: string, more: Dict, children: readonly Dict[] = []): Dict => ({
  IOObjectClass: 'IOUSBHostDevice',
  IOObjectRetainCount: 31,
  IORegistryEntryID: 4_294_968_622,
  IORegistryEntryName: name,
  IOServiceBusyState: 0,
  IOServiceBusyTime: 1_234_567,
  IOServiceState: 30,
  ...more,
  ...(children.length > 0 && { IORegistryEntryChildren: children }),
});

/** The root says what the kernel is, and is no device. */
const root = (kernel: string, ...controllers: readonly Dict[]): Dict =>
  entry(
    'Root',
    {
      IOObjectClass: 'IORegistryEntry',
      IOKitBuildVersion: kernel,
      IOConsoleLocked: false,
      IORegistryPlanes: {
        IOPort: 'IOPort',
        IOPower: 'IOPower',
        IOService: 'IOService',
        IOUSB: 'IOUSB',
      },
      'OS Build Version': '99Z99',
    },
    controllers,
  );

/** A controller has a location and no vendor. */
const controller = (name: string, locationID: number, ...devices: readonly Dict[]): Dict =>
  entry(
    name,
    {
      IOObjectClass: name,
      IOClass: name,
      IORegistryEntryLocation: locationID.toString(16).padStart(8, '0'),
      locationID,
      kUSBSleepSupported: true,
      UsbHostControllerTierLimit: 6,
      Revision: Buffer.from([1, 3]),
    },
    devices,
  );

interface Device {
  readonly name: string;
  readonly idVendor?: number;
  readonly idProduct: number;
  readonly bcdDevice?: number;
  readonly locationID: number;
  readonly serial?: string;
  /** 0: 12 Mbit/s, 2: 480, 3: 5 Gbit/s, 4: 10 Gbit/s. */
  readonly speed?: number;
  readonly deviceClass?: number;
  readonly vendor?: string;
}

/** Vendor, product and version, the device's own serial, then its classes in threes. */
const signature = (device: Device, classes: readonly number[]): Uint8Array => {
  const { idVendor = 1452, idProduct, bcdDevice = 0, serial = '' } = device;
  const head = Buffer.alloc(6);
  [idVendor, idProduct, bcdDevice].forEach((value, at) => head.writeUInt16LE(value, at * 2));
  return Buffer.concat([head, Buffer.from(serial), Buffer.from(classes)]);
};

/** The properties of a device from macOS 11 on: each text under two names. */
const properties = (device: Device): Dict => {
  const { name, idVendor = 1452, idProduct, bcdDevice = 0, locationID, serial, vendor } = device;
  return {
    idVendor,
    idProduct,
    bcdDevice,
    locationID,
    IORegistryEntryLocation: locationID.toString(16).padStart(8, '0'),
    sessionID: 988_776_655_443,
    bDeviceClass: device.deviceClass ?? 0,
    bDeviceSubClass: 0,
    bDeviceProtocol: 0,
    bMaxPacketSize0: 64,
    bNumConfigurations: 1,
    bcdUSB: 528,
    iManufacturer: 1,
    iProduct: 2,
    iSerialNumber: serial === undefined ? 0 : 3,
    kUSBAddress: 4,
    'USB Address': 4,
    'Device Speed': device.speed ?? 2,
    USBSpeed: (device.speed ?? 2) + 1,
    USBPortType: 0,
    kUSBCurrentConfiguration: 1,
    kUSBProductString: name,
    'USB Product Name': name,
    kUSBVendorString: vendor ?? 'Apple Inc.',
    'USB Vendor Name': vendor ?? 'Apple Inc.',
    ...(serial !== undefined && { kUSBSerialNumberString: serial, 'USB Serial Number': serial }),
    IOCFPlugInTypes: {
      '9dc7b780-9ec0-11d4-a54f-000a27052861':
        'IOUSBHostFamily.kext/Contents/PlugIns/IOUSBLib.bundle',
    },
    IOGeneralInterest: 'IOCommand is not serializable',
    IOPowerManagement: { CapabilityFlags: 32_768, CurrentPowerState: 2, MaxPowerState: 2 },
    UsbDeviceSignature: signature(device, [0xef, 2, 1, 2, 13, 0]),
  };
};

const device = (given: Device, more: Dict = {}, children: readonly Dict[] = []): Dict =>
  entry(given.name, { ...properties(given), ...more }, children);

/** Before macOS 11 and on Intel: class AppleUSBDevice, each text under one name, no signature. */
function intelDevice(given: Device, more: Dict = {}, children: readonly Dict[] = []): Dict {
  const {
    kUSBProductString: _product,
    kUSBVendorString: _vendor,
    kUSBSerialNumberString: _serial,
    UsbDeviceSignature: _signature,
    USBSpeed: _speed,
    ...kept
  } = properties(given);
  return entry(
    given.name,
    { ...kept, IOObjectClass: 'AppleUSBDevice', PortNum: 1, 'Built-In': false, ...more },
    children,
  );
}

const KERNELS = {
  13: 'Darwin Kernel Version 22.6.0: Wed Jul  5 22:22:05 PDT 2023; root:xnu-8796.141.3~6/RELEASE_ARM64_T6000',
  14: 'Darwin Kernel Version 23.2.0: Wed Nov 15 21:53:18 PST 2023; root:xnu-10002.61.3~2/RELEASE_ARM64_T6000',
  15: 'Darwin Kernel Version 24.1.0: Thu Oct 10 21:03:15 PDT 2024; root:xnu-11215.41.3~2/RELEASE_ARM64_T8103',
  26: 'Darwin Kernel Version 25.0.0: Mon Aug 25 21:17:54 PDT 2025; root:xnu-12377.1.9~3/RELEASE_ARM64_T8132',
  27: 'Darwin Kernel Version 26.0.0: root:xnu-13000.0.0~1/RELEASE_ARM64_T8132',
  intel:
    'Darwin Kernel Version 21.6.0: Mon Aug 22 20:17:10 PDT 2022; root:xnu-8020.140.49~2/RELEASE_X86_64',
} as const;

const ECID = 0x0011_2233_4455_6678n;
const SUPER = 3;

const bootedMac = device(
  {
    name: 'MacBook Pro',
    idProduct: 0x1905,
    bcdDevice: 0x1507,
    locationID: 0x0011_0000,
    serial: 'TEST00A013',
  },
  { UsbAppleDeviceECID: ECID },
);
const keyboard = device({
  name: 'Magic Keyboard',
  idProduct: 0x029c,
  locationID: 0x0013_0000,
  serial: 'F0TTEST00A0131AAA1',
  speed: 0,
});
const hub2 = (locationID: number, children: readonly Dict[]): Dict =>
  device(
    {
      name: 'USB2.1 Hub',
      idVendor: 0x2109,
      idProduct: 0x2817,
      locationID,
      deviceClass: 9,
      vendor: 'VIA Labs, Inc.',
    },
    {},
    children,
  );
const hub3 = (locationID: number, children: readonly Dict[]): Dict =>
  device(
    {
      name: 'USB3.1 Hub',
      idVendor: 0x2109,
      idProduct: 0x0817,
      locationID,
      deviceClass: 9,
      vendor: 'VIA Labs, Inc.',
      speed: SUPER,
    },
    {},
    children,
  );
const IBOOT = 'CPID:8112 CPRV:11 CPFM:03 SCEP:01 BDID:24 ECID:0011223344556678 IBFL:3C';

export const IOREG_SHAPES = {
  'ioreg-13-booted-mac': {
    macOS: '13, Apple silicon',
    source: 'kevinmehall/nusb pull request #37; libusb/libusb issue #958 (root and controllers)',
    text: plistText(
      root(
        KERNELS[13],
        controller('AppleT6000USBXHCI', 0x0100_0000),
        controller('AppleT6000USBXHCI', 0x0000_0000, bootedMac, keyboard),
      ),
    ),
  },
  'ioreg-14-iboot': {
    macOS: '14, Apple silicon',
    source:
      'libimobiledevice/libimobiledevice issue #146 and tr4m0ryp/tr4mpass issue #45 (texts), kevinmehall/nusb pull request #37 (keys)',
    text: plistText(
      root(
        KERNELS[14],
        controller(
          'AppleT6000USBXHCI',
          0x0200_0000,
          device({
            name: 'Apple Mobile Device (DFU Mode)',
            idProduct: 0x1227,
            locationID: 0x0210_0000,
            serial: `${IBOOT} SRTG:[iBoot-8422.0.0.300.3]`,
          }),
          device({
            name: 'Apple Mobile Device (Recovery Mode)',
            idProduct: 0x1281,
            locationID: 0x0220_0000,
            serial: `${IBOOT.replace('6678', '6679')} SRNM:[TEST00A014]`,
          }),
          device({ name: 'Debug USB', idProduct: 0x1881, locationID: 0x0230_0000 }),
        ),
      ),
    ),
  },
  'ioreg-15-hubs': {
    macOS: '15, Apple silicon',
    source:
      'pyserial/pyserial pull request #784; the README of lsusb-macos (the two halves of a hub)',
    text: plistText(
      root(
        KERNELS[15],
        controller(
          'AppleT8103USBXHCI',
          0x0100_0000,
          hub2(0x0110_0000, [
            hub2(0x0113_0000, [
              device(
                {
                  name: 'iPhone',
                  idProduct: 0x12a8,
                  bcdDevice: 0x1504,
                  locationID: 0x0113_2000,
                  serial: '00008130000A111122223333',
                },
                { SupportsIPhoneOS: true },
              ),
            ]),
          ]),
          hub3(0x0120_0000, [
            device(
              {
                name: 'MacBook Air',
                idProduct: 0x1905,
                bcdDevice: 0x1413,
                locationID: 0x0124_0000,
                serial: 'TEST00A015',
                speed: SUPER,
              },
              { UsbAppleDeviceECID: ECID + 2n },
            ),
          ]),
        ),
      ),
    ),
  },
  'ioreg-26-phones': {
    macOS: '26, Apple silicon',
    source: 'public tests of a proxy that reads ioreg for phones (crate bifrost-device, ios.rs)',
    text: plistText(
      root(
        KERNELS[26],
        controller(
          'AppleT8132USBXHCI',
          0x0000_0000,
          device(
            {
              name: 'iPhone',
              idProduct: 0x12a8,
              locationID: 0x0010_0000,
              serial: '00008150000B222233334444',
            },
            { SupportsIPhoneOS: true },
          ),
          device(
            {
              name: 'iPad',
              idProduct: 0x12ab,
              locationID: 0x0020_0000,
              serial: '0000811200AA11112222BBBB',
            },
            { SupportsIPhoneOS: true, UsbAppleDeviceECID: 0xaa_1111_2222_bbbbn },
          ),
          device({
            name: 'USB Billboard Device',
            idProduct: 0x7304,
            locationID: 0x0030_0000,
            deviceClass: 17,
          }),
          device({
            name: 'Studio Display',
            idProduct: 0x1114,
            locationID: 0x0040_0000,
            serial: 'TEST00DISPLAY',
          }),
        ),
      ),
    ),
  },
  'ioreg-27-unregistered': {
    macOS: '27, Apple silicon',
    source:
      'a public Swift reader that walks the registry, because a cabled iPhone is left unregistered there (PhoneSource.swift); one report',
    text: plistText(
      root(
        KERNELS[27],
        controller(
          'AppleT8132USBXHCI',
          0x0100_0000,
          device(
            {
              name: 'iPhone',
              idProduct: 0x12a8,
              locationID: 0x0110_0000,
              serial: '00008140000C333344445555',
            },
            { SupportsIPhoneOS: true, IOServiceState: 0, UsbAppleDeviceECID: 0xc_3333_4444_5555n },
          ),
        ),
      ),
    ),
  },
  'ioreg-intel': {
    macOS: '12.7, Intel',
    source:
      'apache/cordova-ios issue #639; a public guide for the T2 chip (names and places of the tree)',
    text: plistText(
      root(
        KERNELS.intel,
        entry(
          'AppleUSBXHCI Root Hub Simulation',
          {
            IOObjectClass: 'AppleUSBRootHubDevice',
            idVendor: 1452,
            idProduct: 0x8007,
            locationID: 0x1400_0000,
            bDeviceClass: 9,
          },
          [
            intelDevice(
              {
                name: 'Apple Internal Keyboard / Trackpad',
                idProduct: 0x0274,
                locationID: 0x1440_0000,
              },
              { 'Built-In': true },
            ),
            intelDevice({
              name: 'Apple Mobile Device (DFU Mode)',
              idProduct: 0x1227,
              locationID: 0x1410_0000,
              serial: IBOOT,
            }),
            intelDevice(
              {
                name: 'iPhone',
                idProduct: 0x12a8,
                bcdDevice: 0x1004,
                locationID: 0x1420_0000,
                serial: 'aaaabbbbccccddddeeeeffff0000111122223333',
              },
              { SupportsIPhoneOS: true },
            ),
          ],
        ),
      ),
    ),
  },
} as const satisfies Record<string, Omit<Recorded, 'name'>>;
