import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { devicesIn, isWell } from './support/data-folder.ts';
import { answerOf } from './support/muster.ts';
import { eachStory } from './support/story.ts';
import { ACCESSORIES, booted, hub } from './support/usb-devices.ts';
import { departedFrom, sighted, sightedAt } from './support/watch.ts';

const story = eachStory();

describe('Macs on a bench', () => {
  it('logs the first Mac ever, from the profile to the file for the asset team', async () => {
    const { bench, data, watch } = story();
    const running = await watch();
    expect(running.lines[0]).toEqual({
      kind: 'ready',
      ...{ session: 'Monday', profile: 'Shared Macs', usb: 'watching' },
    });
    await bench.plug(booted('1-2', 'TEST00A013'));
    expect(await running.next(sighted())).toMatchObject({
      ...{ serial: 'TEST00A013', provenance: 'usb-mac', productType: 'Mac15,7' },
      ...{ model: 'MacBook Pro (16-inch, Nov 2023)', mode: 'booted-mac', port: '1-2' },
      state: 'logged',
    });
    expect(await running.stop()).toMatchObject({ code: 0, stderr: '' });

    expect(await devicesIn(data)).toMatchObject([
      { serial: 'TEST00A013', provenance: 'usb-mac', state: 'logged', reconnects: 0 },
    ]);
    const out = join(data, 'assets.csv');
    const exported = ['export', '--data', data, '--format', 'asset', '--out', out];
    expect(await answerOf(exported)).toMatchObject({ rows: 1 });
    expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF.*\r\n.*TEST00A013.*\r\n$/s);
    expect(await isWell(data)).toBe(true);
  });

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

    const devices = await devicesIn(data);
    expect(devices.map(({ serial }) => serial).sort()).toEqual(macs.map(({ serial }) => serial));
    const flapped = devices.filter(({ reconnects }) => reconnects > 0);
    expect(flapped.map(({ serial, reconnects }) => [serial, reconnects]).sort()).toEqual(
      flapping.map(({ serial }) => [serial, 1]),
    );
    expect(await isWell(data)).toBe(true);
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
      ...['ready', 'usb-watching', 'device-sighted'],
    ]);
    expect(await devicesIn(data)).toHaveLength(1);
  });

  it('logs what is already plugged in at the start', async () => {
    const { bench, data, watch } = story();
    await bench.plugHub('1-1');
    await bench.plug(booted('1-1.1', 'TEST00A013'));
    await bench.plug(booted('1-1.2', 'TEST00A014'));
    const running = await watch();
    await running.total(2, sighted());
    await running.stop();
    expect(await devicesIn(data)).toMatchObject([{ reconnects: 0 }, { reconnects: 0 }]);
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
    expect(await devicesIn(data)).toMatchObject([{ serial: 'TEST00A013', reconnects: 1 }]);

    expect(await answerOf(['sessions', '--data', data, '--json'])).toMatchObject([
      { session: 'Monday', open: true, devices: 1 },
    ]);
  });
});
