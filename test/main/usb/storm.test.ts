import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';

import type { UsbListener, UsbWatcher } from '../../../enrollment/ports.ts';
import { readLibraryDevice } from '../../../main/usb/library-device.ts';
import { createUsbWatcher } from '../../../main/usb/usb-watcher.ts';
import { control, proof } from '../../support/proof.ts';
import { quiet, startBenchWorld } from '../bench/bench-world.ts';
import { createScriptedBus, type ScriptedBus, type ScriptedDevice } from './scripted-bus.ts';

/** On eight hubs of sixteen sockets each. */
const MACS = 128;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** Without them every Mac would wait for its hub to appear. */
const HUBS: readonly ScriptedDevice[] = Array.from({ length: MACS / 16 }, (_, hub) => ({
  handle: `hub${String(hub)}`,
  ports: [hub + 1],
  vendorId: 0x05e3,
  productId: 0x0610,
  serial: () => {
    throw new Error('no serial');
  },
}));

const portsOf = (mac: number): readonly number[] => [Math.floor(mac / 16) + 1, (mac % 16) + 1];

type Told = readonly ['connect' | 'disconnect', ScriptedDevice];

/**
 * Macs come and go; a tenth of the events is dropped, a tenth repeated, and neighbours are swapped.
 */
function storm(
  bus: ScriptedBus,
  { times, seed }: { readonly times: number; readonly seed: number },
): { readonly plugs: number; readonly serials: Set<string> } {
  const [chances] = fc.sample(fc.array(fc.nat({ max: 9999 }), { minLength: times }), {
    numRuns: 1,
    seed,
  });
  const serials = new Set<string>();
  const here = new Map<number, ScriptedDevice>();
  let late: Told[] = [];
  let plugs = 0;
  for (let step = 0; step < times; step++) {
    const chance = (chances?.[step % (chances.length || 1)] ?? 0) + step * 7919;
    const mac = chance % MACS;
    const before = here.get(mac);
    const device = before ?? {
      handle: `h${String(step)}`,
      ports: portsOf(mac),
      serial: `TEST00${String(1000 + mac)}`,
    };
    if (before) {
      here.delete(mac);
      bus.unplug(before.handle);
    } else {
      here.set(mac, device);
      bus.plug(device);
      plugs += 1;
      serials.add(String(device.serial));
    }
    const told: Told = [before ? 'disconnect' : 'connect', device];
    const luck = Math.floor(chance / MACS) % 10;
    if (luck === 0) continue;
    late.push(told);
    if (luck === 1) late.push(told);
    if (luck === 2) continue;
    for (const [kind, one] of late.reverse()) bus.tell(kind, one);
    late = [];
  }
  return { plugs, serials };
}

/** A watcher that believes every event, as a control. */
function believing({ library }: ScriptedBus): UsbWatcher {
  const deviceOf = (event: Event) =>
    readLibraryDevice(
      (event as unknown as { device: Parameters<typeof readLibraryDevice>[0] }).device,
    );
  return {
    start: (listener: UsbListener) => {
      library.addEventListener('connect', (event: Event) =>
        listener.onAttach({ usb: deviceOf(event), ancestors: [], noticedBy: 'event' }),
      );
      library.addEventListener('disconnect', (event: Event) =>
        listener.onDetach({ handle: deviceOf(event).handle, noticedBy: 'event' }),
      );
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
  };
}

/** Counts how often a plug-in was reported again. */
function counted(watcher: UsbWatcher): {
  readonly watcher: UsbWatcher;
  readonly doubled: () => number;
} {
  const told = new Set<string>();
  let doubled = 0;
  const start: UsbWatcher['start'] = (listener) =>
    watcher.start({
      ...listener,
      onAttach: (attach) => {
        if (told.has(attach.usb.handle)) doubled += 1;
        told.add(attach.usb.handle);
        listener.onAttach(attach);
      },
    });
  return { watcher: { ...watcher, start }, doubled: () => doubled };
}

/** Runs the storm over the whole bench and lists the bus again at its end. */
async function weather(
  effort: { readonly times: number; readonly seed: number },
  watcherOf: (bus: ScriptedBus) => UsbWatcher,
) {
  const bus = createScriptedBus();
  HUBS.forEach(bus.plug);
  const { watcher, doubled } = counted(watcherOf(bus));
  const world = await startBenchWorld(watcher);
  const { plugs, serials } = storm(bus, effort);
  await vi.advanceTimersByTimeAsync(2000);
  const { devices } = world.bench().snapshot();
  const attaches = devices.reduce((sum, device) => sum + device.attaches, 0);
  const present = devices.filter(({ isPresent }) => isPresent).map(({ port }) => port);
  await world.end();
  const macs = [...bus.present.values()].filter((device) => !HUBS.includes(device));
  const truly = macs.map(({ ports }) => `1-${ports.join('.')}`);
  return {
    plugs,
    serials,
    devices,
    attaches,
    doubled: doubled(),
    present: present.sort(),
    truly: truly.sort(),
  };
}

describe('a storm of attaches and detaches, many lost, doubled or out of order', () => {
  proof(
    'storm events',
    (times) => `of ${times} events loses no Mac, doubles none, and ends with what is truly there`,
    async (effort) => {
      const after = await weather(effort, ({ library }) =>
        createUsbWatcher({ library, diagnostics: quiet }),
      );
      expect(after.devices.map(({ serial }) => serial?.value).sort()).toEqual(
        [...after.serials].sort(),
      );
      expect(after.devices.filter(({ refusal }) => refusal !== null)).toEqual([]);
      expect(after.present).toEqual(after.truly);
      expect(after.doubled).toBe(0);
      expect(after.attaches).toBeLessThanOrEqual(after.plugs);
      expect(after.attaches).toBeGreaterThan(after.plugs * 0.8);
    },
  );

  control('storm events', 'a watcher that believes every event counts wrongly', async (effort) => {
    const after = await weather(effort, believing);
    expect(after.doubled).toBeGreaterThan(effort.times / 100);
    expect(after.present).not.toEqual(after.truly);
  });
});
