import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import { createProfilerSource } from '../../../main/sources/system-profiler/profiler-source.ts';
import { readProfiler } from '../../../main/sources/system-profiler/profiler-output.ts';
import { hostSources, type GivenSources } from '../../../main/sources/host-sources.ts';
import { portOfLocation } from '../../../main/sources/location.ts';
import { fakeTool, listenTo } from './support/fake-tool.ts';

const newer = {
  _name: 'Mac',
  USBDeviceKeyVendorID: '0x05ac',
  USBDeviceKeyProductID: '0x1905',
  USBDeviceKeySerialNumber: 'TEST00A013',
  USBDeviceKeyProductVersion: '15.07',
  USBKeyLocationID: '0x01130000',
};
const older = {
  _name: 'Mac',
  vendor_id: 'apple_vendor_id',
  product_id: '0x1905',
  bcd_device: '15.07',
  serial_num: 'TEST00A013',
  location_id: '0x01130000 / 14',
};
const report = (host: readonly object[], usb: readonly object[]): string =>
  JSON.stringify({
    SPUSBHostDataType: host.length === 0 ? [] : [{ _name: 'bus', Driver: 'x', _items: host }],
    SPUSBDataType: usb.length === 0 ? [] : [{ _name: 'bus', _items: usb }],
  });

describe('what system_profiler says', () => {
  it.each([
    ['new', report([newer], [])],
    ['old', report([], [older])],
  ])('is the same under its %s keys', (_, json) => {
    expect(readProfiler(json, 7)).toMatchObject([
      {
        source: 'system-profiler',
        port: '1-1.3',
        askedMs: 7,
        facts: { serial: 'TEST00A013', productType: 'Mac15,7', ecid: null },
      },
    ]);
  });

  it('takes no serial that is not provided, nor one of the hub in front', () => {
    const none = { ...newer, USBDeviceKeySerialNumber: 'Not Provided' };
    expect(readProfiler(report([none], []), 0)?.[0]?.facts.serial).toBeNull();
    const hub = { ...newer, USBDeviceKeyProductID: '0x1006', _items: [newer] };
    expect(readProfiler(report([hub], []), 0)).toMatchObject([{ facts: { serial: null } }]);
  });

  it('names no model for a version that it cannot read', () => {
    const odd = { ...newer, USBDeviceKeyProductVersion: '?' };
    expect(readProfiler(report([odd], []), 0)?.[0]?.facts.productType).toBeNull();
  });

  it.each(['', '{', '[]', '{"SPUSBHostDataType":7}', 'null'])(
    'is nothing when it is %j',
    (json) => {
      expect(readProfiler(json, 0)).toBeNull();
    },
  );

  it('is asked as a source, and a hang is told', async () => {
    const path = fakeTool(`say(${JSON.stringify(report([newer], []))});`).path;
    const times = { nowMs: () => 1, settleMs: 5, everyMs: 20, timeoutMs: 4000 };
    expect(await listenTo(createProfilerSource({ path, ...times })).nextReadings()).toHaveLength(1);
    const hanging = fakeTool('setInterval(() => {}, 1000);').path;
    const heard = listenTo(createProfilerSource({ path: hanging, ...times, timeoutMs: 200 }));
    expect(await heard.nextState(({ kind }) => kind === 'failing')).toMatchObject({
      why: 'timed-out',
    });
  });
});

describe('an answer that is nested without end', () => {
  it('is not understood, and the source is asked again', async () => {
    const deep = `say('{"SPUSBDataType":[' + '{"_items":['.repeat(60000) + ']}'.repeat(60000) + ']}');`;
    const tool = fakeTool(deep);
    const times = { nowMs: () => Date.now(), settleMs: 5, everyMs: 20, timeoutMs: 8000 };
    const heard = listenTo(createProfilerSource({ path: tool.path, ...times }));
    expect(await heard.nextState(({ kind }) => kind === 'failing')).toMatchObject({
      why: 'not-understood',
    });
    while (tool.runs().length < 2) await wait(10);
    expect(tool.runs().length).toBeGreaterThan(1);
  });
});

const NONE_GIVEN: GivenSources = {
  cfgutil: null,
  ioreg: null,
  systemProfiler: null,
  usbmuxd: null,
};

describe('the sources of a host', () => {
  const parts = { path: '', given: NONE_GIVEN, nowMs: () => 1 };
  const names = (given: Parameters<typeof hostSources>[0]): readonly string[] =>
    hostSources(given).map(({ source }) => source);

  it('are none on another system than macOS, but for those that were named', () => {
    expect(names({ ...parts, platform: 'linux' })).toEqual([]);
    const given = { ...NONE_GIVEN, cfgutil: '/x', usbmuxd: '/y' };
    expect(names({ ...parts, platform: 'linux', given })).toEqual(['cfgutil', 'usbmuxd']);
  });

  it('are the usual ones on macOS; system_profiler only where ioreg is not', () => {
    expect(names({ ...parts, platform: 'darwin' })).toEqual([
      'cfgutil',
      'system-profiler',
      'usbmuxd',
    ]);
    const given = { ...NONE_GIVEN, ioreg: fakeTool('').path };
    expect(names({ ...parts, platform: 'darwin', given })).toEqual(['cfgutil', 'ioreg', 'usbmuxd']);
  });
});

describe('a location of macOS', () => {
  it.each([
    [0x0113_0000, '1-1.3'],
    [0x1410_0000, '14-1'],
    [0xfd00_0000, null],
    [0, null],
    [-1, null],
    [2 ** 40, null],
  ])('%i is port %j', (location, port) => {
    expect(portOfLocation(location)).toBe(port);
  });
});
