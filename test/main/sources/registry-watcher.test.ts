import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { UsbAttach, UsbListener } from '../../../enrollment/ports.ts';
import { portOf } from '../../../enrollment/usb-device.ts';
import { withHostRegistry } from '../../../main/sources/host-registry.ts';
import { registryNodes } from '../../../main/sources/ioreg/ioreg-devices.ts';
import { withRegistry } from '../../../main/sources/ioreg/registry-watcher.ts';
import { startBenchWorld } from '../bench/bench-world.ts';
import { toldWatcher } from '../usb/scripted-watcher.ts';
import { IOREG_SHAPES } from './recorded/ioreg-shapes.ts';

const NONE = '<plist><array/></plist>';
const EVERY_MS = 5000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** The library tells what the test says, and the registry shows this text. */
async function watched(text: string) {
  const inner = toldWatcher();
  let shown: string | null = text;
  const watcher = withRegistry(inner.watcher, {
    look: () => Promise.resolve(shown === null ? null : registryNodes(shown)),
    everyMs: EVERY_MS,
  });
  const heard: string[] = [];
  await watcher.start({
    onState: () => undefined,
    onAttach: ({ usb, noticedBy }) =>
      heard.push(
        `+${portOf(usb)} ${usb.serialText ?? ''} ${usb.isFromRegistry ? 'registry' : noticedBy}`,
      ),
    onDetach: ({ handle }) => heard.push(`-${handle.startsWith('registry') ? 'registry' : handle}`),
  });
  const [library] = inner.listeners;
  return {
    watcher,
    heard,
    library: library as UsbListener,
    show: (next: string | null) => {
      shown = next;
    },
    nextLook: () => vi.advanceTimersByTimeAsync(EVERY_MS),
  };
}

const byLibrary = (handle: string, usb: Partial<UsbAttach['usb']>): UsbAttach => ({
  usb: {
    handle,
    vendorId: 0x05ac,
    productId: 0x12a8,
    bcdDevice: 0,
    productName: 'iPhone',
    serialText: null,
    bus: '1',
    ports: [1],
    ...usb,
  },
  ancestors: [],
  noticedBy: 'event',
});

const PHONE = IOREG_SHAPES['ioreg-27-unregistered'].text;
const UDID = '00008140000C333344445555';

describe('what macOS knows and the USB library does not list', () => {
  it('is told at its second look, marked, and leaves with the registry', async () => {
    const { heard, show, nextLook } = await watched(PHONE);
    expect(heard).toEqual([]);
    await nextLook();
    await nextLook();
    expect(heard).toEqual([`+1-1 ${UDID} registry`]);
    // A look that fails says nothing about what left.
    show(null);
    await nextLook();
    expect(heard).toHaveLength(1);
    show(NONE);
    await nextLook();
    expect(heard.slice(1)).toEqual(['-registry']);
  });

  it('gives way to the library once that lists it, and is not another plug-in', async () => {
    const { heard, library, nextLook } = await watched(PHONE);
    await nextLook();
    library.onAttach(byLibrary('h1', { serialText: UDID }));
    expect(heard).toEqual([`+1-1 ${UDID} registry`, `+1-1 ${UDID} second-read`, '-registry']);
    await nextLook();
    await nextLook();
    expect(heard).toHaveLength(3);
  });

  it.each<[string, Partial<UsbAttach['usb']>]>([
    ['at the same place', {}],
    ['at a place with another number, by its text', { ports: [7], serialText: UDID }],
    ['at a place with another number, without a text', { ports: [7] }],
  ])('is nothing that the library lists %s', async (_, usb) => {
    const { heard, library, nextLook } = await watched(PHONE);
    library.onAttach(byLibrary('h1', usb));
    await nextLook();
    await nextLook();
    expect(heard).toHaveLength(1);
  });

  it('is no keyboard, no hub, no Billboard and no display', async () => {
    const { heard, nextLook } = await watched(IOREG_SHAPES['ioreg-26-phones'].text);
    await nextLook();
    await nextLook();
    expect(heard).toEqual([
      '+0-1 00008150000B222233334444 registry',
      '+0-2 0000811200AA11112222BBBB registry',
    ]);
  });

  it('asks no more once it is stopped', async () => {
    const { watcher, heard, nextLook } = await watched(PHONE);
    await watcher.stop();
    await nextLook();
    await nextLook();
    expect(heard).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('is asked for on a Mac only, wherever its program is', () => {
  const { watcher } = toldWatcher();
  const given = { cfgutil: null, ioreg: '/x/ioreg', usbmuxd: null };
  const wrapped = (platform: string) => withHostRegistry(watcher, { platform, path: '', given });
  expect(wrapped('darwin')).not.toBe(watcher);
  expect(wrapped('linux')).toBe(watcher);
  expect(wrapped('win32')).toBe(watcher);
});

it('is one row of the bench with what the library lists later', async () => {
  const inner = toldWatcher();
  const world = await startBenchWorld(
    withRegistry(inner.watcher, {
      look: () => Promise.resolve(registryNodes(PHONE)),
      everyMs: EVERY_MS,
    }),
  );
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  const row = () => world.bench().snapshot().devices;
  expect(row()).toMatchObject([
    { udid: '00008140-000C333344445555', isPresent: true, attaches: 1 },
  ]);
  expect(row()[0]?.notes).toContain('registry-only');
  inner.listeners[0]?.onAttach(byLibrary('h1', { serialText: UDID }));
  expect(row()).toMatchObject([{ isPresent: true, attaches: 1 }]);
  inner.listeners[0]?.onDetach({ handle: 'h1', noticedBy: 'event' });
  await vi.advanceTimersByTimeAsync(0);
  await world.end();
});
