import type { VirtualDevice } from '../../support/virtual-device.ts';

/**
 * Devices in the modes of a restore; strings in the shape of public samples, every value invented.
 */
const APPLE = { vid: 0x05ac, manufacturer: 'Apple Inc.' } as const;

export const booted = (port: string, serial: string | null): VirtualDevice => ({
  ...APPLE,
  port,
  pid: 0x1905,
  bcd: 0x1507,
  product: 'Mac',
  serial,
});
export const restore = (port: string, ecid: string): VirtualDevice =>
  booted(port, `00006030-${ecid}`);
export const dfu = (port: string, ecid: string): VirtualDevice => ({
  ...APPLE,
  port,
  pid: 0x1227,
  product: 'Apple Mobile Device (DFU Mode)',
  serial: `SDOM:01 CPID:6030 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:${ecid} IBFL:3C SIKA:00 SRTG:[iBoot-2222.0.0.200.22]`,
});
export const recovery = (port: string, ecid: string, serial: string | null): VirtualDevice => ({
  ...APPLE,
  port,
  pid: 0x1281,
  product: 'Apple Mobile Device (Recovery Mode)',
  serial: `SDOM:01 CPID:6030 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:${ecid} IBFL:BC SIKA:00${
    serial === null ? '' : ` SRNM:[${serial}]`
  }`,
});
export const debugUsb = (port: string, serial: string | null = null): VirtualDevice => ({
  ...APPLE,
  port,
  pid: 0x1881,
  bcd: 0x0120,
  product: 'Debug USB',
  serial,
});
export const iphone = (port: string, serial: string | null): VirtualDevice => ({
  ...APPLE,
  port,
  pid: 0x12a8,
  product: 'iPhone',
  serial,
});
export const hub = (port: string, serial: string | null = null): VirtualDevice => ({
  port,
  vid: 0x05e3,
  pid: 0x0610,
  manufacturer: 'GenesysLogic',
  product: 'USB2.1 Hub',
  deviceClass: 9,
  serial,
});

/** Devices found on a bench that must never be logged. */
export const ACCESSORIES: readonly VirtualDevice[] = [
  { ...APPLE, port: '1-1', pid: 0x024f, product: 'Aluminium Keyboard', serial: 'KEYBTEST01' },
  { ...APPLE, port: '1-2', pid: 0x1114, product: 'Studio Display', serial: 'DISPTEST01' },
  { ...APPLE, port: '1-3', pid: 0x7304, product: 'Billboard', serial: 'BILLTEST01' },
  { ...APPLE, port: '1-4', pid: 0x1006, product: 'Keyboard Hub', deviceClass: 9 },
  { port: '1-5', vid: 0x046d, pid: 0xc31c, manufacturer: 'Logitech', product: 'Keyboard' },
  // Not Apple's, with a Mac's product id and a serial of its shape.
  { port: '1-6', vid: 0x1234, pid: 0x1905, manufacturer: 'Other', serial: 'TEST00Z001' },
];
