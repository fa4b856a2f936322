import { describe, expect, it } from 'vitest';

import { devicesIn, isWell } from './support/data-folder.ts';
import { eachStory } from './support/story.ts';
import { ACCESSORIES, booted, hub } from './support/usb-devices.ts';
import { departedFrom, sighted, sightedAt } from './support/watch.ts';

const story = eachStory();

describe('Macs on a bench', () => {
  it('logs 24 Macs behind two hubs once each, and counts their flaps as reconnects', async () => {
    const { bench, data, watch } = story();
    const running = await watch();
    await bench.plugHub('1-1');
    await bench.plugHub('2-1');
    for (const accessory of ACCESSORIES.slice(1, 4)) await bench.plug(accessory);
    const macs = Array.from({ length: 24 }, (_, index) =>
      booted(`${index < 12 ? 1 : 2}-1.${(index % 12) + 1}`, `TEST00B${String(100 + index)}`),
    );
    await Promise.all(macs.map((mac) => bench.plug(mac)));
    await running.total(24, sighted());
    const flapping = macs.slice(0, 6);
    for (const { port } of flapping) await bench.unplug(port);
    for (const { port } of flapping) await running.next(departedFrom(port));
    for (const mac of flapping) await bench.plug(mac);
    for (const { port } of flapping) await running.next(sightedAt(port));
    await running.stop();

    const devices = devicesIn(data);
    expect(devices.map(({ serial }) => serial).sort()).toEqual(macs.map(({ serial }) => serial));
    const flapped = devices.filter(({ reconnects }) => reconnects > 0);
    expect(flapped.map(({ serial, reconnects }) => [serial, reconnects]).sort()).toEqual(
      flapping.map(({ serial }) => [serial, 1]),
    );
    expect(isWell(data)).toBe(true);
  });

  it('ignores keyboards, displays, hubs, Billboard devices and all that is not Apple', async () => {
    const { bench, data, watch } = story();
    const running = await watch();
    for (const accessory of ACCESSORIES) await bench.plug(accessory);
    await bench.plug(hub('1-7', 'HUBTEST0001'));
    await bench.plug(booted('1-7.1', 'TEST00A013'));
    await running.next(sighted('TEST00A013'));
    await running.stop();
    expect(running.lines.map(({ kind }) => kind)).toEqual([
      'ready',
      'usb-watching',
      'device-sighted',
    ]);
    expect(devicesIn(data)).toHaveLength(1);
  });

  it('logs what is already plugged in at the start', async () => {
    const { bench, data, watch } = story();
    await bench.plugHub('1-1');
    await bench.plug(booted('1-1.1', 'TEST00A013'));
    await bench.plug(booted('1-1.2', 'TEST00A014'));
    const running = await watch();
    await running.total(2, sighted());
    await running.stop();
    expect(devicesIn(data)).toMatchObject([{ reconnects: 0 }, { reconnects: 0 }]);
  });

  it('knows the same Mac the next day, in the same session and in a new one', async () => {
    const { bench, data, watch } = story();
    const mac = booted('1-3', 'TEST00A013');
    const first = await watch();
    await bench.plug(mac);
    await first.next(sighted());
    await bench.unplug('1-3');
    await first.next(departedFrom('1-3'));
    await first.stop();

    const second = await watch();
    await bench.plug({ ...mac, port: '1-4' });
    await second.next(sighted());
    await second.stop();
    expect(devicesIn(data)).toMatchObject([{ serial: 'TEST00A013', reconnects: 1 }]);

    const third = await watch({ session: 'Tuesday' });
    await third.next(sighted('TEST00A013'));
    await bench.unplug('1-4');
    await third.next(departedFrom('1-4'));
    await bench.plug(mac);
    await third.next(sightedAt('1-3'));
    expect((await third.stop()).stderr).toContain('The session “Monday” was closed.');
    expect(devicesIn(data)).toMatchObject([
      { session: 'Monday', serial: 'TEST00A013', reconnects: 1 },
      { session: 'Tuesday', serial: 'TEST00A013', reconnects: 1, present: true },
    ]);
    expect(isWell(data)).toBe(true);
  });
});
