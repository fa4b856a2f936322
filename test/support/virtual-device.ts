/** A USB device for the virtual bench, as described by its descriptors. */
export interface VirtualDevice {
  /** Physical location in Linux notation, e.g. `1-1.3`: bus 1, port 1, port 3 behind it. */
  readonly port: string;
  readonly vid: number;
  readonly pid: number;
  /** `bcdDevice` as one 16-bit number, e.g. 0x1507; 0 by default. */
  readonly bcd?: number;
  readonly manufacturer?: string | null;
  readonly product?: string | null;
  /** Omitted or null: the device has no serial string, and reading it throws. */
  readonly serial?: string | null;
  /** USB address; by default the next free one, as after each real enumeration. */
  readonly address?: number;
  /** `bDeviceClass`, e.g. 9 for a hub; 0 by default. */
  readonly deviceClass?: number;
}

/** The sysfs files from which the `usb` package reads a device; text without the final newline. */
export function sysfsAttributes(device: VirtualDevice, address: number): Record<string, string> {
  const [bus = '', devpath = ''] = device.port.split('-');
  return {
    busnum: bus,
    devnum: String(address),
    devpath,
    idVendor: hex(device.vid, 4),
    idProduct: hex(device.pid, 4),
    bcdDevice: hex(device.bcd ?? 0, 4),
    version: ' 2.00',
    bDeviceClass: hex(device.deviceClass ?? 0, 2),
    bDeviceSubClass: '00',
    bDeviceProtocol: '00',
    speed: '480',
    ...strings(device),
  };
}

function strings(device: VirtualDevice): Record<string, string> {
  const { manufacturer = 'Apple Inc.', product = null, serial = null } = device;
  return {
    ...(manufacturer === null ? {} : { manufacturer }),
    ...(product === null ? {} : { product }),
    ...(serial === null ? {} : { serial }),
  };
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
