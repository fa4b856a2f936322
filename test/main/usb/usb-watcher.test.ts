import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { portOf } from '../../../enrollment/usb-device.ts';
import { createUsbWatcher } from '../../../main/usb/usb-watcher.ts';
import { quiet } from '../bench/bench-world.ts';
import { createScriptedBus, type ScriptedBus } from './scripted-bus.ts';

let bus: ScriptedBus;
let heard: string[];
const MAC = { handle: 'h1', serial: 'TEST00A013', ports: [2] };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  bus = createScriptedBus();
  heard = [];
  await createUsbWatcher({ library: bus.library, diagnostics: quiet }).start({
    onState: ({ kind }) => heard.push(kind),
    onAttach: ({ usb, ancestors, noticedBy }) =>
      heard.push(
        [`+${usb.handle}`, portOf(usb), usb.serialText, ancestors.length, noticedBy].join(' '),
      ),
    onDetach: ({ handle, noticedBy }) => heard.push(`-${handle} ${noticedBy}`),
  });
});
afterEach(() => void vi.useRealTimers());

const nextListing = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);

it('tells each plug-in once, however often its event comes', async () => {
  bus.plug(MAC);
  bus.tell('connect', MAC);
  bus.tell('connect', MAC);
  await nextListing();
  bus.unplug(MAC.handle);
  bus.tell('disconnect', MAC);
  bus.tell('disconnect', MAC);
  await nextListing();
  expect(heard).toEqual(['watching', '+h1 1-2 TEST00A013 0 event', '-h1 event']);
});

it('reads a serial again that could not be read at first, and gives up after two more tries', async () => {
  let tries = 0;
  const slow = (goodFrom: number) => () => {
    tries += 1;
    if (tries < goodFrom) throw new Error('busy');
    return 'TEST00A013';
  };
  bus.plug({ ...MAC, serial: slow(2) });
  bus.tell('connect', { ...MAC, serial: slow(2) });
  await nextListing();
  expect(heard).toEqual(['watching', '+h1 1-2  0 event', '+h1 1-2 TEST00A013 0 second-read']);

  tries = 0;
  const never = { ...MAC, handle: 'h2', ports: [3], serial: slow(99) };
  bus.plug(never);
  bus.tell('connect', never);
  for (let listing = 0; listing < 5; listing++) await nextListing();
  expect(tries).toBe(3);
});

it('does not take a repeated event for another device because its serial cannot be read now', () => {
  bus.plug(MAC);
  bus.tell('connect', MAC);
  bus.tell('connect', {
    ...MAC,
    serial: () => {
      throw new Error('busy');
    },
  });
  expect(heard).toEqual(['watching', '+h1 1-2 TEST00A013 0 event']);
});

it('takes a handle with another serial for another device whose detach got lost', () => {
  bus.plug(MAC);
  bus.tell('connect', MAC);
  bus.tell('connect', { ...MAC, serial: 'TEST00A014' });
  expect(heard.slice(1)).toEqual([
    '+h1 1-2 TEST00A013 0 event',
    '-h1 event',
    '+h1 1-2 TEST00A014 0 event',
  ]);
});

it('asks for the hub of a device before it reads the device', async () => {
  const hub = { ...MAC, handle: 'hub', vendorId: 0x05e3, productId: 0x0610, serial: 'HUBTEST0001' };
  const behind = { ...MAC, ports: [2, 4] };
  bus.plug(hub);
  bus.plug(behind);
  bus.tell('connect', behind);
  await nextListing();
  expect(heard).toEqual(['watching', '+hub 1-2  0 relist', '+h1 1-2.4 TEST00A013 1 event']);
});

it('forgets a device behind an unknown hub that leaves before the hub is known', async () => {
  const behind = { ...MAC, ports: [2, 4] };
  bus.tell('connect', behind);
  bus.tell('disconnect', behind);
  await nextListing();
  expect(heard).toEqual(['watching']);
});
