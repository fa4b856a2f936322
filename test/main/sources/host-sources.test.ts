import { describe, expect, it } from 'vitest';

import { hostSources, type GivenSources } from '../../../main/sources/host-sources.ts';
import { portOfLocation } from '../../../main/sources/location.ts';

const NONE_GIVEN: GivenSources = {
  cfgutil: null,
  ioreg: null,
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

  it('are the usual ones on macOS', () => {
    expect(names({ ...parts, platform: 'darwin' })).toEqual(['cfgutil', 'ioreg', 'usbmuxd']);
  });
});

describe('a location of macOS', () => {
  it.each([
    [0x0113_0000, '1-1.3'],
    [0x1410_0000, '14-1'],
    [0x0204_0100, '2-0.4.0.1'],
    [0xfd00_0000, null],
    [0x8011_0000 | 0, '80-1.1'],
    [0, null],
    [-(2 ** 31) - 1, null],
    [2 ** 40, null],
  ])('%i is port %j', (location, port) => {
    expect(portOfLocation(location)).toBe(port);
  });
});
