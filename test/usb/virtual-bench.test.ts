import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startVirtualBench, type VirtualBench } from '../support/virtual-bench.ts';
import { type Heard, type Listener, startListener } from './listener.ts';

const MAC = {
  vid: 0x05ac,
  pid: 0x1906,
  bcd: 0x1507,
  product: 'MacBook Pro',
  serial: 'MSTR0TEST1',
} as const;

let bench: VirtualBench;
let listener: Listener;

async function begin(options?: Parameters<typeof startVirtualBench>[0]): Promise<void> {
  bench = await startVirtualBench(options);
  listener = startListener(bench);
}

afterEach(() => bench.stop());

const summary = (heard: Heard): string => {
  if (heard.kind === 'list-failed') return `list failed: ${heard.error}`;
  if (heard.kind === 'list') return `list: ${heard.devices.map(place).join(' ')}`;
  return `${heard.kind} ${place(heard.device)}`;
};
const place = ({ bus, ports }: { bus: string; ports: readonly number[] }): string =>
  `${Number(bus)}-${ports.join('.')}`;

describe('the usb package on a bench with a USB bus', () => {
  beforeEach(() => begin());

  it('tells of a Mac that is plugged in, with its place and its strings', async () => {
    await listener.listen();
    await bench.plug({ ...MAC, port: '1-1.3' });

    expect(await listener.next()).toEqual({
      kind: 'connect',
      device: {
        vendorId: 0x05ac,
        productId: 0x1906,
        bus: expect.stringMatching(/^0*1$/) as string,
        ports: [1, 3],
        address: 1,
        product: { text: 'MacBook Pro' },
        serial: { text: 'MSTR0TEST1' },
      },
    });
  });

  it('tells of a Mac that is unplugged', async () => {
    await listener.listen();
    await bench.plug({ ...MAC, port: '1-2' });
    expect(summary(await listener.next())).toBe('connect 1-2');

    await bench.unplug('1-2');
    expect(summary(await listener.next())).toBe('disconnect 1-2');
    expect(summary(await listener.list())).toBe('list: ');
  });

  it('throws when the serial of a device without one is read', async () => {
    await listener.listen();
    await bench.plug({ ...MAC, serial: null, port: '1-2' });

    expect(await listener.next()).toMatchObject({
      device: { serial: { error: expect.stringContaining('open error') as string } },
    });
  });

  it('shows in a listing a device whose event got lost', async () => {
    await listener.listen();
    await bench.plug({ ...MAC, port: '1-2' }, { announce: false });
    expect(summary(await listener.list())).toBe('list: 1-2');

    await bench.plug({ ...MAC, port: '1-3' });
    expect(summary(await listener.next())).toBe('connect 1-3');
  });

  it('lists what was already plugged in before anyone listened', async () => {
    await bench.plug({ ...MAC, port: '1-1' });
    await bench.plug({ ...MAC, port: '2-4.1' });

    expect(summary(await listener.listen())).toMatch(/^list: (1-1 2-4\.1|2-4\.1 1-1)$/);
  });

  it('shows a hub and takes everything behind it along when the hub goes', async () => {
    await listener.listen();
    await bench.plugHub('1-1');
    await bench.plug({ ...MAC, port: '1-1.1' });
    await bench.plug({ ...MAC, port: '1-1.2' });
    const arrivals = (await listener.take(3)).map(summary);
    await bench.unplug('1-1');

    expect(arrivals).toEqual(['connect 1-1', 'connect 1-1.1', 'connect 1-1.2']);
    expect((await listener.take(3)).map(summary)).toEqual([
      'disconnect 1-1.2',
      'disconnect 1-1.1',
      'disconnect 1-1',
    ]);
  });

  it('gives a Mac that is plugged in again a new address', async () => {
    await listener.listen();
    const first = await bench.plug({ ...MAC, port: '1-2' });
    const arrival = await listener.next();
    await bench.unplug('1-2');
    // A device that is back before the library has looked is the case of the re-list, not this one.
    const departure = await listener.next();
    const second = await bench.plug({ ...MAC, port: '1-2' });

    const heard = [arrival, departure, await listener.next()];
    expect(second).not.toBe(first);
    expect(heard.map((each) => ('device' in each ? each.device.address : null))).toEqual([
      first,
      first,
      second,
    ]);
  });

  it('loses none of a hundred Macs that come and go at once', async () => {
    await listener.listen();
    const ports = Array.from({ length: 100 }, (_, index) => `1-${index + 1}`);
    await Promise.all(ports.map((port) => bench.plug({ ...MAC, port })));
    expect((await listener.take(100)).map(summary)).toEqual(ports.map((port) => `connect ${port}`));

    await Promise.all(ports.map((port) => bench.unplug(port)));
    expect((await listener.take(100)).map(summary)).toEqual(
      ports.map((port) => `disconnect ${port}`),
    );
  });
});

describe('the usb package on a host without USB', () => {
  beforeEach(() => begin({ bus: 'absent' }));

  it('rejects a listing', async () => {
    expect(await listener.list()).toEqual({
      kind: 'list-failed',
      error: expect.stringContaining('Error') as string,
    });
  });

  it('ends a program that only adds a listener', async () => {
    // Its threads decide whether it still passes on the failing list.
    await listener.listen().catch(() => null);

    expect(await listener.ended).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        /triggerUncaughtException[^]*\/sys\/bus\/usb\/devices\/ not found/,
      ) as string,
    });
  });
});

describe('two benches at one time', () => {
  it('do not hear each other', async () => {
    await begin();
    const other = await startVirtualBench();
    await listener.listen();
    await other.plug({ ...MAC, port: '1-1' });
    await bench.plug({ ...MAC, port: '1-2' });

    expect(summary(await listener.next())).toBe('connect 1-2');
    await other.stop();
  });
});
