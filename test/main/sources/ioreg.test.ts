import { describe, expect, it } from 'vitest';

import { createIoregSource } from '../../../main/sources/ioreg/ioreg-source.ts';
import { readIoreg } from '../../../main/sources/ioreg/ioreg-output.ts';
import { ownSerialOf } from '../../../main/sources/ioreg/usb-signature.ts';
import { fakeTool, listenTo } from './support/fake-tool.ts';

/** Vendor, product and version, the serial, and two class triples. */
const signature = (serial: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xac, 0x05, 0x05, 0x19, 0x07, 0x15]),
    Buffer.from(serial),
    Buffer.from([0x02, 0x0d, 0x00, 0x0a, 0x00, 0x01]),
  ]);

const value = (given: string | number | Buffer | readonly string[]): string => {
  if (Array.isArray(given)) return `<array>${given.join('')}</array>`;
  if (typeof given === 'number') return `<integer>${String(given)}</integer>`;
  if (Buffer.isBuffer(given)) return `<data>${given.toString('base64')}</data>`;
  return given.toString().startsWith('<')
    ? given.toString()
    : `<string>${given.toString()}</string>`;
};
const dict = (entries: Readonly<Record<string, string | number | Buffer | readonly string[]>>) =>
  `<dict>${Object.entries(entries)
    .map(([key, given]) => `<key>${key}</key>${value(given)}`)
    .join('')}</dict>`;
const plist = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0">${body}</plist>`;
const mac = (more: Parameters<typeof dict>[0] = {}): string =>
  dict({
    idVendor: 1452,
    idProduct: 6405,
    bcdDevice: 0x1507,
    locationID: 0x01_13_00_00,
    kUSBProductString: 'Mac',
    kUSBSerialNumberString: 'TEST00A013',
    ...more,
  });
const tree = (...children: readonly string[]): string =>
  plist(dict({ IORegistryEntryName: 'Root', IORegistryEntryChildren: children }));
const ECID = '000111AA22BB33CE';
const ecidBytes = Buffer.from(ECID, 'hex').reverse();

describe('what ioreg says of a Mac that runs macOS', () => {
  it.each([
    ['eight bytes', ecidBytes],
    ['an integer', `<integer>${String(BigInt(`0x${ECID}`))}</integer>`],
    ['a text', `0x${ECID}`],
  ])('is its serial, model, place and ECID, told as %s', (_, ecid) => {
    const [reading] = readIoreg(tree(mac({ UsbAppleDeviceECID: ecid })), 5) ?? [];
    expect(reading).toMatchObject({
      source: 'ioreg',
      port: '1-1.3',
      askedMs: 5,
      shown: 'TEST00A013',
      facts: { ecid: ECID, serial: 'TEST00A013', productType: 'Mac15,7' },
    });
  });

  it('keeps every digit of an ECID beyond what a float holds', () => {
    const large = `<integer>${String(BigInt('0xFACADE0123456789'))}</integer>`;
    const [reading] = readIoreg(tree(mac({ UsbAppleDeviceECID: large })), 0) ?? [];
    expect(reading?.facts.ecid).toBe('FACADE0123456789');
  });

  it('unmasks a serial that a hub shows, and gives the own one', () => {
    const inherited = { kUSBSerialNumberString: 'HUBTEST001' };
    const own = mac({ ...inherited, UsbDeviceSignature: signature('TEST00A013') });
    const [reading] = readIoreg(tree(own), 0) ?? [];
    expect(reading).toMatchObject({ shown: 'HUBTEST001', facts: { serial: 'TEST00A013' } });
    const bare = mac({ ...inherited, UsbDeviceSignature: signature('') });
    expect(readIoreg(tree(bare), 0)?.[0]?.facts.serial).toBeNull();
  });

  it('does not take a serial of a hub in front of it where there is no signature', () => {
    const hub = {
      idVendor: 0x05e3,
      idProduct: 0x0610,
      locationID: 0x01_10_00_00,
      kUSBSerialNumberString: 'HUBTEST001',
      IORegistryEntryChildren: [mac({ kUSBSerialNumberString: 'HUBTEST001' })],
    };
    expect(readIoreg(tree(dict(hub)), 0)?.[0]?.facts.serial).toBeNull();
  });

  it('leaves out what is never enrolled, and what has no place', () => {
    const others = [
      mac({ idProduct: 0x024f }),
      mac({ idProduct: 0x7304 }),
      mac({ idVendor: 0x1234 }),
      mac({ locationID: 0 }),
      '<string>no device</string>',
    ];
    expect(readIoreg(tree(...others), 0)).toEqual([]);
  });

  it.each([
    ['as it is', '\u0001'],
    ['by its number', '&#1;'],
    ['by its number in hex', '&#x1B;'],
    ['half a surrogate', '\ud800'],
    ['no character at all', '\uffff'],
  ])('reads all devices though the name of one has a control character, %s', (_how, bad) => {
    const named = mac({ 'USB Product Name': 'Hub MARK' });
    const text = tree(named, mac()).replaceAll('MARK', `MARK${bad}`);
    expect(text).toContain(bad);
    expect(readIoreg(text, 0)).toHaveLength(2);
  });

  it('reads a serial that is filled up with NUL', () => {
    const text = tree(mac()).replaceAll(/(TEST\w+)(?=<)/g, '$1\0\0\0\0');
    expect(text).toContain('\0');
    expect(readIoreg(text, 0)?.map(({ facts }) => facts.serial)).toEqual(
      readIoreg(tree(mac()), 0)?.map(({ facts }) => facts.serial),
    );
  });

  it.each(['', 'no plist', '<plist><dict><key>a</key>', tree(mac()).slice(0, 300)])(
    'is nothing when it is not whole: %j',
    (text) => {
      expect(readIoreg(text, 0)).toBeNull();
    },
  );

  it('reads a bench of 128 Macs with all that ioreg says of each', () => {
    const more = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => [`Property ${String(index)}`, index]),
    );
    const macs = Array.from({ length: 128 }, (_, index) => mac({ ...more, idle: index }));
    expect(readIoreg(tree(...macs), 0)).toHaveLength(128);
  });
});

describe('a signature', () => {
  it.each([
    ['TEST00A013', 'TEST00A013', { kind: 'own', serial: 'TEST00A013' }],
    ['TEST00A013', null, { kind: 'own', serial: 'TEST00A013' }],
    ['', 'HUBTEST001', { kind: 'none' }],
  ])('of %j with %j shown is read', (serial, shown, expected) => {
    expect(ownSerialOf(signature(serial), shown)).toEqual(expected);
  });

  it('that is too short or does not end in threes says nothing', () => {
    expect(ownSerialOf(Buffer.from([1, 2]), 'X')).toEqual({ kind: 'unclear' });
    const odd = Buffer.concat([signature('TEST00A013'), Buffer.from([0])]);
    expect(ownSerialOf(odd, null)).toEqual({ kind: 'unclear' });
  });
});

describe('ioreg as a second source', () => {
  const listen = (body: string, timeoutMs = 4000) =>
    listenTo(
      createIoregSource({
        path: fakeTool(body).path,
        nowMs: () => 1,
        timeoutMs,
        settleMs: 5,
        everyMs: 20,
      }),
    );

  it('tells what it finds', async () => {
    const heard = listen(`say(${JSON.stringify(tree(mac()))});`);
    expect(await heard.nextReadings()).toHaveLength(1);
  });

  it('knows a host without any USB device', async () => {
    expect(await listen('').nextReadings()).toEqual([]);
  });

  it.each([
    ['timed-out', 'setInterval(() => {}, 1000);', 200],
    ['not-understood', `say('<plist><di');`, 4000],
    ['not-understood', 'process.exit(1);', 4000],
  ])('says that it fails: %s', async (why, body, timeoutMs) => {
    const heard = listen(body, timeoutMs);
    expect(await heard.nextState(({ kind }) => kind === 'failing')).toMatchObject({ why });
  });
});
